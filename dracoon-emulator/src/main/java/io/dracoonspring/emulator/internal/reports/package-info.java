// SPDX-License-Identifier: Apache-2.0

/**
 * Writes reports on past events into rooms.
 */
@NullMarked
package io.dracoonspring.emulator.internal.reports;

import org.jspecify.annotations.NullMarked;
