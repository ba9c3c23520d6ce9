// SPDX-License-Identifier: Apache-2.0

/**
 * The cost of the starter at the start of a web application.
 */
@NullMarked
package io.dracoonspring.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
