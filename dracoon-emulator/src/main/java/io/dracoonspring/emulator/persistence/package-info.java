// SPDX-License-Identifier: Apache-2.0

/**
 * What the emulator remembers, written to a directory and read again.
 */
@NullMarked
package io.dracoonspring.emulator.persistence;

import org.jspecify.annotations.NullMarked;
