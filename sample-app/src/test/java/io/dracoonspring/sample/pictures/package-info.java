// SPDX-License-Identifier: Apache-2.0

/**
 * Creates the pictures of the documentation.
 */
@NullMarked
package io.dracoonspring.sample.pictures;

import org.jspecify.annotations.NullMarked;
