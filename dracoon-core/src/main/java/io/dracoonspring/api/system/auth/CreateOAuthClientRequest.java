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
 * A new OAuth client; schema {@code CreateOAuthClientRequest} of the API. If the id or
 * the secret is missing, the server generates it.
 *
 * @param clientName the name that users see, unique
 * @param grantTypes the grant types with which the client can get tokens
 * @param redirectUris the URIs to which users return after the sign-in; required for the
 * grant types that use a browser, otherwise the list can be empty
 * @param clientType whether the client can keep a secret
 * @param clientId the id, of letters, digits, {@code _} and {@code -}; generated if
 * {@code null}
 * @param clientSecret the secret: 12 to 32 letters and digits, among them a small letter,
 * a capital letter and a digit; generated if {@code null}
 * @param accessTokenValidity the validity of an access token in seconds; 8 hours by
 * default
 * @param approvalValidity the validity of a user's consent in seconds, since 4.22; half a
 * year by default
 * @param refreshTokenValidity the validity of a refresh token in seconds; 30 days by
 * default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record CreateOAuthClientRequest(String clientName, List<OAuthGrantType> grantTypes, List<String> redirectUris,
		@Nullable OAuthClientType clientType, @Nullable String clientId, @Nullable Secret clientSecret,
		@Nullable Integer accessTokenValidity, @Nullable Integer approvalValidity,
		@Nullable Integer refreshTokenValidity) implements CreateOAuthClientRequestBuilder.With {

	public CreateOAuthClientRequest {
		Assert.hasText(clientName, "'clientName' must not be empty");
		Assert.notEmpty(grantTypes, "'grantTypes' must not be empty");
		grantTypes = List.copyOf(grantTypes);
		grantTypes.forEach((value) -> WireValue.requireKnown(value, "grantTypes"));
		Assert.notNull(redirectUris, "'redirectUris' must not be null");
		redirectUris = List.copyOf(redirectUris);
		WireValue.requireKnown(clientType, "clientType");
	}

	/**
	 * Creates a request with the required values. All other values keep the server's
	 * default.
	 * @param clientName the name that users see, unique
	 * @param grantTypes the grant types with which the client can get tokens
	 * @param redirectUris the URIs to which users return after the sign-in; required for
	 * the grant types that use a browser, otherwise the list can be empty
	 * @return the request
	 */
	public static CreateOAuthClientRequest of(String clientName, List<OAuthGrantType> grantTypes,
			List<String> redirectUris) {
		return CreateOAuthClientRequestBuilder.builder()
			.clientName(clientName)
			.grantTypes(grantTypes)
			.redirectUris(redirectUris)
			.build();
	}

	/**
	 * Creates a request for a confidential client whose users sign in with a browser and
	 * that renews its tokens.
	 * @param clientName the name that users see
	 * @param redirectUris the URIs to which users return after the sign-in, at least one
	 * @return the request
	 */
	public static CreateOAuthClientRequest authorizationCode(String clientName, List<String> redirectUris) {
		Assert.notEmpty(redirectUris, "'redirectUris' must not be empty");
		return of(clientName, List.of(OAuthGrantType.AUTHORIZATION_CODE, OAuthGrantType.REFRESH_TOKEN), redirectUris)
			.withClientType(OAuthClientType.CONFIDENTIAL);
	}

	/**
	 * Creates a request for a confidential client that knows the password of its user and
	 * renews its tokens. An example is a service with its own account.
	 * @param clientName the name that administrators see
	 * @return the request
	 */
	public static CreateOAuthClientRequest password(String clientName) {
		return of(clientName, List.of(OAuthGrantType.PASSWORD, OAuthGrantType.REFRESH_TOKEN), List.of())
			.withClientType(OAuthClientType.CONFIDENTIAL);
	}

}
