// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Stores the tokens of DRACOON under a name that {@link TokenOwners} derives from the
 * user. This name also shows whether the user signed in with DRACOON, or in another way
 * and linked an account of DRACOON. The client uses the same names, so that it finds the
 * tokens that Spring Security's filters have stored.
 *
 * @param delegate the repository that stores the tokens
 * @param owners the owners, which determine the names
 */
record LinkedClientRepository(OAuth2AuthorizedClientRepository delegate,
		TokenOwners owners) implements OAuth2AuthorizedClientRepository {

	@Override
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
			Authentication principal, HttpServletRequest request) {
		return this.delegate.loadAuthorizedClient(registrationId, this.owners.of(principal, registrationId), request);
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient tokens, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		this.delegate.saveAuthorizedClient(tokens, this.owners.of(principal, tokens), request, response);
	}

	@Override
	public void removeAuthorizedClient(String registrationId, Authentication principal, HttpServletRequest request,
			HttpServletResponse response) {
		this.delegate.removeAuthorizedClient(registrationId, this.owners.of(principal, registrationId), request,
				response);
	}

}
