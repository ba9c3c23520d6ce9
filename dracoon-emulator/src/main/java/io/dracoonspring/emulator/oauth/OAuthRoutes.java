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

package io.dracoonspring.emulator.oauth;

import java.net.URI;
import java.util.function.Supplier;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.EmulatorState;

/**
 * All endpoints below {@code /oauth}.
 */
public final class OAuthRoutes implements Routes {

	private final Routes tokens;

	private final Routes authorization;

	/**
	 * Create the endpoints.
	 * @param state knows the users
	 * @param clients the registered clients
	 * @param tokens the valid tokens
	 * @param baseUrl the server's own URL
	 */
	public OAuthRoutes(EmulatorState state, OAuthClients clients, TokenStore tokens, Supplier<URI> baseUrl) {
		AuthorizationCodes codes = new AuthorizationCodes(state.clock());
		Logins logins = new Logins(state);
		this.tokens = new TokenRoutes(new ClientAuthentication(clients, state), tokens, codes, logins);
		this.authorization = new AuthorizationRoutes(clients, codes, logins, baseUrl);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.tokens.routes()
			.and(this.authorization.routes())
			.filter((request, next) -> Mono.defer(() -> next.handle(request))
				.onErrorResume(OAuthException.class, (ex) -> Json.respond(ex.status(), ex.body())));
	}

}
