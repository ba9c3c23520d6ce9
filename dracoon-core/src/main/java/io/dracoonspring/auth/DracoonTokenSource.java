// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import reactor.core.publisher.Mono;

/**
 * Provides the tokens for the API. Implementations are thread-safe and obtain one token
 * for all concurrent callers.
 */
public interface DracoonTokenSource {

	/**
	 * Returns an access token for the next call. If necessary, the source signs in or
	 * renews the token first.
	 * <p>
	 * If a call of this method fails, the next call requests a token again, unless the
	 * source pauses. During a pause the source requests no token from the server, and
	 * calls that need a new token fail immediately. The first pause lasts 30 seconds.
	 * Every further refusal doubles the pause, up to 15 minutes. A source pauses in two
	 * cases:
	 * <ul>
	 * <li>The server refused the credentials of the source. The pause ensures that a
	 * wrong password does not lock the account.</li>
	 * <li>The server refused a token, and then also the next two tokens, each of which
	 * replaced the token before.</li>
	 * </ul>
	 * @return the token, or a
	 * {@link io.dracoonspring.api.DracoonAuthenticationException},
	 * {@link io.dracoonspring.api.DracoonConnectionException} or
	 * {@link io.dracoonspring.api.DracoonApiException.TooManyRequests}
	 */
	Mono<AccessToken> token();

	/**
	 * Records that the server refused a token, so that {@link #token()} does not return
	 * it again. If the source has already replaced this token, nothing happens. A source
	 * that pauses may return the refused token until the end of the pause.
	 * @param refused the token that was refused
	 */
	void invalidate(AccessToken refused);

	/**
	 * Records that the server refused a token, and returns another token. The caller
	 * repeats its call with this token.
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
	 * Returns the state of the tokens. The state contains no secrets. Never waits and
	 * never signs in.
	 * @return the state
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
