// SPDX-License-Identifier: Apache-2.0

/**
 * What is there when the emulator starts: clients, users, rooms and some content.
 */
@NullMarked
package io.dracoonspring.emulator.seed;

import org.jspecify.annotations.NullMarked;
