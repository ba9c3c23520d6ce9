// SPDX-License-Identifier: Apache-2.0

/**
 * Connects the users of an application who sign in with DRACOON through Spring Security:
 * the current user, and the store of their tokens, optionally in an encrypted database.
 * Only this package and its internals need Spring Security.
 */
@NullMarked
package io.dracoonspring.security;

import org.jspecify.annotations.NullMarked;
