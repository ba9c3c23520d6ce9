// SPDX-License-Identifier: Apache-2.0

/**
 * Creates the environment of the application on one machine, for a minute.
 */
@NullMarked
package io.dracoonspring.sample.demo;

import org.jspecify.annotations.NullMarked;
