// SPDX-License-Identifier: Apache-2.0

/**
 * Mirrors with a manager and workers as processes of their own.
 */
@NullMarked
package io.dracoonspring.benchmarks.bulk;

import org.jspecify.annotations.NullMarked;
