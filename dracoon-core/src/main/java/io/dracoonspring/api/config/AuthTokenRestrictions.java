// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.config;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Limits of the instance for the validity of tokens; schema {@code AuthTokenRestrictions}
 * of the API.
 *
 * @param restrictionEnabled whether the limits apply
 * @param accessTokenValidity the validity of access tokens in seconds
 * @param refreshTokenValidity the validity of refresh tokens in seconds
 */
@ExtensibleRecord
public record AuthTokenRestrictions(@Nullable Boolean restrictionEnabled, @Nullable Integer accessTokenValidity,
		@Nullable Integer refreshTokenValidity) {

}
