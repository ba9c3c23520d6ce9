// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.WireLists;

/**
 * An application that may get tokens; schema {@code OAuthClient} of the API.
 *
 * @param clientId the id
 * @param clientName the name that users see, unique
 * @param grantTypes how it may get tokens
 * @param redirectUris where users may be sent after they have signed in
 * @param clientType whether it can keep a secret
 * @param clientSecret the secret
 * @param accessTokenValidity how many seconds an access token is valid
 * @param approvalValidity how many seconds the consent of a user lasts, since 4.22
 * @param isEnabled whether it can be used
 * @param isExternal whether it comes from elsewhere
 * @param isStandard whether it comes with DRACOON; such clients cannot be changed
 * @param refreshTokenValidity how many seconds a refresh token is valid
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
