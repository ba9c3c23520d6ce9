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

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.http.Backend;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.EmulatorState;

/**
 * All endpoints below {@code /oauth}.
 */
public final class OAuthArea implements Routes {

	private final Routes endpoints;

	private final Routes operations;

	public OAuthArea(Backend backend, OAuthClients clients, TokenStore tokens) {
		EmulatorState state = backend.state();
		AuthorizationCodes codes = new AuthorizationCodes(state.clock());
		Logins logins = new Logins(state);
		this.endpoints = Routes.all(new TokenRoutes(new ClientAuthentication(clients, state), tokens, codes, logins),
				new AuthorizationRoutes(clients, codes, logins, backend.addresses()::baseUrl));
		this.operations = Routes.all(new UserGrantRoutes(backend.calls(), clients, tokens),
				new ClientRoutes(backend.calls(), clients, tokens));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.endpoints.routes()
			.filter((request, next) -> Mono.defer(() -> next.handle(request))
				.onErrorResume(OAuthException.class, (ex) -> Json.respond(ex.status(), ex.body())))
			.and(this.operations.routes());
	}

}
