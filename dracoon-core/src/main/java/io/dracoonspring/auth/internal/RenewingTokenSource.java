// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.RefreshTokenKeeper;
import io.dracoonspring.auth.TokenSet;
import io.dracoonspring.auth.TokenState;

/**
 * Keeps a session in memory and renews it. It uses the refresh token as long as the
 * refresh token works. After that it uses the credentials, if there are any.
 */
final class RenewingTokenSource implements DracoonTokenSource {

	private static final Logger logger = LoggerFactory.getLogger(RenewingTokenSource.class);

	private static final String ACCOUNT = "account";

	private final TokenEndpoint endpoint;

	private final @Nullable Credentials credentials;

	private final TokenValidity validity;

	private final SingleFlight<AccessToken> flight = new SingleFlight<>();

	private final AtomicReference<TokenSet> session;

	private final SignInBackoff refusals;

	private final RenewalBackoff backoff;

	private final RefreshTokenKeeper keeper;

	private volatile boolean closed;

	RenewingTokenSource(TokenEndpoint endpoint, @Nullable Credentials credentials, TokenSet start,
			RefreshTokenKeeper keeper, TokenValidity validity, Clock clock) {
		this.endpoint = endpoint;
		this.keeper = keeper;
		this.credentials = credentials;
		this.validity = validity;
		this.session = new AtomicReference<>(start);
		this.refusals = new SignInBackoff(clock);
		this.backoff = new RenewalBackoff(clock, validity);
	}

	@Override
	public Mono<AccessToken> token() {
		return Mono.defer(() -> {
			AccessToken usable = this.validity.usable(current());
			return (usable != null) ? Mono.just(usable) : this.flight.join(ACCOUNT, this::renew);
		});
	}

	private TokenSet current() {
		return Objects.requireNonNull(this.session.get());
	}

	private Mono<AccessToken> renew() {
		TokenSet current = current();
		// check again, because another renewal may have completed after token() read the
		// session
		AccessToken usable = this.validity.usable(current);
		if (usable != null) {
			return Mono.just(usable);
		}
		if (this.closed) {
			return Mono.error(OAuthErrors.closed());
		}
		DracoonAuthenticationException pause = this.backoff.pause(ACCOUNT);
		if (pause != null) {
			return Mono.error(pause);
		}
		return this.refusals.guard(obtain(current)).flatMap((opened) -> keep(current, opened)).flatMap((opened) -> {
			this.backoff.renewed(ACCOUNT, current, opened);
			this.session.set(this.closed ? ended(opened) : opened);
			return Mono.justOrEmpty(opened.accessToken());
		});
	}

	private Mono<TokenSet> keep(TokenSet former, TokenSet opened) {
		Secret refreshToken = opened.refreshToken();
		if (refreshToken == null || refreshToken.equals(former.refreshToken())) {
			return Mono.just(opened);
		}
		return Mono.defer(() -> this.keeper.keep(refreshToken)).onErrorResume((ex) -> {
			// omit the error, because its message may repeat the token
			logger.atWarn()
				.addKeyValue("exception", ex.getClass().getName())
				.log("Could not store the new refresh token: after the next start, the client needs another one or the password");
			return Mono.empty();
		}).thenReturn(opened);
	}

	private Mono<TokenSet> obtain(TokenSet former) {
		Secret refreshToken = former.refreshToken();
		Credentials signIn = usableCredentials();
		if (refreshToken == null) {
			return (signIn != null) ? signIn(signIn) : Mono
				.error(new DracoonAuthenticationException(Reason.REFRESH_EXPIRED, null,
						"The client has no valid token any more. Sign in again and set 'dracoon.auth.refresh-token'.",
						null));
		}
		return this.endpoint.refresh(former, refreshToken)
			.onErrorResume(OAuthErrors.isDueTo(Reason.REFRESH_EXPIRED),
					(ex) -> (signIn != null) ? signInAfterRefusal(former, signIn) : Mono.error(ex));
	}

	private Mono<TokenSet> signInAfterRefusal(TokenSet refused, Credentials signIn) {
		// mention the refresh token in the error only if no renewal has succeeded yet,
		// because only then it is certainly the token from the configuration
		return (refused.accessToken() != null) ? signIn(signIn)
				: signIn(signIn).onErrorMap(DracoonAuthenticationException.class, OAuthErrors::afterRefreshToken);
	}

	private @Nullable Credentials usableCredentials() {
		Credentials current = this.credentials;
		return (current != null && current.areUsable()) ? current : null;
	}

	private Mono<TokenSet> signIn(Credentials signIn) {
		return Mono.defer(() -> this.closed ? Mono.error(OAuthErrors.closed()) : signIn.signIn(this.endpoint));
	}

	@Override
	public void invalidate(AccessToken refused) {
		this.backoff.refused(refused);
	}

	@Override
	public Mono<AccessToken> replace(AccessToken refused) {
		return Mono.defer(() -> {
			DracoonAuthenticationException pause = this.backoff.refused(refused);
			return (pause != null) ? Mono.error(pause) : token();
		});
	}

	@Override
	public void accepted(AccessToken token) {
		this.backoff.accepted(token);
	}

	@Override
	public TokenState state() {
		TokenSet current = current();
		AccessToken token = current.accessToken();
		boolean renewable = !this.closed && (usableCredentials() != null || current.refreshToken() != null);
		if (this.closed) {
			return new TokenState(TokenState.Status.CLOSED, null, false);
		}
		if (token == null || this.validity.isRefused(token.value())) {
			return new TokenState(TokenState.Status.NONE, null, renewable);
		}
		return new TokenState(this.validity.hasExpired(token) ? TokenState.Status.EXPIRED : TokenState.Status.VALID,
				token.expiresAt(), renewable);
	}

	@Override
	public Mono<Void> revoke() {
		return Mono.defer(() -> this.endpoint
			.revoke(Objects.requireNonNull(this.session.getAndUpdate(RenewingTokenSource::ended))));
	}

	@Override
	public void close() {
		this.closed = true;
		this.session.updateAndGet(RenewingTokenSource::ended);
		if (this.credentials != null) {
			this.credentials.forget();
		}
	}

	private static TokenSet ended(TokenSet tokens) {
		return TokenSet.none(tokens.client());
	}

}
