// SPDX-License-Identifier: Apache-2.0

/**
 * Demonstrates the application, with all that it needs, on one machine.
 */
@NullMarked
package io.dracoonspring.sample.demo;

import org.jspecify.annotations.NullMarked;
