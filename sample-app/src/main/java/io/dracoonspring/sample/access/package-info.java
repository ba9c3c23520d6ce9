// SPDX-License-Identifier: Apache-2.0

/**
 * Access control and sign-in.
 */
@NullMarked
package io.dracoonspring.sample.access;

import org.jspecify.annotations.NullMarked;
