// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;
import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Adapts Spring Security's service of servlet applications to reactive callers. The
 * service can block. Therefore it is called on threads that are allowed to block.
 */
record BlockingClientService(OAuth2AuthorizedClientService service) implements ReactiveOAuth2AuthorizedClientService {

	@Override
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registrationId, String userName) {
		return Mono.fromCallable(() -> this.service.<T>loadAuthorizedClient(registrationId, userName))
			.subscribeOn(DracoonSchedulers.boundedElastic());
	}

	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient tokens, Authentication user) {
		return Mono.<Void>fromRunnable(() -> this.service.saveAuthorizedClient(tokens, user))
			.subscribeOn(DracoonSchedulers.boundedElastic());
	}

	@Override
	public Mono<Void> removeAuthorizedClient(String registrationId, String userName) {
		return Mono.<Void>fromRunnable(() -> this.service.removeAuthorizedClient(registrationId, userName))
			.subscribeOn(DracoonSchedulers.boundedElastic());
	}

}
