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

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;

/**
 * Refreshes the tokens of a user. Several instances of an application may do so at the
 * same time, although a refresh token works once: whoever comes too late waits for the
 * tokens that the other one stores. Tokens in the store are never removed here, because
 * they might be those that the other one has just put there.
 */
final class UserTokenRenewal {

	private static final int LOOKS = 7;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(25);

	private static final Retry SAVING = Retry.backoff(3, Duration.ofMillis(50));

	private final UserTokenStore store;

	private final UserTokenEndpoints endpoints;

	private final UserTokenClock validity;

	private final TokenRefreshLock lock;

	UserTokenRenewal(UserTokenStore store, UserTokenEndpoints endpoints, UserTokenClock validity,
			TokenRefreshLock lock) {
		this.store = store;
		this.endpoints = endpoints;
		this.validity = validity;
		this.lock = lock;
	}

	/**
	 * Get tokens that work.
	 * @param user the user
	 * @return the tokens, or an error when the user has to sign in
	 */
	Mono<OAuth2AuthorizedClient> renew(Authentication user) {
		return this.lock.withLock(user.getName(), Mono.defer(() -> load(user).flatMap((tokens) -> use(user, tokens))));
	}

	private Mono<OAuth2AuthorizedClient> load(Authentication user) {
		return this.store.load(user).switchIfEmpty(Mono.error(() -> loginRequired(null)));
	}

	private Mono<OAuth2AuthorizedClient> use(Authentication user, OAuth2AuthorizedClient tokens) {
		if (this.validity.isUsable(tokens.getAccessToken())) {
			return Mono.just(tokens);
		}
		OAuth2RefreshToken refreshToken = tokens.getRefreshToken();
		if (refreshToken == null || !this.validity.isUsable(refreshToken)) {
			return Mono.error(() -> loginRequired(null));
		}
		return refresh(user, tokens, refreshToken.getTokenValue());
	}

	private Mono<OAuth2AuthorizedClient> refresh(Authentication user, OAuth2AuthorizedClient tokens,
			String refreshToken) {
		return this.endpoints.of(tokens)
			.refresh(refreshToken)
			.map((answer) -> this.validity.renewed(tokens, Objects.requireNonNull(answer.accessToken()), answer))
			.flatMap((renewed) -> keep(user, renewed))
			.onErrorResume(UserTokenRenewal::isRefused, (ex) -> awaitOther(user, refreshToken, 0, ex));
	}

	private Mono<OAuth2AuthorizedClient> keep(Authentication user, OAuth2AuthorizedClient renewed) {
		// the former tokens are spent: not to store these would sign the user out
		return Mono.defer(() -> this.store.save(renewed, user)).retryWhen(SAVING).thenReturn(renewed);
	}

	private static boolean isRefused(Throwable ex) {
		return ex instanceof DracoonAuthenticationException refusal && refusal.getReason() == Reason.REFRESH_EXPIRED;
	}

	private Mono<OAuth2AuthorizedClient> awaitOther(Authentication user, String refreshToken, int look,
			Throwable refusal) {
		return load(user).flatMap((tokens) -> {
			OAuth2RefreshToken stored = tokens.getRefreshToken();
			if (stored == null || !stored.getTokenValue().equals(refreshToken)) {
				return use(user, tokens);
			}
			if (look == LOOKS) {
				this.validity.refuse(refreshToken);
				return Mono.error(loginRequired(refusal));
			}
			return Mono.delay(FIRST_PAUSE.multipliedBy(1L << look))
				.then(Mono.defer(() -> awaitOther(user, refreshToken, look + 1, refusal)));
		});
	}

	private DracoonAuthenticationException loginRequired(@Nullable Throwable refusal) {
		// Spring Security's filters send the browser to the sign-in when they meet this
		ClientAuthorizationRequiredException cause = new ClientAuthorizationRequiredException(
				this.store.registrationId());
		if (refusal != null) {
			cause.addSuppressed(refusal);
		}
		return new DracoonAuthenticationException(Reason.LOGIN_REQUIRED, null,
				"There are no tokens of this user that still work. The user has to sign in with DRACOON again.", cause);
	}

}
