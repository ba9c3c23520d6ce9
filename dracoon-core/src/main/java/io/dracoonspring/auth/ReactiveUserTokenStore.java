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

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import reactor.core.publisher.Mono;

/**
 * Keeps tokens where reactive Spring Security keeps them.
 *
 * @param service keeps the tokens
 * @param registrations knows the OAuth client
 * @param registrationId the id of the registration
 */
record ReactiveUserTokenStore(ReactiveOAuth2AuthorizedClientService service,
		ReactiveClientRegistrationRepository registrations, String registrationId) implements UserTokenStore {

	@Override
	public Mono<OAuth2AuthorizedClient> load(Authentication user) {
		// a service may hand out what was stored with a registration that has changed
		return Mono
			.zip(this.service.<OAuth2AuthorizedClient>loadAuthorizedClient(this.registrationId, user.getName()),
					this.registrations.findByRegistrationId(this.registrationId))
			.map((found) -> new OAuth2AuthorizedClient(found.getT2(), found.getT1().getPrincipalName(),
					found.getT1().getAccessToken(), found.getT1().getRefreshToken()));
	}

	@Override
	public Mono<Void> save(OAuth2AuthorizedClient tokens, Authentication user) {
		return this.service.saveAuthorizedClient(tokens, user);
	}

	@Override
	public Mono<Void> remove(Authentication user) {
		return this.service.removeAuthorizedClient(this.registrationId, user.getName());
	}

}
