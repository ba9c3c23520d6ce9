// SPDX-License-Identifier: Apache-2.0

/**
 * Connects a client with the users of an application who sign in with DRACOON through
 * Spring Security. It finds the current user, and stores tokens, optionally in encrypted
 * form. This module needs Spring Security.
 */
@NullMarked
package io.dracoonspring.security;

import org.jspecify.annotations.NullMarked;
