// SPDX-License-Identifier: Apache-2.0

/**
 * Wrapping, unwrapping and distributing file keys.
 */
@NullMarked
package io.dracoonspring.benchmarks.keys;

import org.jspecify.annotations.NullMarked;
