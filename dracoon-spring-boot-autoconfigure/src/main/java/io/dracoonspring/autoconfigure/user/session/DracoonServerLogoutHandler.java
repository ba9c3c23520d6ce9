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

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Mono;

/**
 * Ends what belongs to the session of a user who signs out of a reactive application:
 * unlocked keys and running transfers. Revokes both tokens and forgets them, unless the
 * user has other sessions. An application adds it to its own filter chain:
 * {@code http.logout((logout) -> logout.logoutHandler(new DelegatingServerLogoutHandler(handler,
 * new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler())))}.
 */
public final class DracoonServerLogoutHandler implements ServerLogoutHandler {

	private final SignOut signOut;

	private final WebSessionManager manager;

	DracoonServerLogoutHandler(SignOut signOut, WebSessionManager manager) {
		this.signOut = signOut;
		this.manager = manager;
	}

	@Override
	public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
		return exchange.getExchange()
			.getSession()
			.flatMap((session) -> WebUserSession.of(exchange.getExchange(), this.manager)
				.flatMap((known) -> this.signOut.of(authentication, known, session.getId()).thenReturn(true))
				.switchIfEmpty(this.signOut.of(authentication, null, null).thenReturn(true))
				// also where the application keeps the session
				.doOnNext((done) -> session.getAttributes().remove(SessionKey.ATTRIBUTE)))
			.then();
	}

}
