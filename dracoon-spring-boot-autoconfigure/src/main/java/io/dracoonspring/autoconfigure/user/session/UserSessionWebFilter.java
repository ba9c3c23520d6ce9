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

/**
 * The reactive twin of {@link UserSessionFilter}.
 */
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
			// a sign-in makes the session or gives it another id. The key is there before
			// the next requests come, which may be several at once
			exchange.getResponse().beforeCommit(() -> session.doOnNext(this.sessions::note).then());
		}
		return chain.filter(exchange).contextWrite(UserSessionHolder.withSession(session));
	}

}
