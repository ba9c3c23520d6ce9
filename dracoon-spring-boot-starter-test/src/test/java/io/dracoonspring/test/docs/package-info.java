// SPDX-License-Identifier: Apache-2.0

/**
 * The application and the test that the first page of the project shows.
 */
@NullMarked
package io.dracoonspring.test.docs;

import org.jspecify.annotations.NullMarked;
