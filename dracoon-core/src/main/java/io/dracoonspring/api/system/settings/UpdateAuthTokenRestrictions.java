// SPDX-License-Identifier: Apache-2.0

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
	 * Creates a request that turns the restrictions on or off.
	 * @param overwriteEnabled whether the restrictions apply, since 4.13
	 * @return the request
	 */
	public static UpdateAuthTokenRestrictions of(boolean overwriteEnabled) {
		return new UpdateAuthTokenRestrictions(overwriteEnabled, null, null);
	}

}
