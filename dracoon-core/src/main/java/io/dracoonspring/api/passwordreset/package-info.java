// SPDX-License-Identifier: Apache-2.0

/**
 * Help for users who forgot their user name or password, without a sign-in.
 */
@NullMarked
package io.dracoonspring.api.passwordreset;

import org.jspecify.annotations.NullMarked;
