// SPDX-License-Identifier: Apache-2.0

/**
 * Answers questions about administrators, permissions and accounts.
 */
@NullMarked
package io.dracoonspring.admin.internal.inventory;

import org.jspecify.annotations.NullMarked;
