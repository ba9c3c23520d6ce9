// SPDX-License-Identifier: Apache-2.0

/**
 * Serves OAuth: clients, tokens, the login page and the check of access tokens.
 */
@NullMarked
package io.dracoonspring.emulator.internal.oauth;

import org.jspecify.annotations.NullMarked;
