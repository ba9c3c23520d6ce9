// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import reactor.core.publisher.Mono;

import io.dracoonspring.auth.TokenSet;

/**
 * What a session can be opened with.
 */
interface Credentials {

	/**
	 * Opens a session.
	 * @param endpoint where to
	 */
	Mono<TokenSet> signIn(TokenEndpoint endpoint);

	/**
	 * Tells whether it is worth trying.
	 * @return {@code false} once they are used up
	 */
	boolean areUsable();

	/**
	 * Forgets them.
	 */
	void wipe();

}
