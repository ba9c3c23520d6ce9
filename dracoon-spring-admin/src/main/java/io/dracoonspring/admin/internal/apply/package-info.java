// SPDX-License-Identifier: Apache-2.0

/**
 * Executes the steps of a plan, and reads the server before and after each step.
 */
@NullMarked
package io.dracoonspring.admin.internal.apply;

import org.jspecify.annotations.NullMarked;
