// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.util.Objects;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Fetches the tokens of DRACOON over the connection of the client. Requests for other
 * providers go through Spring Security's own client.
 */
final class SignInTokenClient implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

	private final SignInConnection connection;

	private final ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> dracoon;

	private final SingletonSupplier<OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest>> others = SingletonSupplier
		.of(RestClientAuthorizationCodeTokenResponseClient::new);

	SignInTokenClient(SignInConnection connection) {
		this.connection = connection;
		this.dracoon = new SignInServerTokenClient(connection);
	}

	@Override
	public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
		if (!this.connection.leadsTo(request.getClientRegistration().getProviderDetails().getTokenUri())) {
			return this.others.obtain().getTokenResponse(request);
		}
		return Objects.requireNonNull(this.dracoon.getTokenResponse(request)
			.onErrorMap(WebClientException.class, SignInTokenClient::refusal)
			.block());
	}

	// Spring Security shows this exception as a failed sign-in
	private static OAuth2AuthorizationException refusal(Throwable cause) {
		return new OAuth2AuthorizationException(
				new OAuth2Error("invalid_token_response", "The tokens could not be fetched from DRACOON", null), cause);
	}

}
