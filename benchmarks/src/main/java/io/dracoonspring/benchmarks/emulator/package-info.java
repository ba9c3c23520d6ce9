// SPDX-License-Identifier: Apache-2.0

/**
 * Start time, speed and memory of the emulator.
 */
@NullMarked
package io.dracoonspring.benchmarks.emulator;

import org.jspecify.annotations.NullMarked;
