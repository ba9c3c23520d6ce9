// SPDX-License-Identifier: Apache-2.0

/**
 * Who may do what in rooms, and how rooms are configured.
 */
@NullMarked
package io.dracoonspring.emulator.rooms;

import org.jspecify.annotations.NullMarked;
