// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;

/**
 * Changes to the general settings; schema {@code UpdateGeneralSettings} of the API.
 * Components that are {@code null} change nothing.
 *
 * @param authTokenRestrictions the time after which unused OAuth tokens expire
 * @param cryptoEnabled whether client-side encryption is enabled; once enabled, it cannot
 * be disabled
 * @param emailNotificationButtonEnabled whether mails can be sent from the web client
 * @param eulaEnabled whether users have to accept terms of use at their first sign-in
 * @param s3TagsEnabled whether objects in the S3 storage carry tags
 * @param sharePasswordSmsEnabled whether passwords of shares can be sent as text messages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateGeneralSettings(@Nullable UpdateAuthTokenRestrictions authTokenRestrictions,
		@Nullable Boolean cryptoEnabled, @Nullable Boolean emailNotificationButtonEnabled,
		@Nullable Boolean eulaEnabled, @Nullable Boolean s3TagsEnabled,
		@Nullable Boolean sharePasswordSmsEnabled) implements UpdateGeneralSettingsBuilder.With {

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateGeneralSettings of() {
		return UpdateGeneralSettingsBuilder.builder().build();
	}

}
