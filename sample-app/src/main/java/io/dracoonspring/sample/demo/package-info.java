// SPDX-License-Identifier: Apache-2.0

/**
 * The round trip of a file.
 */
@NullMarked
package io.dracoonspring.sample.demo;

import org.jspecify.annotations.NullMarked;
