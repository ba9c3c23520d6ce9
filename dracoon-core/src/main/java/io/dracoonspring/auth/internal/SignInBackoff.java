// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;

/**
 * Pauses sign-ins after a refusal that further attempts cannot change, for example of a
 * wrong password. Repeated attempts could lock the account. During the pause, no request
 * is sent, and callers get the last refusal. Every further refusal doubles the pause.
 */
final class SignInBackoff {

	static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

	static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

	private static final Set<Reason> LASTING = EnumSet.of(Reason.WRONG_CREDENTIALS, Reason.CLIENT_REFUSED,
			Reason.GRANT_NOT_ALLOWED, Reason.ACCOUNT_BLOCKED, Reason.REFRESH_EXPIRED);

	private final Clock clock;

	private volatile @Nullable Refusal last;

	SignInBackoff(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Runs a sign-in unless a pause is in progress. Not thread-safe.
	 * @return the result of the sign-in, or the remembered refusal
	 */
	<T> Mono<T> guard(Mono<T> signIn) {
		return Mono.defer(() -> {
			DracoonAuthenticationException refusal = pending();
			if (refusal != null) {
				return Mono.error(refusal);
			}
			return signIn.doOnNext((result) -> this.last = null)
				.doOnError(DracoonAuthenticationException.class, (ex) -> {
					if (LASTING.contains(ex.getReason())) {
						note(ex);
					}
				});
		});
	}

	/**
	 * Returns the last refusal while its pause lasts.
	 * @return a new exception with the last refusal, or {@code null} if a sign-in may be
	 * sent
	 */
	@Nullable DracoonAuthenticationException pending() {
		Refusal refusal = this.last;
		return (refusal != null && this.clock.instant().isBefore(refusal.until())) ? refusal.again() : null;
	}

	/** Remembers a refusal and starts its pause. Not thread-safe. */
	void note(DracoonAuthenticationException refusal) {
		Refusal former = this.last;
		Duration pause = (former != null) ? former.longerPause() : FIRST_PAUSE;
		this.last = new Refusal(refusal, pause, this.clock.instant().plus(pause));
	}

	/**
	 * Represents a remembered refusal.
	 *
	 * @param pause the time without sign-ins
	 * @param until the end of the pause
	 */
	private record Refusal(DracoonAuthenticationException exception, Duration pause, Instant until) {

		private Duration longerPause() {
			Duration doubled = this.pause.multipliedBy(2);
			return (doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE;
		}

		private DracoonAuthenticationException again() {
			return new DracoonAuthenticationException(this.exception.getReason(), this.exception.getError(),
					this.exception.getMessage() + " The client does not try again before "
							+ this.until.truncatedTo(ChronoUnit.SECONDS)
							+ ", so that repeated refusals do not lock the account.",
					this.exception);
		}

	}

}
