// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import java.time.Duration;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;
import org.springframework.web.server.session.WebSessionStore;
import reactor.core.publisher.Mono;

import io.dracoonspring.security.UserSession;

/**
 * Represents a session of a reactive application.
 *
 * @param stored the session as read from its store; empty if the store does not contain
 * it
 */
record WebUserSession(WebSession session, String key, Mono<WebSession> stored) implements UserSession {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	/**
	 * Finds the session of a request. Creates the key if the session has none.
	 * @param exchange the request
	 * @param manager the manager with the store of the session
	 * @return the session, or empty if the request has none
	 */
	static Mono<UserSession> of(ServerWebExchange exchange, WebSessionManager manager) {
		return exchange.getSession()
			.filter((session) -> session.isStarted() && !session.isExpired())
			.map((session) -> new WebUserSession(session,
					SessionKey.ensure(session::getAttribute, session.getAttributes()::put), stored(session, manager)));
	}

	private static Mono<WebSession> stored(WebSession session, WebSessionManager manager) {
		WebSessionStore store = (manager instanceof DefaultWebSessionManager known) ? known.getSessionStore() : null;
		// do not ask the store in memory, because it returns this same session object and
		// would prolong the session
		return (store == null || store instanceof InMemoryWebSessionStore) ? Mono.just(session)
				: store.retrieveSession(session.getId()).timeout(TIMEOUT);
	}

	@Override
	public Mono<Boolean> exists() {
		return this.stored
			.map((found) -> !found.isExpired() && this.key.equals(found.getAttribute(SessionKey.ATTRIBUTE)))
			.defaultIfEmpty(false);
	}

}
