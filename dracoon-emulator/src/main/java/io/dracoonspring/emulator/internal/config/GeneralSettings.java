// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.config;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Contains general settings of the system.
 *
 * @param sharePasswordSmsEnabled whether passwords of shares are sent by SMS
 * @param cryptoEnabled whether rooms can be encrypted
 * @param emailNotificationButtonEnabled whether clients offer to send e-mails
 * @param s3TagsEnabled whether rooms can have S3 tags
 * @param authTokenRestrictions limits for the lifetime of tokens
 */
@RecordBuilder
public record GeneralSettings(boolean sharePasswordSmsEnabled, boolean cryptoEnabled,
		boolean emailNotificationButtonEnabled, boolean s3TagsEnabled, TokenRestrictions authTokenRestrictions) {

	/**
	 * Represents limits for the lifetime of tokens (schema
	 * {@code AuthTokenRestrictions}).
	 *
	 * @param restrictionEnabled whether there are limits
	 * @param accessTokenValidity the maximum lifetime of an access token in seconds
	 * @param refreshTokenValidity the maximum lifetime of a refresh token in seconds
	 */
	public record TokenRestrictions(boolean restrictionEnabled, @Nullable Integer accessTokenValidity,
			@Nullable Integer refreshTokenValidity) {

	}

}
