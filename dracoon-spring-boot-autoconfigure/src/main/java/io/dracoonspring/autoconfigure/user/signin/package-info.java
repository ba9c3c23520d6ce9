// SPDX-License-Identifier: Apache-2.0

/**
 * Sends users whose tokens no longer work to the sign-in.
 */
@NullMarked
package io.dracoonspring.autoconfigure.user.signin;

import org.jspecify.annotations.NullMarked;
