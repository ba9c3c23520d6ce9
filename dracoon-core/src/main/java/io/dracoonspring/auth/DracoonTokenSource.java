// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import reactor.core.publisher.Mono;

/**
 * Provides the tokens for the API. Implementations are thread-safe and obtain one token
 * for all concurrent callers.
 */
public interface DracoonTokenSource {

	/**
	 * Returns a token that should work. If necessary, it signs in or renews the token
	 * first.
	 * <p>
	 * After an error the next call tries again, except in two cases. In these cases all
	 * calls fail immediately for 30 seconds, and after every further refusal for twice as
	 * long, up to 15 minutes. A source with its own credentials waits after the server
	 * refused the credentials, so that a wrong password does not lock the account. A
	 * source that renews tokens waits after the server refused a token that had replaced
	 * a refused token.
	 * @return the token, or a {@link io.dracoonspring.api.DracoonAuthenticationException}
	 * or {@link io.dracoonspring.api.DracoonConnectionException}
	 */
	Mono<AccessToken> token();

	/**
	 * Records that the server refused a token, so that {@link #token()} does not return
	 * it again. If another token has replaced it in the meantime, nothing happens. A
	 * source that waits before it requests another token may use the refused token until
	 * then.
	 * @param refused the token that was refused
	 */
	void invalidate(AccessToken refused);

	/**
	 * Records that the server refused a token, and returns a token with which the call is
	 * repeated.
	 * @param refused the token that was refused
	 * @return another token, or one of the errors of {@link #token()}
	 */
	default Mono<AccessToken> replace(AccessToken refused) {
		return Mono.defer(() -> {
			invalidate(refused);
			return token();
		});
	}

	/**
	 * Records that the server accepted a token, even if the call failed for another
	 * reason. Does nothing by default.
	 * @param token the token
	 */
	default void accepted(AccessToken token) {
	}

	/**
	 * Returns the state of the tokens, which may be shown. Never waits and never signs
	 * in.
	 * @return the state, without secrets
	 */
	TokenState state();

	/**
	 * Revokes the tokens at the server, first the access token, then the refresh token.
	 * @return completes when the server has confirmed, or immediately if there is nothing
	 * to revoke
	 */
	Mono<Void> revoke();

	/**
	 * Forgets all tokens and secrets. Afterwards {@link #token()} fails.
	 */
	void close();

}
