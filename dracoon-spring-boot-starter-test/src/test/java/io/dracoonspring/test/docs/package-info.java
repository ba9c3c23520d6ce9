// SPDX-License-Identifier: Apache-2.0

/**
 * The application and the test on the first page of the project.
 */
@NullMarked
package io.dracoonspring.test.docs;

import org.jspecify.annotations.NullMarked;
