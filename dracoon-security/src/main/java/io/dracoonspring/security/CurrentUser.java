// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonAuthenticationException;
import io.dracoonspring.api.DracoonAuthenticationException.Reason;

/**
 * Finds the user of a chain.
 *
 * @param registrationId the id of the registration that the users sign in with
 * @param linksAccounts whether users of the application may connect an account of DRACOON
 */
record CurrentUser(String registrationId, boolean linksAccounts) {

	/**
	 * Finds the user of the chain. This is the user whom the application has put into the
	 * Reactor context. If the context has no such user, it is the user of the thread that
	 * subscribed to the chain.
	 * @return the user, or an error if no user is signed in, or if the user cannot have
	 * tokens of DRACOON
	 */
	Mono<Authentication> get() {
		return find().switchIfEmpty(Mono.error(CurrentUser::nobody)).handle((user, sink) -> {
			DracoonAuthenticationException refusal = refusal(user);
			if (refusal != null) {
				sink.error(refusal);
			}
			else {
				sink.next(user);
			}
		});
	}

	boolean accepts(Authentication user) {
		return Caller.usable(user) != null && refusal(user) == null;
	}

	private static Mono<Authentication> find() {
		return ReactiveSecurityContextHolder.getContext()
			.flatMap((context) -> Mono.justOrEmpty(Caller.usable(context.getAuthentication())))
			.switchIfEmpty(Mono.deferContextual((context) -> Mono.justOrEmpty(Caller.of(context).user())));
	}

	// reject users of other providers. An id at another provider, or a name that a user
	// chose in the application, may equal the id of an account in DRACOON. Such a user
	// must not get access to that account
	private @Nullable DracoonAuthenticationException refusal(Authentication user) {
		if (user instanceof OAuth2AuthenticationToken token) {
			return token.getAuthorizedClientRegistrationId().equals(this.registrationId) ? null : elsewhere();
		}
		return this.linksAccounts ? null : notWithDracoon();
	}

	private static DracoonAuthenticationException nobody() {
		return new DracoonAuthenticationException(Reason.NO_USER, null,
				"No user is signed in here, but with 'dracoon.auth.mode=user' calls are made as the current user. In "
						+ "requests, admit only signed-in users. On other threads, propagate the security "
						+ "context. For jobs without a user, build a second client with a service account. A servlet "
						+ "application without the starter needs 'CurrentUserPropagation'.",
				null);
	}

	private DracoonAuthenticationException notWithDracoon() {
		return new DracoonAuthenticationException(Reason.LOGIN_REQUIRED, null,
				"The user is signed in to the application, but not with DRACOON (registration '" + this.registrationId
						+ "'). Sign in with DRACOON. If users of the application may connect their accounts of "
						+ "DRACOON, set 'dracoon.auth.link-accounts=true' ('SignedInUsers.withLinkedAccounts()').",
				null);
	}

	private DracoonAuthenticationException elsewhere() {
		return new DracoonAuthenticationException(Reason.LOGIN_REQUIRED, null,
				"The user is signed in through another provider than '" + this.registrationId
						+ "', which does not identify an account in DRACOON. Sign in with DRACOON.",
				null);
	}

}
