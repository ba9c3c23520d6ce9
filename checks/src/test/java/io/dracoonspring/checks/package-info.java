// SPDX-License-Identifier: Apache-2.0

/**
 * Holds the project as a whole to its rules.
 */
@NullMarked
package io.dracoonspring.checks;

import org.jspecify.annotations.NullMarked;
