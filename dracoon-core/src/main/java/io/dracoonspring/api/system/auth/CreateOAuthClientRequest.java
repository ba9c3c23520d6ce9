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
 * A new OAuth client; schema {@code CreateOAuthClientRequest} of the API. Without an id
 * and a secret the server makes them up.
 *
 * @param clientName the name that users see, unique
 * @param grantTypes how it may get tokens
 * @param redirectUris where users may be sent after they have signed in; needed with the
 * grant types for a browser, otherwise the list may be empty
 * @param clientType whether it can keep a secret
 * @param clientId the id, of letters, digits, {@code _} and {@code -}; made up if {@code
 * null}
 * @param clientSecret the secret: 12 to 32 letters and digits, among them a small letter,
 * a capital letter and a digit; made up if {@code null}
 * @param accessTokenValidity how many seconds an access token is valid; 8 hours unless
 * said otherwise
 * @param approvalValidity how many seconds the consent of a user lasts, since 4.22; half
 * a year unless said otherwise
 * @param refreshTokenValidity how many seconds a refresh token is valid; 30 days unless
 * said otherwise
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
	 * Creates a request with what is required; everything else keeps the server's
	 * default.
	 * @param clientName the name that users see, unique
	 * @param grantTypes how it may get tokens
	 * @param redirectUris where users may be sent after they have signed in; needed with
	 * the grant types for a browser, otherwise the list may be empty
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
	 * Creates a request for a confidential client that signs users in in a browser and
	 * renews its tokens.
	 * @param clientName the name that users see
	 * @param redirectUris where users may be sent after they have signed in, at least one
	 * @return the request
	 */
	public static CreateOAuthClientRequest authorizationCode(String clientName, List<String> redirectUris) {
		Assert.notEmpty(redirectUris, "'redirectUris' must not be empty");
		return of(clientName, List.of(OAuthGrantType.AUTHORIZATION_CODE, OAuthGrantType.REFRESH_TOKEN), redirectUris)
			.withClientType(OAuthClientType.CONFIDENTIAL);
	}

	/**
	 * Creates a request for a confidential client that knows the password of its user and
	 * renews its tokens, such as a service with an account of its own.
	 * @param clientName the name that administrators see
	 * @return the request
	 */
	public static CreateOAuthClientRequest password(String clientName) {
		return of(clientName, List.of(OAuthGrantType.PASSWORD, OAuthGrantType.REFRESH_TOKEN), List.of())
			.withClientType(OAuthClientType.CONFIDENTIAL);
	}

}
