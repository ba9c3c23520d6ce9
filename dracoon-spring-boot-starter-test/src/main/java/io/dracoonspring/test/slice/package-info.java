// SPDX-License-Identifier: Apache-2.0

/**
 * A test slice for the code that works with DRACOON.
 */
@NullMarked
package io.dracoonspring.test.slice;

import org.jspecify.annotations.NullMarked;
