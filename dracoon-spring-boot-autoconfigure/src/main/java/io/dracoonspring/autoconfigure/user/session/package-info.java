// SPDX-License-Identifier: Apache-2.0

/**
 * Sessions of users, with their unlocked keys and transfers, which a sign-out ends.
 */
@NullMarked
package io.dracoonspring.autoconfigure.user.session;

import org.jspecify.annotations.NullMarked;
