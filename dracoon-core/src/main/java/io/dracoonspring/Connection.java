// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.crypto.internal.UserVaults;

/**
 * Holds the objects with which a client calls its server. The client creates them at its
 * first use, because their creation loads most classes of a client.
 *
 * @param adapters the adapters of the API
 * @param tokens the source of the tokens
 * @param userVaults the vaults of the users, {@code null} for a client that does not act
 * as its {@linkplain DracoonBuilder#signedInUsers signed-in users}
 * @param shutdown the shutdown that closes the connection
 */
record Connection(Adapters adapters, DracoonTokenSource tokens, @Nullable UserVaults userVaults, Shutdown shutdown) {

}
