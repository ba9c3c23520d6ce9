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

package io.dracoonspring.autoconfigure.user;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import reactor.core.publisher.Mono;

import io.dracoonspring.auth.DracoonTokenSource;

/**
 * Revokes both tokens of a user who signs out of a reactive application, and forgets
 * them. An application adds it to its own filter chain:
 * {@code http.logout((logout) -> logout.logoutHandler(new DelegatingServerLogoutHandler(handler,
 * new SecurityContextServerLogoutHandler())))}.
 */
public final class DracoonServerLogoutHandler implements ServerLogoutHandler {

	private final Revocation revocation;

	/**
	 * Creates a handler.
	 * @param tokens where the tokens of the users come from
	 */
	public DracoonServerLogoutHandler(DracoonTokenSource tokens) {
		this.revocation = new Revocation(tokens);
	}

	@Override
	public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
		return this.revocation.of(authentication);
	}

}
