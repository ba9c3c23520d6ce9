// SPDX-License-Identifier: Apache-2.0

/**
 * Saves the emulator's state to a directory and reads the state again.
 */
@NullMarked
package io.dracoonspring.emulator.internal.persistence;

import org.jspecify.annotations.NullMarked;
