// SPDX-License-Identifier: Apache-2.0

/**
 * Creates the data of a seed: clients, users, rooms and some content.
 */
@NullMarked
package io.dracoonspring.emulator.internal.seed;

import org.jspecify.annotations.NullMarked;
