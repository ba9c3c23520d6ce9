// SPDX-License-Identifier: Apache-2.0

/**
 * Serves operations on members, permissions and settings of rooms.
 */
@NullMarked
package io.dracoonspring.emulator.internal.rooms;

import org.jspecify.annotations.NullMarked;
