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
