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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Knows which tokens of users still work: by their dates, and because it remembers the
 * last ones that the server has refused.
 */
final class UserTokenClock {

	/** What stores need and the server may leave out; a refusal corrects it. */
	private static final Duration ASSUMED_VALIDITY = Duration.ofHours(1);

	private static final int REMEMBERED = 10_000;

	private final Clock clock;

	private final Set<String> refused = Collections.synchronizedSet(Collections.newSetFromMap(new Oldest()));

	UserTokenClock(Clock clock) {
		this.clock = clock;
	}

	void refuse(String token) {
		this.refused.add(token);
	}

	boolean isUsable(OAuth2AccessToken token) {
		if (this.refused.contains(token.getTokenValue())) {
			return false;
		}
		Instant end = token.getExpiresAt();
		return end == null || this.clock.instant().isBefore(Session.renewal(token.getIssuedAt(), end));
	}

	boolean isUsable(OAuth2RefreshToken token) {
		return !this.refused.contains(token.getTokenValue());
	}

	OAuth2AuthorizedClient renewed(OAuth2AuthorizedClient former, String accessToken, TokenResponse answer) {
		Instant now = this.clock.instant();
		Long seconds = answer.expiresIn();
		Duration validity = (seconds != null && seconds > 0) ? Duration.ofSeconds(seconds) : ASSUMED_VALIDITY;
		OAuth2AccessToken token = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, accessToken, now,
				now.plus(validity), former.getAccessToken().getScopes());
		OAuth2RefreshToken refreshToken = (answer.refreshToken() != null)
				? new OAuth2RefreshToken(answer.refreshToken(), now) : former.getRefreshToken();
		return new OAuth2AuthorizedClient(former.getClientRegistration(), former.getPrincipalName(), token,
				refreshToken);
	}

	/**
	 * Forgets the oldest entries.
	 */
	private static final class Oldest extends LinkedHashMap<String, Boolean> {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > REMEMBERED;
		}

	}

}
