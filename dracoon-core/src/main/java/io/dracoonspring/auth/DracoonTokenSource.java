// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import reactor.core.publisher.Mono;

/**
 * Where the tokens for the API come from. Implementations are safe for use by many
 * callers at once and obtain one token for all of them.
 */
public interface DracoonTokenSource {

	/**
	 * Returns a token that should work, signing in or renewing it first if need be. After
	 * an error the next call tries again, but for two cases, in which it fails at once
	 * for 30 seconds, and after every further refusal for twice as long, up to 15
	 * minutes. A source with credentials of its own waits after the server refused them,
	 * so that a wrong password does not lock the account. A source that renews tokens
	 * waits after the server refused a token that it had issued in place of a refused
	 * one.
	 * @return the token, or a {@link io.dracoonspring.api.DracoonAuthenticationException}
	 * or {@link io.dracoonspring.api.DracoonConnectionException}
	 */
	Mono<AccessToken> token();

	/**
	 * Takes note that the server refused a token. It is not handed out again; if another
	 * one took its place in the meantime, nothing happens. A source that waits before it
	 * requests another token may go on with the refused one until then.
	 * @param refused the token that was refused
	 */
	void invalidate(AccessToken refused);

	/**
	 * Takes note that the server refused a token, and return one to repeat the call with.
	 * @param refused the token that was refused
	 * @return another token, or an error as of {@link #token()}
	 */
	default Mono<AccessToken> replace(AccessToken refused) {
		return Mono.defer(() -> {
			invalidate(refused);
			return token();
		});
	}

	/**
	 * Takes note that the server accepted a token, whatever it answered to the call. Does
	 * nothing by default.
	 * @param token the token
	 */
	default void accepted(AccessToken token) {
	}

	/**
	 * Returns what may be shown about the tokens. Never waits and never signs in.
	 * @return the state, without secrets
	 */
	TokenState state();

	/**
	 * Tells the server to forget the tokens, first the access token, then the refresh
	 * token.
	 * @return completes when the server has confirmed; empty when there is nothing to
	 * revoke
	 */
	Mono<Void> revoke();

	/**
	 * Forgets all tokens and secrets. Afterwards {@link #token()} fails.
	 */
	void close();

}
