// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Does the same as {@link LinkedClientRepository} in reactive applications.
 *
 * @param delegate the repository that stores the tokens
 * @param owners the owners, which determine the names
 */
record LinkedServerClientRepository(ServerOAuth2AuthorizedClientRepository delegate,
		TokenOwners owners) implements ServerOAuth2AuthorizedClientRepository {

	@Override
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registrationId,
			Authentication principal, ServerWebExchange exchange) {
		return this.delegate.loadAuthorizedClient(registrationId, this.owners.of(principal, registrationId), exchange);
	}

	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient tokens, Authentication principal,
			ServerWebExchange exchange) {
		return this.delegate.saveAuthorizedClient(tokens, this.owners.of(principal, tokens), exchange);
	}

	@Override
	public Mono<Void> removeAuthorizedClient(String registrationId, Authentication principal,
			ServerWebExchange exchange) {
		return this.delegate.removeAuthorizedClient(registrationId, this.owners.of(principal, registrationId),
				exchange);
	}

}
