// SPDX-License-Identifier: Apache-2.0

/**
 * What the starter adds to the start of a web application.
 */
@NullMarked
package io.dracoonspring.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
