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

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;

/**
 * Keeps a session in memory and renews it: by its refresh token as long as that works,
 * then by the credentials, if there are some.
 */
final class RenewingTokenSource implements DracoonTokenSource {

	private static final Logger logger = LoggerFactory.getLogger(RenewingTokenSource.class);

	private final TokenEndpoint endpoint;

	private final @Nullable Credentials credentials;

	private final Clock clock;

	private final SingleFlight<AccessToken> flight = new SingleFlight<>();

	private final AtomicReference<Session> session;

	private final RefusalMemory refusals;

	private final RefreshTokenKeeper keeper;

	private volatile boolean closed;

	RenewingTokenSource(TokenEndpoint endpoint, @Nullable Credentials credentials, Session start,
			RefreshTokenKeeper keeper, Clock clock) {
		this.endpoint = endpoint;
		this.keeper = keeper;
		this.credentials = credentials;
		this.clock = clock;
		this.session = new AtomicReference<>(start);
		this.refusals = new RefusalMemory(clock);
	}

	@Override
	public Mono<AccessToken> token() {
		return Mono.defer(() -> {
			AccessToken usable = current().usable(this.clock);
			return (usable != null) ? Mono.just(usable) : this.flight.join(this::renew);
		});
	}

	private Session current() {
		return Objects.requireNonNull(this.session.get());
	}

	private Mono<AccessToken> renew() {
		Session current = current();
		// somebody may have finished between the look at the session and the take-off
		AccessToken usable = current.usable(this.clock);
		if (usable != null) {
			return Mono.just(usable);
		}
		if (this.closed) {
			return Mono.error(closedException());
		}
		return this.refusals.guard(obtain(current.refreshToken()))
			.flatMap((opened) -> keep(current, opened))
			.handle((opened, sink) -> {
				this.session.set(this.closed ? Session.NONE : opened);
				AccessToken token = opened.accessToken();
				if (token != null) {
					sink.next(token);
				}
			});
	}

	private Mono<Session> keep(Session former, Session opened) {
		String refreshToken = opened.refreshToken();
		if (refreshToken == null || refreshToken.equals(former.refreshToken())) {
			return Mono.just(opened);
		}
		return Mono.defer(() -> this.keeper.keep(refreshToken)).onErrorResume((ex) -> {
			// without the error, which may repeat the token
			logger.atWarn()
				.addKeyValue("exception", ex.getClass().getName())
				.log("The new refresh token could not be kept: after the next start somebody has to sign in again");
			return Mono.empty();
		}).thenReturn(opened);
	}

	private Mono<Session> obtain(@Nullable String refreshToken) {
		Credentials signIn = usableCredentials();
		if (refreshToken == null) {
			return (signIn != null) ? signIn(signIn)
					: Mono.error(new DracoonAuthenticationException(Reason.REFRESH_EXPIRED, null,
							"There is no token any more. Sign in again and set 'dracoon.auth.refresh-token'.", null));
		}
		Mono<Session> refreshed = this.endpoint.refresh(refreshToken).map((answer) -> open(answer, refreshToken));
		return (signIn != null) ? refreshed.onErrorResume(RenewingTokenSource::isExpired, (ex) -> signIn(signIn))
				: refreshed;
	}

	private @Nullable Credentials usableCredentials() {
		Credentials current = this.credentials;
		return (current != null && current.areUsable()) ? current : null;
	}

	private static boolean isExpired(Throwable ex) {
		return ex instanceof DracoonAuthenticationException refused && refused.getReason() == Reason.REFRESH_EXPIRED;
	}

	private Mono<Session> signIn(Credentials signIn) {
		// after close() the password is wiped, and a wrong one could lock the account
		return Mono
			.defer(() -> this.closed ? Mono.<TokenResponse>error(closedException()) : signIn.signIn(this.endpoint))
			.map((answer) -> open(answer, null));
	}

	private static DracoonAuthenticationException closedException() {
		return new DracoonAuthenticationException(Reason.CLOSED, null, "The client was closed. Create a new one.",
				null);
	}

	private Session open(TokenResponse answer, @Nullable String formerRefreshToken) {
		String refreshToken = (answer.refreshToken() != null) ? answer.refreshToken() : formerRefreshToken;
		String accessToken = answer.accessToken();
		if (accessToken == null) {
			throw new IllegalStateException("The token endpoint lets no answer without a token pass");
		}
		return Session.open(accessToken, answer.expiresIn(), refreshToken, this.clock);
	}

	@Override
	public void invalidate(AccessToken refused) {
		this.session.updateAndGet((current) -> current.without(refused));
	}

	@Override
	public TokenState state() {
		Session current = current();
		AccessToken token = current.accessToken();
		boolean renewable = !this.closed && (usableCredentials() != null || current.refreshToken() != null);
		if (this.closed) {
			return new TokenState(TokenState.Status.CLOSED, null, false);
		}
		if (token == null) {
			return new TokenState(TokenState.Status.NONE, null, renewable);
		}
		boolean expired = token.expiresAt() != null && !this.clock.instant().isBefore(token.expiresAt());
		return new TokenState(expired ? TokenState.Status.EXPIRED : TokenState.Status.VALID, token.expiresAt(),
				renewable);
	}

	@Override
	public Mono<Void> revoke() {
		return Mono.defer(() -> {
			Session ended = this.session.getAndSet(Session.NONE);
			AccessToken token = ended.accessToken();
			String refreshToken = ended.refreshToken();
			Mono<Void> first = (token != null) ? this.endpoint.revoke(token.value(), "access_token") : Mono.empty();
			Mono<Void> second = (refreshToken != null) ? this.endpoint.revoke(refreshToken, "refresh_token")
					: Mono.empty();
			return first.onErrorResume((ex) -> second.then(Mono.error(ex))).then(second);
		});
	}

	@Override
	public void close() {
		this.closed = true;
		this.session.set(Session.NONE);
		if (this.credentials != null) {
			this.credentials.wipe();
		}
	}

}
