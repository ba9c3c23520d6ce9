// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.crypto.internal.UserVaults;

/**
 * Holds the objects with which a client calls its server. It is created at the first use,
 * because its creation loads most classes of a client.
 *
 * @param adapters the adapters of the API
 * @param tokens the source of the tokens
 * @param userVaults the vaults of the users who sign in, {@code null} if no users sign in
 * @param shutdown the shutdown that closes the connection
 */
record Connection(Adapters adapters, DracoonTokenSource tokens, @Nullable UserVaults userVaults, Shutdown shutdown) {

}
