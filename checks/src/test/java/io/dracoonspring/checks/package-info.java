// SPDX-License-Identifier: Apache-2.0

/**
 * Checks the rules of the project as a whole.
 */
@NullMarked
package io.dracoonspring.checks;

import org.jspecify.annotations.NullMarked;
