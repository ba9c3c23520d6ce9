// SPDX-License-Identifier: Apache-2.0

/**
 * Who may use the application, and how people sign in.
 */
@NullMarked
package io.dracoonspring.sample.access;

import org.jspecify.annotations.NullMarked;
