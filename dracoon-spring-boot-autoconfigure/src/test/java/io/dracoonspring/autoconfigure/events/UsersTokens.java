// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import reactor.core.publisher.Mono;

import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenState;

/** Is the token source of a client for signed-in users, while no user is signed in. */
final class UsersTokens implements DracoonTokenSource {

	@Override
	public Mono<AccessToken> token() {
		return Mono.empty();
	}

	@Override
	public void invalidate(AccessToken refused) {
	}

	@Override
	public Mono<Void> revoke() {
		return Mono.empty();
	}

	@Override
	public void close() {
	}

	@Override
	public TokenState state() {
		return new TokenState(TokenState.Status.PER_USER, null, false);
	}

}
