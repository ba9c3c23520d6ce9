// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.TokenSet;

/**
 * Knows which tokens still work: by their dates, and because it remembers the last ones
 * that the server has refused.
 */
final class TokenValidity {

	private static final Duration MARGIN = Duration.ofSeconds(60);

	private final Clock clock;

	private final Set<String> refused = Collections.synchronizedSet(Collections.newSetFromMap(new RecentEntries<>()));

	TokenValidity(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Takes note of what the server has issued.
	 * @param former who asked, and with which refresh token, which may go on to work
	 * @param answer the answer of the server
	 * @return the session from now on, or {@code null} if the answer has no access token
	 */
	@Nullable TokenSet open(TokenSet former, TokenResponse answer) {
		String token = answer.accessToken();
		if (token == null || token.isBlank()) {
			return null;
		}
		this.refused.remove(token);
		Instant now = this.clock.instant();
		Long seconds = answer.expiresIn();
		Instant end = (seconds != null) ? now.plusSeconds(Math.max(0, seconds)) : null;
		return new TokenSet(former.client(), new AccessToken(token, end), now,
				(answer.refreshToken() != null) ? answer.refreshToken() : former.refreshToken());
	}

	void refuse(String token) {
		this.refused.add(token);
	}

	boolean isRefused(String token) {
		return this.refused.contains(token);
	}

	boolean hasExpired(AccessToken token) {
		return token.expiresAt() != null && !this.clock.instant().isBefore(token.expiresAt());
	}

	/**
	 * Returns the access token of a session if it need not be renewed yet.
	 * @return the token, or {@code null}
	 */
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
		// a token that lives shorter than the margin is still used for half of its life
		Duration half = Duration.between(start, end).dividedBy(2);
		return end.minus((half.compareTo(MARGIN) < 0) ? half : MARGIN);
	}

}
