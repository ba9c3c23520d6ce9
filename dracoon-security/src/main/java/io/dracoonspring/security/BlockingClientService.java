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

package io.dracoonspring.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Spring Security's service of servlet applications for reactive callers. The service may
 * block, so that it is called on threads that may.
 *
 * @param service keeps the tokens
 */
record BlockingClientService(OAuth2AuthorizedClientService service) implements ReactiveOAuth2AuthorizedClientService {

	@Override
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registrationId, String userName) {
		return Mono.fromCallable(() -> this.service.<T>loadAuthorizedClient(registrationId, userName))
			.subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient tokens, Authentication user) {
		return Mono.<Void>fromRunnable(() -> this.service.saveAuthorizedClient(tokens, user))
			.subscribeOn(Schedulers.boundedElastic());
	}

	@Override
	public Mono<Void> removeAuthorizedClient(String registrationId, String userName) {
		return Mono.<Void>fromRunnable(() -> this.service.removeAuthorizedClient(registrationId, userName))
			.subscribeOn(Schedulers.boundedElastic());
	}

}
