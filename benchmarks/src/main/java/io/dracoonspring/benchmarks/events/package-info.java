// SPDX-License-Identifier: Apache-2.0

/**
 * How fast events are taken in and published.
 */
@NullMarked
package io.dracoonspring.benchmarks.events;

import org.jspecify.annotations.NullMarked;
