// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenState;

/** Provides a given access token until the server refuses it. */
final class FixedTokenSource implements DracoonTokenSource {

	private volatile @Nullable AccessToken token;

	private volatile boolean closed;

	FixedTokenSource(AccessToken token) {
		this.token = token;
	}

	@Override
	public Mono<AccessToken> token() {
		return Mono.defer(() -> {
			AccessToken current = this.token;
			return (current != null) ? Mono.just(current) : Mono.error(refused());
		});
	}

	private DracoonAuthenticationException refused() {
		return this.closed ? OAuthErrors.closed()
				: new DracoonAuthenticationException(Reason.TOKEN_REFUSED, null,
						"The access token has expired or was revoked and cannot be renewed. Set another "
								+ "'dracoon.auth.access-token', or sign in by user name or refresh token.",
						null);
	}

	@Override
	public void invalidate(AccessToken refused) {
		if (refused.equals(this.token)) {
			this.token = null;
		}
	}

	@Override
	public TokenState state() {
		AccessToken current = this.token;
		if (this.closed) {
			return new TokenState(TokenState.Status.CLOSED, null, false);
		}
		return (current != null) ? new TokenState(TokenState.Status.VALID, current.expiresAt(), false)
				: new TokenState(TokenState.Status.EXPIRED, null, false);
	}

	/** Does nothing, because the token belongs to the application. */
	@Override
	public Mono<Void> revoke() {
		return Mono.empty();
	}

	@Override
	public void close() {
		this.closed = true;
		this.token = null;
	}

}
