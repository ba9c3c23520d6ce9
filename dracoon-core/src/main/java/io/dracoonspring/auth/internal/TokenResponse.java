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

package io.dracoonspring.auth.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the token endpoint. Its text form shows nothing.
 *
 * @param accessToken the access token
 * @param refreshToken the refresh token
 * @param expiresIn how many seconds the access token is valid
 */
record TokenResponse(@JsonProperty("access_token") @Nullable String accessToken,
		@JsonProperty("refresh_token") @Nullable String refreshToken,
		@JsonProperty("expires_in") @Nullable Long expiresIn) {

	@Override
	public String toString() {
		return "TokenResponse[***]";
	}

}
