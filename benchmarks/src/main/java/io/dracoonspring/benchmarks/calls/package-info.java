// SPDX-License-Identifier: Apache-2.0

/**
 * What the client adds to a single call of the API.
 */
@NullMarked
package io.dracoonspring.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
