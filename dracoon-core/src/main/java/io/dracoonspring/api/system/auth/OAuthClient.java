// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.internal.WireLists;

/**
 * An application that can get tokens; schema {@code OAuthClient} of the API.
 *
 * @param clientId the id
 * @param clientName the name that users see, unique
 * @param grantTypes the grant types with which the client can get tokens
 * @param redirectUris the URIs to which users return after the sign-in
 * @param clientType whether the client can keep a secret
 * @param clientSecret the secret
 * @param accessTokenValidity the validity of an access token in seconds
 * @param approvalValidity the validity of a user's consent in seconds, since 4.22
 * @param isEnabled whether the client can be used
 * @param isExternal whether the client is external
 * @param isStandard whether the client comes with DRACOON; such clients cannot be changed
 * @param refreshTokenValidity the validity of a refresh token in seconds
 */
@ExtensibleRecord
public record OAuthClient(String clientId, @Nullable String clientName, List<OAuthGrantType> grantTypes,
		List<String> redirectUris, @Nullable OAuthClientType clientType, @Nullable Secret clientSecret,
		@Nullable Integer accessTokenValidity, @Nullable Integer approvalValidity, @Nullable Boolean isEnabled,
		@Nullable Boolean isExternal, @Nullable Boolean isStandard, @Nullable Integer refreshTokenValidity) {

	public OAuthClient {
		grantTypes = WireLists.copyOf(grantTypes);
		redirectUris = WireLists.copyOf(redirectUris);
	}

}
