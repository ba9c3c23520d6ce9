// SPDX-License-Identifier: Apache-2.0

/**
 * What the proxies behind the interfaces of the API cost: at the start and with each
 * call.
 */
@NullMarked
package io.dracoonspring.benchmarks.proxies;

import org.jspecify.annotations.NullMarked;
