// SPDX-License-Identifier: Apache-2.0

/**
 * Memory of large transfers.
 */
@NullMarked
package io.dracoonspring.benchmarks.memory;

import org.jspecify.annotations.NullMarked;
