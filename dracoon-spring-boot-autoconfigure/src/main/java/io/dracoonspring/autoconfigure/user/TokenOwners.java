// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

import io.dracoonspring.security.SignedInUsers;

/**
 * Determines the names under which the tokens of DRACOON are stored when accounts are
 * linked. Tokens of other providers, and of anonymous users, stay where Spring Security
 * stores them.
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
