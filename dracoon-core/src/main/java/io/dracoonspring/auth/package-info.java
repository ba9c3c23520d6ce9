// SPDX-License-Identifier: Apache-2.0

/**
 * Lets applications sign in, choose the source of tokens, and decide how tokens are
 * stored and refreshed.
 */
@NullMarked
package io.dracoonspring.auth;

import org.jspecify.annotations.NullMarked;
