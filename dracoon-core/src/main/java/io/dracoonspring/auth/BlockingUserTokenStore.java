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

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps tokens where Spring Security keeps them in servlet applications. The service may
 * block, so that it is called on threads that may.
 *
 * @param service keeps the tokens
 * @param registrations knows the OAuth client
 * @param registrationId the id of the registration
 */
record BlockingUserTokenStore(OAuth2AuthorizedClientService service, ClientRegistrationRepository registrations,
		String registrationId) implements UserTokenStore {

	@Override
	public Mono<OAuth2AuthorizedClient> load(Authentication user) {
		return Mono.fromCallable(() -> find(user)).subscribeOn(Schedulers.boundedElastic());
	}

	private @Nullable OAuth2AuthorizedClient find(Authentication user) {
		OAuth2AuthorizedClient found = this.service.loadAuthorizedClient(this.registrationId, user.getName());
		ClientRegistration registration = this.registrations.findByRegistrationId(this.registrationId);
		return (found != null && registration != null) ? new OAuth2AuthorizedClient(registration,
				found.getPrincipalName(), found.getAccessToken(), found.getRefreshToken()) : null;
	}

	@Override
	public Mono<Void> save(OAuth2AuthorizedClient tokens, Authentication user) {
		return Mono.<Void>fromRunnable(() -> this.service.saveAuthorizedClient(tokens, user))
			.subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public Mono<Void> remove(Authentication user) {
		return Mono.<Void>fromRunnable(() -> this.service.removeAuthorizedClient(this.registrationId, user.getName()))
			.subscribeOn(Schedulers.boundedElastic());
	}

}
