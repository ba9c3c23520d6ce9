// SPDX-License-Identifier: Apache-2.0

/**
 * Auto-configuration of session factories and templates.
 */
@NullMarked
package io.dracoonspring.integration.autoconfigure;

import org.jspecify.annotations.NullMarked;
