// SPDX-License-Identifier: Apache-2.0

/**
 * Copies and moves nodes.
 */
@NullMarked
package io.dracoonspring.emulator.internal.copymove;

import org.jspecify.annotations.NullMarked;
