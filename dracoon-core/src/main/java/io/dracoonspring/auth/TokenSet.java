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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The tokens that an account has at the server. Its text form does not show them.
 *
 * @param client the OAuth client that they were issued to
 * @param accessToken the access token, or {@code null} when there is none
 * @param issuedAt when the access token was issued, or {@code null} when that is not
 * known
 * @param refreshToken the refresh token, or {@code null} when there is none
 */
public record TokenSet(OAuthClient client, @Nullable AccessToken accessToken, @Nullable Instant issuedAt,
		@Nullable String refreshToken) {

	@Override
	public String toString() {
		return "TokenSet[client=" + this.client + ", accessToken=" + this.accessToken + ", issuedAt=" + this.issuedAt
				+ ", refreshToken=***]";
	}

}
