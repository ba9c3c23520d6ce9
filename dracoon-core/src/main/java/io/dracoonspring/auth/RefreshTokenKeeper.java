// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.Secret;

/**
 * Keeps the refresh token of an account beyond the life of the client, so that no person
 * has to sign in at the next start. A refresh token is as secret as a password, so store
 * it like a password.
 */
@FunctionalInterface
public interface RefreshTokenKeeper {

	/**
	 * Stores a refresh token in place of the previous token, which is no longer valid.
	 * The client calls this method for each new token, and never twice at the same time.
	 * Calls to DRACOON wait until the token is stored. If this method fails, the client
	 * logs a warning without the message of the error, and the calls continue.
	 * @param refreshToken the new refresh token
	 * @return completes when the token is stored; must not block
	 */
	Mono<Void> keep(Secret refreshToken);

}
