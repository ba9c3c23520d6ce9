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

package io.dracoonspring;

import java.time.Duration;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import reactor.core.publisher.Mono;

import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.SignedInUsers;
import io.dracoonspring.auth.TokenState;
import io.dracoonspring.crypto.UserVaults;

/**
 * The tokens of users, with which goes what is held for their encryption: every call
 * keeps it, and a sign-out ends it.
 *
 * @param tokens the tokens
 * @param vaults what is held
 */
record UserSessions(DracoonTokenSource tokens, UserVaults vaults) implements DracoonTokenSource {

	/**
	 * Create the vaults of users.
	 * @param users the users
	 * @param idleTime how long something is held without a call
	 * @param maxUsers for how many users something is held at most
	 * @return the vaults
	 */
	static UserVaults vaultsOf(SignedInUsers users, Duration idleTime, int maxUsers) {
		return UserVaults.create(users.currentUser().map(UserSessions::user), idleTime, maxUsers);
	}

	private static UserVaults.User user(Authentication authentication) {
		// the name that somebody chose elsewhere in the application says nothing about
		// the user of that name who signed in with DRACOON
		String kind = (authentication instanceof OAuth2AuthenticationToken) ? "" : authentication.getClass().getName();
		return new UserVaults.User(kind + '/' + authentication.getName(),
				ReactiveSecurityContextHolder.withAuthentication(authentication));
	}

	@Override
	public Mono<AccessToken> token() {
		return this.vaults.touch().then(this.tokens.token());
	}

	@Override
	public void invalidate(AccessToken refused) {
		this.tokens.invalidate(refused);
	}

	@Override
	public TokenState state() {
		return this.tokens.state();
	}

	@Override
	public Mono<Void> revoke() {
		return this.vaults.forget().then(this.tokens.revoke());
	}

	@Override
	public void close() {
		this.vaults.close();
		this.tokens.close();
	}

}
