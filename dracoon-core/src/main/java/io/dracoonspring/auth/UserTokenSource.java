/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.auth;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.observation.SharedResult;

/**
 * Hands out the tokens of the current user. They are kept by Spring Security and looked
 * up for every call, so that a sign-in or sign-out on any instance counts at once.
 */
final class UserTokenSource implements DracoonTokenSource {

	private final CurrentUser currentUser;

	private final UserTokenStore store;

	private final UserTokenEndpoints endpoints;

	private final UserTokenClock validity;

	private final UserTokenRenewal renewal;

	private final Map<String, Mono<OAuth2AuthorizedClient>> flights = new ConcurrentHashMap<>();

	private volatile boolean closed;

	UserTokenSource(CurrentUser currentUser, UserTokenStore store, UserTokenEndpoints endpoints,
			UserTokenClock validity, UserTokenRenewal renewal) {
		this.currentUser = currentUser;
		this.store = store;
		this.endpoints = endpoints;
		this.validity = validity;
		this.renewal = renewal;
	}

	@Override
	public Mono<AccessToken> token() {
		return Mono
			.defer(() -> this.closed ? Mono.<Authentication>error(new DracoonAuthenticationException(Reason.CLOSED,
					null, "The client was closed. Create a new one.", null)) : this.currentUser.get())
			.flatMap((user) -> this.store.load(user)
				.filter((tokens) -> this.validity.isUsable(tokens.getAccessToken()))
				.switchIfEmpty(Mono.defer(() -> renew(user))))
			.map(UserTokenSource::accessToken);
	}

	private Mono<OAuth2AuthorizedClient> renew(Authentication user) {
		// one flight per user; cleared before the signal gets to the callers, and cache()
		// goes on when a caller cancels
		return this.flights.computeIfAbsent(user.getName(), (name) -> SharedResult.inOwnTraces(
				Mono.defer(() -> this.renewal.renew(user)).doOnTerminate(() -> this.flights.remove(name)).cache()));
	}

	private static AccessToken accessToken(OAuth2AuthorizedClient tokens) {
		OAuth2AccessToken token = tokens.getAccessToken();
		return new AccessToken(token.getTokenValue(), token.getExpiresAt());
	}

	@Override
	public void invalidate(AccessToken refused) {
		this.validity.refuse(refused.value());
	}

	@Override
	public TokenState state() {
		return new TokenState(this.closed ? TokenState.Status.CLOSED : TokenState.Status.PER_USER, null, false);
	}

	/**
	 * Revokes the tokens of the current user and forgets them.
	 */
	@Override
	public Mono<Void> revoke() {
		return this.currentUser.find()
			.flatMap((user) -> this.store.load(user)
				.flatMap((tokens) -> revoke(tokens).onErrorResume((ex) -> this.store.remove(user).then(Mono.error(ex)))
					.then(Mono.defer(() -> this.store.remove(user)))));
	}

	private Mono<Void> revoke(OAuth2AuthorizedClient tokens) {
		TokenEndpoint endpoint = this.endpoints.of(tokens);
		OAuth2RefreshToken refreshToken = tokens.getRefreshToken();
		Mono<Void> first = endpoint.revoke(tokens.getAccessToken().getTokenValue(), "access_token");
		Mono<Void> second = (refreshToken != null) ? endpoint.revoke(refreshToken.getTokenValue(), "refresh_token")
				: Mono.empty();
		return first.onErrorResume((ex) -> second.then(Mono.error(ex))).then(second);
	}

	@Override
	public void close() {
		this.closed = true;
	}

}
