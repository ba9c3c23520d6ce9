// SPDX-License-Identifier: Apache-2.0

/**
 * Mirrors with a manager and workers as separate processes.
 */
@NullMarked
package io.dracoonspring.benchmarks.bulk;

import org.jspecify.annotations.NullMarked;
