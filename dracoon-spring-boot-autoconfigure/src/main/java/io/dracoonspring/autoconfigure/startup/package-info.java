// SPDX-License-Identifier: Apache-2.0

/**
 * Checks the connection to DRACOON when the application starts.
 */
@NullMarked
package io.dracoonspring.autoconfigure.startup;

import org.jspecify.annotations.NullMarked;
