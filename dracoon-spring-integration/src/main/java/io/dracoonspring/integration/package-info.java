// SPDX-License-Identifier: Apache-2.0

/**
 * DRACOON for Spring Integration.
 */
@NullMarked
package io.dracoonspring.integration;

import org.jspecify.annotations.NullMarked;
