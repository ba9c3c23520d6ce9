// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.session;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

import io.dracoonspring.security.UserSession;
import io.dracoonspring.security.UserSessionHolder;
import io.dracoonspring.security.UserSessions;

/** Does the same as {@link UserSessionFilter} in reactive applications. */
final class UserSessionWebFilter implements WebFilter, Ordered {

	private final UserSessions sessions;

	private final WebSessionManager manager;

	private final int order;

	UserSessionWebFilter(UserSessions sessions, WebSessionManager manager, int order) {
		this.sessions = sessions;
		this.manager = manager;
		this.order = order;
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		Mono<UserSession> session = Mono.defer(() -> WebUserSession.of(exchange, this.manager));
		if (!exchange.getRequest().getCookies().isEmpty()) {
			// A sign-in creates the session or changes its id. Create the key now,
			// before several requests come at the same time.
			exchange.getResponse().beforeCommit(() -> session.doOnNext(this.sessions::note).then());
		}
		return chain.filter(exchange).contextWrite(UserSessionHolder.withSession(session));
	}

}
