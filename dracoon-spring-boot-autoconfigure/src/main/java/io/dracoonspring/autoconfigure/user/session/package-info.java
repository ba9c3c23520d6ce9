// SPDX-License-Identifier: Apache-2.0

/**
 * The sessions of users: what belongs to them, and what a sign-out ends.
 */
@NullMarked
package io.dracoonspring.autoconfigure.user.session;

import org.jspecify.annotations.NullMarked;
