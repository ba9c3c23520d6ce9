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
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The tokens at hand. Its text form does not show them.
 *
 * @param accessToken the access token, {@code null} when there is none or it was refused
 * @param renewAt when the access token is to be renewed, or {@code null} when its end is
 * not known
 * @param refreshToken the refresh token, or {@code null}
 */
record Session(@Nullable AccessToken accessToken, @Nullable Instant renewAt, @Nullable String refreshToken) {

	static final Session NONE = new Session(null, null, null);

	private static final Duration MARGIN = Duration.ofSeconds(60);

	static Session ofRefreshToken(String refreshToken) {
		return new Session(null, null, refreshToken);
	}

	/**
	 * Creates the session that an answer of the token endpoint opens.
	 * @param accessToken the access token
	 * @param expiresIn how many seconds it is valid, or {@code null}
	 * @param refreshToken the refresh token, or {@code null}
	 * @param clock tells the time
	 * @return the session
	 */
	static Session open(String accessToken, @Nullable Long expiresIn, @Nullable String refreshToken, Clock clock) {
		if (expiresIn == null) {
			return new Session(new AccessToken(accessToken, null), null, refreshToken);
		}
		Instant now = clock.instant();
		Instant end = now.plusSeconds(Math.max(0, expiresIn));
		return new Session(new AccessToken(accessToken, end), renewal(now, end), refreshToken);
	}

	/**
	 * Tell when a token should be renewed.
	 * @param start when it was issued, or {@code null}
	 * @param end when it expires
	 * @return the moment, before the end
	 */
	static Instant renewal(@Nullable Instant start, Instant end) {
		if (start == null) {
			return end.minus(MARGIN);
		}
		// a token that lives shorter than the margin is still used for half of its life
		Duration half = Duration.between(start, end).dividedBy(2);
		return end.minus((half.compareTo(MARGIN) < 0) ? half : MARGIN);
	}

	@Nullable AccessToken usable(Clock clock) {
		return (this.renewAt == null || clock.instant().isBefore(this.renewAt)) ? this.accessToken : null;
	}

	Session without(AccessToken refused) {
		boolean current = this.accessToken != null && this.accessToken.value().equals(refused.value());
		return current ? new Session(null, null, this.refreshToken) : this;
	}

	@Override
	public String toString() {
		return "Session[accessToken=" + this.accessToken + ", renewAt=" + this.renewAt + ", refreshToken=***]";
	}

}
