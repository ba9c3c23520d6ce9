// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenState;

/** Provides no token, for clients that use only public shares. */
final class AnonymousTokenSource implements DracoonTokenSource {

	@Override
	public Mono<AccessToken> token() {
		return Mono.error(() -> new DracoonAuthenticationException(Reason.LOGIN_REQUIRED, null,
				"The client was created for public shares only. Choose a way to sign in for everything else.", null));
	}

	@Override
	public void invalidate(AccessToken refused) {
		// there is no token
	}

	@Override
	public TokenState state() {
		return new TokenState(TokenState.Status.NONE, null, false);
	}

	@Override
	public Mono<Void> revoke() {
		return Mono.empty();
	}

	@Override
	public void close() {
		// nothing to forget
	}

}
