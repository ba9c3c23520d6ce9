// SPDX-License-Identifier: Apache-2.0

/**
 * Speed of receiving and publishing events.
 */
@NullMarked
package io.dracoonspring.benchmarks.events;

import org.jspecify.annotations.NullMarked;
