// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/** Serves all endpoints below {@code /oauth}. */
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
