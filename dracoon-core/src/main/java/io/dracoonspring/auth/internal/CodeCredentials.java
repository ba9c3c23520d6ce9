// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.auth.AuthorizationCode;
import io.dracoonspring.auth.TokenSet;

/**
 * Signs in with an authorization code. It keeps the code until the server has accepted or
 * refused it, so that the person need not sign in again after a lost connection.
 */
final class CodeCredentials implements Credentials {

	private volatile @Nullable AuthorizationCode code;

	CodeCredentials(AuthorizationCode code) {
		this.code = code;
	}

	@Override
	public Mono<TokenSet> signIn(TokenEndpoint endpoint) {
		return Mono.defer(() -> {
			AuthorizationCode current = this.code;
			return (current != null) ? endpoint.exchange(current).doOnNext((answer) -> forget())
					: Mono.error(new DracoonAuthenticationException(Reason.CODE_REFUSED, null,
							"The authorization code has already been used. Sign in again to get another one.", null));
		}).doOnError(OAuthErrors.isDueTo(Reason.CODE_REFUSED), (ex) -> forget());
	}

	@Override
	public boolean areUsable() {
		return this.code != null;
	}

	@Override
	public void forget() {
		this.code = null;
	}

	@Override
	public String toString() {
		return "CodeCredentials[***]";
	}

}
