// SPDX-License-Identifier: Apache-2.0

/**
 * Measures how fast transfers are, against what a client that does one thing after the
 * other reaches on the same line.
 */
@NullMarked
package io.dracoonspring.benchmarks.transfer;

import org.jspecify.annotations.NullMarked;
