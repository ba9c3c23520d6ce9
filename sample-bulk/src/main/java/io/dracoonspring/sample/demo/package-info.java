// SPDX-License-Identifier: Apache-2.0

/**
 * What the application finds on its hosts, on one machine and for a minute.
 */
@NullMarked
package io.dracoonspring.sample.demo;

import org.jspecify.annotations.NullMarked;
