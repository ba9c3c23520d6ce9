// SPDX-License-Identifier: Apache-2.0

/**
 * Describes the data that exists when the emulator starts: clients, users, rooms and some
 * content.
 */
@NullMarked
package io.dracoonspring.emulator.seed;

import org.jspecify.annotations.NullMarked;
