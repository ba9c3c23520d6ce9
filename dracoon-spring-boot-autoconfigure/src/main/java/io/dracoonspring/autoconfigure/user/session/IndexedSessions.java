// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.ReactiveFindByIndexNameSessionRepository;
import org.springframework.session.Session;
import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.security.SignedInUsers;

/**
 * Looks for other sessions of a user who signs out, in a store of Spring Session that has
 * an index of users.
 *
 * @param store the store of a servlet application
 * @param reactiveStore the store of a reactive application
 * @param users the users of the application
 */
record IndexedSessions(ObjectProvider<FindByIndexNameSessionRepository<?>> store,
		ObjectProvider<ReactiveFindByIndexNameSessionRepository<?>> reactiveStore,
		SignedInUsers users) implements OtherSessions {

	/**
	 * Names the attribute in which servlet and reactive applications keep the security
	 * context.
	 */
	private static final String SECURITY_CONTEXT = "SPRING_SECURITY_CONTEXT";

	@Override
	public Mono<Boolean> exist(Authentication user, String sessionId) {
		return find(user.getName()).map((found) -> found.values()
			.stream()
			.anyMatch((session) -> !session.getId().equals(sessionId) && !session.isExpired() && isOf(session, user)));
	}

	private Mono<? extends Map<String, ? extends Session>> find(String userName) {
		FindByIndexNameSessionRepository<?> blocking = this.store.getIfUnique();
		if (blocking != null) {
			return Mono.fromCallable(() -> blocking.findByPrincipalName(userName))
				.subscribeOn(DracoonSchedulers.boundedElastic());
		}
		ReactiveFindByIndexNameSessionRepository<?> reactive = this.reactiveStore.getIfUnique();
		return (reactive != null) ? reactive.findByPrincipalName(userName) : Mono.empty();
	}

	// compares more than the name, because a user of another provider may have the same
	// name
	private boolean isOf(Session session, Authentication user) {
		Authentication other = (session.getAttribute(SECURITY_CONTEXT) instanceof SecurityContext context)
				? context.getAuthentication() : null;
		return other != null && this.users.isUser(other)
				&& this.users.tokenOwner(other).getName().equals(this.users.tokenOwner(user).getName());
	}

}
