// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * Changes to the time after which unused OAuth tokens expire; schema
 * {@code UpdateAuthTokenRestrictions} of the API. The restrictions can shorten the
 * validity that an OAuth client defines for its tokens, but not extend it.
 *
 * @param overwriteEnabled whether the restrictions apply, since 4.13
 * @param accessTokenValidity the seconds after which an unused access token expires,
 * since 4.13
 * @param refreshTokenValidity the seconds after which an unused refresh token expires,
 * since 4.13
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateAuthTokenRestrictions(Boolean overwriteEnabled, @Nullable Integer accessTokenValidity,
		@Nullable Integer refreshTokenValidity) implements UpdateAuthTokenRestrictionsBuilder.With {

	public UpdateAuthTokenRestrictions {
		Assert.notNull(overwriteEnabled, "'overwriteEnabled' must not be null");
	}

	/**
	 * Creates a request that enables or disables the restrictions.
	 * @param overwriteEnabled whether the restrictions apply, since 4.13
	 * @return the request
	 */
	public static UpdateAuthTokenRestrictions of(boolean overwriteEnabled) {
		return new UpdateAuthTokenRestrictions(overwriteEnabled, null, null);
	}

}
