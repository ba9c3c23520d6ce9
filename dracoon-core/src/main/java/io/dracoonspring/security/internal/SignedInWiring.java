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
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.auth.DracoonTokenSource;
import io.dracoonspring.auth.internal.DracoonTokenSources;
import io.dracoonspring.crypto.internal.UserVaults;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.security.SignedInUsers;
import io.dracoonspring.security.UnlockScope;
import io.dracoonspring.security.UserSession;
import io.dracoonspring.security.UserSessionHolder;
import io.dracoonspring.security.UserSessions;

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
	 * Creates the vaults of the users.
	 * @param users the users
	 * @param idleTime how long something is held without a call
	 * @param maxUsers for how many users something is held at most
	 * @return the vaults, for the caller to close
	 */
	public static UserVaults vaults(SignedInUsers users, Duration idleTime, int maxUsers) {
		return UserVaults.create(users.currentUser().flatMap((user) -> vaultUser(user, users)), idleTime, maxUsers);
	}

	private static Mono<UserVaults.User> vaultUser(Authentication user, SignedInUsers users) {
		String owner = users.tokenOwner(user).getName();
		Context caller = ReactiveSecurityContextHolder.withAuthentication(user);
		if (users.sessions().settings().unlockScope() == UnlockScope.ACCOUNT) {
			return Mono.just(new UserVaults.User(owner, caller, UserVaults.Session.ALL));
		}
		return users.sessions()
			.current()
			.map((session) -> new UserVaults.User(session.key() + ' ' + owner,
					caller.putAll(UserSessionHolder.withSession(Mono.just(session)).readOnly()),
					new VaultSession(session, users.sessions())))
			.switchIfEmpty(Mono.error(SignedInWiring::noSession));
	}

	private static DracoonCryptoException noSession() {
		return new DracoonCryptoException(Reason.PASSWORD_REQUIRED,
				"Encrypted content is out of reach because this call belongs to no session of the user, and users unlock "
						+ "it for their sessions. Call from a request, pass the session on with 'CallerTaskDecorator', or "
						+ "set 'dracoon.crypto.users.scope=account'.");
	}

	/**
	 * The session of a vault.
	 *
	 * @param session the session
	 * @param sessions knows what belongs to it
	 */
	private record VaultSession(UserSession session, UserSessions sessions) implements UserVaults.Session {

		@Override
		public Mono<Boolean> exists() {
			return this.sessions.exists(this.session).onErrorMap(VaultSession::unknown);
		}

		private static DracoonCryptoException unknown(Throwable ex) {
			return new DracoonCryptoException(Reason.SESSION_UNKNOWN,
					"Encrypted content is out of reach because the application cannot find out whether the session of the "
							+ "user still exists. Check the store of the sessions.",
					ex);
		}

		@Override
		public Disposable tie(Runnable end) {
			return this.sessions.tie(this.session, end);
		}

	}

}
