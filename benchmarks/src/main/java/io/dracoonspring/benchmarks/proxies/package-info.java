// SPDX-License-Identifier: Apache-2.0

/**
 * The cost of the proxies behind the interfaces of the API, at startup and for each call.
 */
@NullMarked
package io.dracoonspring.benchmarks.proxies;

import org.jspecify.annotations.NullMarked;
