// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.system.auth;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.WireValue;

/**
 * Changes to an OAuth client; schema {@code UpdateOAuthClientRequest} of the API. What is
 * {@code null} stays as it is; the grant types always have to be given.
 *
 * @param grantTypes how it may get tokens
 * @param clientName the name that users see, unique
 * @param redirectUris where users may be sent after they have signed in; needed with the
 * grant types for a browser
 * @param clientType whether it can keep a secret
 * @param clientSecret the secret: 12 to 32 letters and digits, among them a small letter,
 * a capital letter and a digit; the server makes up a new one if the text is empty
 * @param accessTokenValidity how many seconds an access token is valid
 * @param approvalValidity how many seconds the consent of a user lasts, since 4.22
 * @param isEnabled whether it can be used
 * @param refreshTokenValidity how many seconds a refresh token is valid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateOAuthClientRequest(List<OAuthGrantType> grantTypes, @Nullable String clientName,
		@Nullable List<String> redirectUris, @Nullable OAuthClientType clientType, @Nullable Secret clientSecret,
		@Nullable Integer accessTokenValidity, @Nullable Integer approvalValidity, @Nullable Boolean isEnabled,
		@Nullable Integer refreshTokenValidity) implements UpdateOAuthClientRequestBuilder.With {

	public UpdateOAuthClientRequest {
		Assert.notEmpty(grantTypes, "'grantTypes' must not be empty");
		grantTypes = List.copyOf(grantTypes);
		grantTypes.forEach((value) -> WireValue.requireKnown(value, "grantTypes"));
		redirectUris = (redirectUris != null) ? List.copyOf(redirectUris) : null;
		WireValue.requireKnown(clientType, "clientType");
	}

	/**
	 * Creates a request that sets the grant types and nothing else yet.
	 * @param grantTypes how it may get tokens
	 * @return the request
	 */
	public static UpdateOAuthClientRequest of(List<OAuthGrantType> grantTypes) {
		return UpdateOAuthClientRequestBuilder.builder().grantTypes(grantTypes).build();
	}

}
