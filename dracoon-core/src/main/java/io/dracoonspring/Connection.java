// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.crypto.internal.UserVaults;

/**
 * What a client talks to its server with. It is made when it is first needed: most of
 * what a client has to load is loaded for it.
 *
 * @param adapters the adapters of the API
 * @param tokens where the tokens come from
 * @param userVaults what is held for the encryption of users who sign in, {@code null} if
 * none do
 * @param shutdown ends it
 */
record Connection(Adapters adapters, DracoonTokenSource tokens, @Nullable UserVaults userVaults, Shutdown shutdown) {

}
