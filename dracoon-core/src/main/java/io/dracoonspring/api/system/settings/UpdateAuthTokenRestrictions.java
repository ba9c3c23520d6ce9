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

package io.dracoonspring.api.system.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * Changes to how long OAuth tokens stay valid when they are not used; schema {@code
 * UpdateAuthTokenRestrictions} of the API. The validity that an OAuth client has is never
 * exceeded.
 *
 * @param overwriteEnabled whether the restrictions apply, since 4.13
 * @param accessTokenValidity after how many seconds an access token ends, since 4.13
 * @param refreshTokenValidity after how many seconds a refresh token ends, since 4.13
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateAuthTokenRestrictions(Boolean overwriteEnabled, @Nullable Integer accessTokenValidity,
		@Nullable Integer refreshTokenValidity) implements UpdateAuthTokenRestrictionsBuilder.With {

	public UpdateAuthTokenRestrictions {
		Assert.notNull(overwriteEnabled, "'overwriteEnabled' must not be null");
	}

	/**
	 * Create a request that turns the restrictions on or off.
	 * @param overwriteEnabled whether the restrictions apply, since 4.13
	 * @return the request
	 */
	public static UpdateAuthTokenRestrictions of(boolean overwriteEnabled) {
		return new UpdateAuthTokenRestrictions(overwriteEnabled, null, null);
	}

}
