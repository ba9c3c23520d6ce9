// SPDX-License-Identifier: Apache-2.0

/**
 * The users of an application who sign in with DRACOON through Spring Security: who the
 * current one is, and the tokens where Spring Security keeps them, in a database
 * encrypted if that is wanted. Only this package and its internals need Spring Security.
 */
@NullMarked
package io.dracoonspring.security;

import org.jspecify.annotations.NullMarked;
