// SPDX-License-Identifier: Apache-2.0

/**
 * Many callers at once against a server at which much goes wrong: what the client must
 * absorb, what it cannot, and that nothing gets lost or done twice.
 */
@NullMarked
package io.dracoonspring.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
