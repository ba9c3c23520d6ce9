/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.autoconfigure.user;

import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Mono;

/**
 * The reactive twin of {@link SignInTokenClient}.
 */
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
