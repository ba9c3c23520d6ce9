// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.TokenSet;

/**
 * Decides which tokens are still valid. It checks when they expire, and remembers the
 * last tokens that the server refused.
 */
final class TokenValidity {

	private static final Duration MARGIN = Duration.ofSeconds(60);

	private final Clock clock;

	private final Set<Secret> refused = Collections.synchronizedSet(Collections.newSetFromMap(new RecentEntries<>()));

	TokenValidity(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Creates a session from the tokens that the server has issued.
	 * @param former the previous session, whose refresh token stays valid if the answer
	 * has no refresh token
	 * @return the new session, or {@code null} if the answer has no access token
	 */
	@Nullable TokenSet open(TokenSet former, TokenResponse answer) {
		Secret token = answer.accessToken();
		if (token == null || token.value().isBlank()) {
			return null;
		}
		this.refused.remove(token);
		Instant now = this.clock.instant();
		Long seconds = answer.expiresIn();
		Instant end = (seconds != null) ? now.plusSeconds(Math.max(0, seconds)) : null;
		return new TokenSet(former.client(), new AccessToken(token, end), now,
				(answer.refreshToken() != null) ? answer.refreshToken() : former.refreshToken());
	}

	void refuse(Secret token) {
		this.refused.add(token);
	}

	boolean isRefused(Secret token) {
		return this.refused.contains(token);
	}

	boolean hasExpired(AccessToken token) {
		return token.expiresAt() != null && !this.clock.instant().isBefore(token.expiresAt());
	}

	/** Returns the access token of a session, or {@code null} if it has to be renewed. */
	@Nullable AccessToken usable(TokenSet session) {
		AccessToken token = session.accessToken();
		if (token == null || isRefused(token.value())) {
			return null;
		}
		Instant end = token.expiresAt();
		return (end == null || this.clock.instant().isBefore(renewal(session.issuedAt(), end))) ? token : null;
	}

	private static Instant renewal(@Nullable Instant start, Instant end) {
		if (start == null) {
			return end.minus(MARGIN);
		}
		// if the token is valid for less than twice the margin, use it for half of its
		// lifetime
		Duration half = Duration.between(start, end).dividedBy(2);
		return end.minus((half.compareTo(MARGIN) < 0) ? half : MARGIN);
	}

}
