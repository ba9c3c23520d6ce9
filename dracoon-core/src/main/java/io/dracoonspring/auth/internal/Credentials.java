// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import reactor.core.publisher.Mono;

import io.dracoonspring.auth.TokenSet;

/** Opens a session with a secret, such as a password or an authorization code. */
interface Credentials {

	/** Opens a session. */
	Mono<TokenSet> signIn(TokenEndpoint endpoint);

	/**
	 * Tells whether a sign-in can succeed. A code that was already used, for example,
	 * cannot be used again.
	 */
	boolean areUsable();

	/** Forgets the secret. */
	void forget();

}
