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
 * Changes to an OAuth client; schema {@code UpdateOAuthClientRequest} of the API.
 * Components that are {@code null} change nothing. The grant types are always required.
 *
 * @param grantTypes the grant types with which the client can get tokens
 * @param clientName the name that users see, unique
 * @param redirectUris the URIs to which users return after the sign-in; the grant types
 * that use a browser need at least one URI
 * @param clientType whether the client can keep a secret
 * @param clientSecret the secret: 12 to 32 letters and digits, among them a small letter,
 * a capital letter and a digit; the server generates a new secret if the text is empty
 * @param accessTokenValidity the validity of an access token in seconds
 * @param approvalValidity the validity of a user's consent in seconds, since 4.22
 * @param isEnabled whether the client can be used
 * @param refreshTokenValidity the validity of a refresh token in seconds
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
	 * Creates a request that sets the grant types and no other value yet.
	 * @param grantTypes the grant types with which the client can get tokens
	 * @return the request
	 */
	public static UpdateOAuthClientRequest of(List<OAuthGrantType> grantTypes) {
		return UpdateOAuthClientRequestBuilder.builder().grantTypes(grantTypes).build();
	}

}
