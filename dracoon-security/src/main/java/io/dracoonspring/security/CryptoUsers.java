// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.crypto.CryptoUser;

/** Finds the holder of the unlocked key pair: the user, or one session of the user. */
record CryptoUsers(SignedInUsers users) {

	Mono<CryptoUser> of(Authentication user) {
		String owner = this.users.tokenOwner(user).getName();
		Context caller = ReactiveSecurityContextHolder.withAuthentication(user);
		UserSessions sessions = this.users.sessions();
		if (sessions.settings().unlockScope() == UnlockScope.ACCOUNT) {
			return Mono.just(new CryptoUser(owner, caller, CryptoUser.Session.ALL));
		}
		return sessions.current()
			.map((session) -> new CryptoUser(session.key() + ' ' + owner,
					caller.putAll(UserSessionHolder.withSession(Mono.just(session)).readOnly()),
					new KeyPairSession(session, sessions)))
			.switchIfEmpty(Mono.error(CryptoUsers::noSession));
	}

	private static DracoonCryptoException noSession() {
		return new DracoonCryptoException(Reason.PASSWORD_REQUIRED,
				"Encrypted content is not accessible because this call belongs to no session of the user, and users "
						+ "unlock encryption for a session. Send the call from a request, pass the session on with "
						+ "'CallerTaskDecorator', or set 'dracoon.crypto.users.scope=account'.");
	}

	/** Connects an unlocked key pair to a session. */
	private record KeyPairSession(UserSession session, UserSessions sessions) implements CryptoUser.Session {

		@Override
		public Mono<Boolean> exists() {
			return this.sessions.exists(this.session).onErrorMap(KeyPairSession::unknown);
		}

		private static DracoonCryptoException unknown(Throwable ex) {
			return new DracoonCryptoException(Reason.SESSION_UNKNOWN,
					"Encrypted content is not accessible because the application cannot determine whether the session of the "
							+ "user still exists. Check the store of the sessions.",
					ex);
		}

		@Override
		public Disposable tie(Runnable end) {
			return this.sessions.tie(this.session, end);
		}

	}

}
