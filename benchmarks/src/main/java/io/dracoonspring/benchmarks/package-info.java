// SPDX-License-Identifier: Apache-2.0

/**
 * JMH and end-to-end measurements.
 */
@NullMarked
package io.dracoonspring.benchmarks;

import org.jspecify.annotations.NullMarked;
