// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

import io.dracoonspring.security.SignedInUsers;

/**
 * Under which names the tokens of DRACOON are kept when accounts are linked. Those of
 * other providers, and of nobody, stay where Spring Security keeps them.
 *
 * @param users the users of the application
 */
record TokenOwners(ObjectProvider<SignedInUsers> users) {

	private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

	Authentication of(Authentication principal, OAuth2AuthorizedClient tokens) {
		return of(principal, tokens.getClientRegistration().getRegistrationId());
	}

	Authentication of(Authentication principal, String registrationId) {
		SignedInUsers known = this.users.getObject();
		return (TRUST.isAuthenticated(principal) && known.registrationId().equals(registrationId))
				? known.tokenOwner(principal) : principal;
	}

}
