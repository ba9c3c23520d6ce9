// SPDX-License-Identifier: Apache-2.0

/**
 * A test of the code that works with DRACOON, without the rest of the application.
 */
@NullMarked
package io.dracoonspring.test.slice;

import org.jspecify.annotations.NullMarked;
