// SPDX-License-Identifier: Apache-2.0

/**
 * The names of properties and the texts of their values, which descriptions, states and
 * plans share.
 */
@NullMarked
package io.dracoonspring.admin.internal.notation;

import org.jspecify.annotations.NullMarked;
