// SPDX-License-Identifier: Apache-2.0

/**
 * Measures the speed of transfers, compared with clients that take one step after the
 * other over the same network.
 */
@NullMarked
package io.dracoonspring.benchmarks.transfer;

import org.jspecify.annotations.NullMarked;
