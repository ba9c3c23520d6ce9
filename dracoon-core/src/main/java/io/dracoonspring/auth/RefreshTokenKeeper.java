// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import reactor.core.publisher.Mono;

/**
 * Keeps the refresh token of an account beyond the life of the client, so that the next
 * start need not sign anybody in. A refresh token is a secret as valuable as a password:
 * keep it as such.
 */
@FunctionalInterface
public interface RefreshTokenKeeper {

	/**
	 * Keeps a refresh token instead of the one before, which is spent. Called whenever a
	 * new one has arrived, one after the other. Calls to DRACOON wait until it completes;
	 * an error is logged and does not hold them up.
	 * @param refreshToken the new refresh token
	 * @return completes when the token is kept; must not block
	 */
	Mono<Void> keep(String refreshToken);

}
