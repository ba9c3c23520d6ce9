// SPDX-License-Identifier: Apache-2.0

/**
 * Sessions of users, to which unlocked keys and transfers belong.
 */
@NullMarked
package io.dracoonspring.autoconfigure.user.session;

import org.jspecify.annotations.NullMarked;
