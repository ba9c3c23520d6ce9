// SPDX-License-Identifier: Apache-2.0

/**
 * The overhead of the client for a single call of the API.
 */
@NullMarked
package io.dracoonspring.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
