// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.TokenRefreshLock;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.auth.UserTokens;

/**
 * Provides the tokens of the current user, which the application stores. This class loads
 * the tokens for every call, so that a sign-in or sign-out on any instance takes effect
 * immediately.
 */
final class UserTokenSource implements DracoonTokenSource {

	private final Mono<UserTokens> currentUser;

	private final TokenEndpoint endpoint;

	private final TokenValidity validity;

	private final RenewalBackoff backoff;

	private final UserTokenRenewal renewal;

	private final SingleFlight<AccessToken> flights = new SingleFlight<>();

	private volatile boolean closed;

	UserTokenSource(Mono<UserTokens> currentUser, TokenEndpoint endpoint, TokenValidity validity,
			RenewalBackoff backoff, TokenRefreshLock lock) {
		this.currentUser = currentUser;
		this.endpoint = endpoint;
		this.validity = validity;
		this.backoff = backoff;
		this.renewal = new UserTokenRenewal(endpoint, validity, backoff, lock);
	}

	@Override
	public Mono<AccessToken> token() {
		return user().flatMap(this::token);
	}

	private Mono<UserTokens> user() {
		return Mono.defer(() -> this.closed ? Mono.error(OAuthErrors.closed()) : this.currentUser);
	}

	private Mono<AccessToken> token(UserTokens user) {
		return user.load()
			.flatMap((tokens) -> Mono.justOrEmpty(this.validity.usable(tokens)))
			.switchIfEmpty(this.flights.join(user.userName(),
					() -> this.renewal.renew(user).flatMap((tokens) -> Mono.justOrEmpty(tokens.accessToken()))))
			.doOnNext((token) -> this.backoff.used(user.userName(), token));
	}

	@Override
	public void invalidate(AccessToken refused) {
		this.backoff.refused(refused);
	}

	@Override
	public Mono<AccessToken> replace(AccessToken refused) {
		return user().flatMap((user) -> {
			DracoonAuthenticationException pause = this.backoff.refused(refused);
			return (pause != null) ? Mono.error(UserTokenRenewal.paused(user, pause)) : token(user);
		});
	}

	@Override
	public void accepted(AccessToken token) {
		this.backoff.accepted(token);
	}

	@Override
	public TokenState state() {
		return new TokenState(this.closed ? TokenState.Status.CLOSED : TokenState.Status.PER_USER, null, false);
	}

	/**
	 * Forgets the tokens of the current user and revokes them. It removes the tokens from
	 * the store before it revokes them, because the caller may stop waiting if the server
	 * does not answer.
	 */
	@Override
	public Mono<Void> revoke() {
		// there is nothing to revoke if there is no current user
		return this.currentUser.onErrorComplete(DracoonAuthenticationException.class)
			.flatMap((user) -> user.load().flatMap((tokens) -> {
				Mono<Void> revocation = this.endpoint.revoke(tokens);
				return user.remove().onErrorResume((ex) -> revocation.then(Mono.error(ex))).then(revocation);
			}));
	}

	@Override
	public void close() {
		this.closed = true;
	}

}
