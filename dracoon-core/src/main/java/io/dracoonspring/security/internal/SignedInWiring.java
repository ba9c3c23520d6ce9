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

package io.dracoonspring.security.internal;

import java.time.Duration;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;

import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.internal.DracoonTokenSources;
import io.dracoonspring.crypto.internal.UserVaults;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.security.SignedInUsers;

/**
 * Makes what a client needs to act as whoever is signed in.
 */
public final class SignedInWiring {

	private SignedInWiring() {
	}

	/**
	 * Create the source of the tokens of whoever is the current user.
	 * @param users the users and where their tokens are
	 * @param transport sends the requests
	 * @param baseUrl the address of the server
	 * @return the source
	 */
	public static DracoonTokenSource tokenSource(SignedInUsers users, HttpTransport transport, BaseUrl baseUrl) {
		return DracoonTokenSources.users(transport, baseUrl,
				users.currentUser().map((user) -> new SignedInUser(users.tokenOwner(user), users)),
				users.refreshLock());
	}

	/**
	 * Create the vaults of the users.
	 * @param users the users
	 * @param idleTime how long something is held without a call
	 * @param maxUsers for how many users something is held at most
	 * @return the vaults, for the caller to close
	 */
	public static UserVaults vaults(SignedInUsers users, Duration idleTime, int maxUsers) {
		return UserVaults.create(users.currentUser().map((user) -> vaultUser(user, users)), idleTime, maxUsers);
	}

	private static UserVaults.User vaultUser(Authentication user, SignedInUsers users) {
		return new UserVaults.User(users.tokenOwner(user).getName(),
				ReactiveSecurityContextHolder.withAuthentication(user));
	}

}
