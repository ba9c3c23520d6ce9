// SPDX-License-Identifier: Apache-2.0

/**
 * How fast the emulator starts and answers, and how much memory it needs.
 */
@NullMarked
package io.dracoonspring.benchmarks.emulator;

import org.jspecify.annotations.NullMarked;
