// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.TokenRefreshLock;
import io.dracoonspring.auth.TokenSet;
import io.dracoonspring.auth.UserTokens;

/**
 * Refreshes the tokens of a user. Several instances of an application can refresh them at
 * the same time, although a refresh token works only once. The instance that comes too
 * late waits for the tokens that the other instance stores. This class never removes
 * tokens from the store, because the other instance may just have stored them.
 */
final class UserTokenRenewal {

	private static final int LOOKS = 7;

	/**
	 * The number of further attempts, after the first attempt, to load the tokens of
	 * another renewal if only this process stores tokens. The attempts only have to cover
	 * the time that the other renewal needs to store its tokens.
	 */
	private static final int LOOKS_INSIDE = 3;

	private static final Duration FIRST_PAUSE = Duration.ofMillis(25);

	private static final Retry SAVING = Retry.backoff(3, Duration.ofMillis(50));

	private final TokenEndpoint endpoint;

	private final TokenValidity validity;

	private final RenewalBackoff backoff;

	private final TokenRefreshLock lock;

	UserTokenRenewal(TokenEndpoint endpoint, TokenValidity validity, RenewalBackoff backoff, TokenRefreshLock lock) {
		this.endpoint = endpoint;
		this.validity = validity;
		this.backoff = backoff;
		this.lock = lock;
	}

	/** Returns tokens that work, or an error if the user has to sign in. */
	Mono<TokenSet> renew(UserTokens user) {
		return this.lock.withLock(user.userName(), Mono.defer(() -> load(user).flatMap((tokens) -> use(user, tokens))));
	}

	private Mono<TokenSet> load(UserTokens user) {
		return user.load().switchIfEmpty(Mono.error(() -> loginRequired(user, null)));
	}

	private Mono<TokenSet> use(UserTokens user, TokenSet tokens) {
		if (this.validity.usable(tokens) != null) {
			return Mono.just(tokens);
		}
		Secret refreshToken = tokens.refreshToken();
		if (refreshToken == null || this.validity.isRefused(refreshToken)) {
			return Mono.error(() -> loginRequired(user, null));
		}
		DracoonAuthenticationException pause = this.backoff.pause(user.userName());
		if (pause != null) {
			return Mono.error(paused(user, pause));
		}
		return this.endpoint.refresh(tokens, refreshToken)
			.doOnNext((renewed) -> this.backoff.renewed(user.userName(), tokens, renewed))
			.flatMap((renewed) -> keep(user, renewed))
			.onErrorResume(OAuthErrors.isDueTo(Reason.REFRESH_EXPIRED), (ex) -> awaitOther(user, refreshToken, 0, ex));
	}

	private Mono<TokenSet> keep(UserTokens user, TokenSet renewed) {
		// retry, because the former tokens are no longer valid. Without the renewed
		// tokens, the user would have to sign in again
		return Mono.defer(() -> user.save(renewed))
			.retryWhen(SAVING)
			.flatMap((kept) -> kept ? Mono.just(renewed) : discard(user, renewed));
	}

	// revoke the tokens, because the user has signed out in the meantime
	private Mono<TokenSet> discard(UserTokens user, TokenSet renewed) {
		return this.endpoint.revoke(renewed)
			.onErrorMap((ex) -> loginRequired(user, ex))
			.then(Mono.error(() -> loginRequired(user, null)));
	}

	private Mono<TokenSet> awaitOther(UserTokens user, Secret refreshToken, int look, Throwable refusal) {
		return load(user).flatMap((tokens) -> {
			if (!refreshToken.equals(tokens.refreshToken())) {
				return use(user, tokens);
			}
			if (look == (user.isShared() ? LOOKS : LOOKS_INSIDE)) {
				this.validity.refuse(refreshToken);
				return Mono.error(loginRequired(user, refusal));
			}
			return Mono.delay(FIRST_PAUSE.multipliedBy(1L << look))
				.then(Mono.defer(() -> awaitOther(user, refreshToken, look + 1, refusal)));
		});
	}

	private static DracoonAuthenticationException loginRequired(UserTokens user, @Nullable Throwable refusal) {
		return loginRequired(user,
				"There are no tokens of this user that still work. The user has to sign in with DRACOON again.",
				refusal);
	}

	static DracoonAuthenticationException paused(UserTokens user, DracoonAuthenticationException pause) {
		return loginRequired(user, pause.getMessage() + " The user may also sign in with DRACOON again.", pause);
	}

	private static DracoonAuthenticationException loginRequired(UserTokens user, String message,
			@Nullable Throwable refusal) {
		RuntimeException cause = user.signInRequired();
		if (refusal != null) {
			cause.addSuppressed(refusal);
		}
		return new DracoonAuthenticationException(Reason.LOGIN_REQUIRED, null, message, cause);
	}

}
