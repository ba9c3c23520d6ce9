// SPDX-License-Identifier: Apache-2.0

/**
 * Auto-configuration.
 */
@NullMarked
package io.dracoonspring.integration.autoconfigure;

import org.jspecify.annotations.NullMarked;
