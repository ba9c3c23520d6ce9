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

package io.dracoonspring.auth;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpTransport;

/**
 * Talks to the token endpoint as the OAuth client of Spring Security's registration.
 *
 * @param transport sends the requests
 * @param baseUrl the address of the server
 */
record UserTokenEndpoints(HttpTransport transport, BaseUrl baseUrl) {

	TokenEndpoint of(OAuth2AuthorizedClient tokens) {
		ClientRegistration registration = tokens.getClientRegistration();
		return new TokenEndpoint(this.transport, this.baseUrl,
				new OAuthClient(registration.getClientId(), registration.getClientSecret()));
	}

}
