// SPDX-License-Identifier: Apache-2.0

/**
 * Saves the emulator's memory to a directory and reads it again.
 */
@NullMarked
package io.dracoonspring.emulator.internal.persistence;

import org.jspecify.annotations.NullMarked;
