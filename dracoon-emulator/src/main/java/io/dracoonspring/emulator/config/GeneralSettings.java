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

package io.dracoonspring.emulator.config;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Switches of many things.
 *
 * @param sharePasswordSmsEnabled whether passwords of shares are sent by SMS
 * @param cryptoEnabled whether rooms can be encrypted
 * @param emailNotificationButtonEnabled whether clients offer to send e-mails
 * @param s3TagsEnabled whether S3 tags are used
 * @param authTokenRestrictions limits for the lifetime of tokens
 */
@RecordBuilder
public record GeneralSettings(boolean sharePasswordSmsEnabled, boolean cryptoEnabled,
		boolean emailNotificationButtonEnabled, boolean s3TagsEnabled, TokenRestrictions authTokenRestrictions) {

	/**
	 * Limits for the lifetime of tokens; schema {@code AuthTokenRestrictions}.
	 *
	 * @param restrictionEnabled whether there are limits
	 * @param accessTokenValidity the seconds an access token is valid at most
	 * @param refreshTokenValidity the seconds a refresh token is valid at most
	 */
	public record TokenRestrictions(boolean restrictionEnabled, @Nullable Integer accessTokenValidity,
			@Nullable Integer refreshTokenValidity) {

	}

}
