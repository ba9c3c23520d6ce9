// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.config.AuthTokenRestrictions;

/**
 * The general settings; schema {@code GeneralSettings} of the API.
 *
 * @param authTokenRestrictions the time after which unused OAuth tokens expire
 * @param cryptoEnabled whether client-side encryption is enabled
 * @param emailNotificationButtonEnabled whether mails can be sent from the web client
 * @param eulaEnabled whether users have to accept terms of use at their first sign-in
 * @param s3TagsEnabled whether objects in the S3 storage carry tags
 * @param sharePasswordSmsEnabled whether passwords of shares can be sent as text messages
 * @param useS3Storage whether the server stores files in an S3 storage
 */
@ExtensibleRecord
public record GeneralSettings(@Nullable AuthTokenRestrictions authTokenRestrictions, @Nullable Boolean cryptoEnabled,
		@Nullable Boolean emailNotificationButtonEnabled, @Nullable Boolean eulaEnabled,
		@Nullable Boolean s3TagsEnabled, @Nullable Boolean sharePasswordSmsEnabled, @Nullable Boolean useS3Storage) {

}
