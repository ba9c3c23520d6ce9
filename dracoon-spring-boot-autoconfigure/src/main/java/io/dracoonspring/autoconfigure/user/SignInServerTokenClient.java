// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Mono;

/** Does the same as {@link SignInTokenClient} in reactive applications. */
final class SignInServerTokenClient
		implements ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

	private final SignInConnection connection;

	private final SingletonSupplier<WebClientReactiveAuthorizationCodeTokenResponseClient> dracoon;

	private final SingletonSupplier<WebClientReactiveAuthorizationCodeTokenResponseClient> others = SingletonSupplier
		.of(WebClientReactiveAuthorizationCodeTokenResponseClient::new);

	SignInServerTokenClient(SignInConnection connection) {
		this.connection = connection;
		this.dracoon = SingletonSupplier.of(() -> {
			WebClientReactiveAuthorizationCodeTokenResponseClient client = new WebClientReactiveAuthorizationCodeTokenResponseClient();
			client.setWebClient(connection.webClient());
			return client;
		});
	}

	@Override
	public Mono<OAuth2AccessTokenResponse> getTokenResponse(OAuth2AuthorizationCodeGrantRequest request) {
		String tokenUri = request.getClientRegistration().getProviderDetails().getTokenUri();
		return (this.connection.leadsTo(tokenUri) ? this.dracoon : this.others).obtain().getTokenResponse(request);
	}

}
