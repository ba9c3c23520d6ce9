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
 * Finds the user for whom a chain works.
 *
 * @param registrationId the id of the registration that the users sign in with
 * @param linksAccounts whether the application's own users may have an account in DRACOON
 */
record CurrentUser(String registrationId, boolean linksAccounts) {

	/**
	 * Finds the user of the chain: the one whom the application has put into the Reactor
	 * context, or else its caller.
	 * @return the user, or an error when nobody is signed in
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

	// names may be equal: the id of somebody at another provider, or the name that
	// somebody chose in the application, must not open the account with that id here
	private @Nullable DracoonAuthenticationException refusal(Authentication user) {
		if (user instanceof OAuth2AuthenticationToken token) {
			return token.getAuthorizedClientRegistrationId().equals(this.registrationId) ? null : elsewhere();
		}
		return this.linksAccounts ? null : notWithDracoon();
	}

	private static DracoonAuthenticationException nobody() {
		return new DracoonAuthenticationException(Reason.NO_USER, null,
				"Nobody is signed in here, and with 'dracoon.auth.mode=user' calls are made as the current user. In "
						+ "requests, let only signed-in users come here. On other threads, hand the security context "
						+ "over. For jobs without a user, build a second client with a service account. A servlet "
						+ "application without the starter needs 'CurrentUserPropagation'.",
				null);
	}

	private DracoonAuthenticationException notWithDracoon() {
		return new DracoonAuthenticationException(Reason.LOGIN_REQUIRED, null,
				"The user is signed in to the application, but not with DRACOON (registration '" + this.registrationId
						+ "'). Sign in with DRACOON. If the users of the application shall connect their accounts of "
						+ "DRACOON, set 'dracoon.auth.link-accounts=true' ('SignedInUsers.withLinkedAccounts()').",
				null);
	}

	private DracoonAuthenticationException elsewhere() {
		return new DracoonAuthenticationException(Reason.LOGIN_REQUIRED, null,
				"The user is signed in through another provider than '" + this.registrationId
						+ "', which says nothing about an account in DRACOON. Sign in with DRACOON.",
				null);
	}

}
