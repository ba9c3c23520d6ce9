// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.users;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.oauth.TokenStore;

/** Serves the operations of user managers on users. */
public final class UserArea implements Routes {

	private final Routes routes;

	public UserArea(Backend backend, TokenStore tokens) {
		Calls calls = backend.calls();
		this.routes = Routes.all(new UserRoutes(calls, tokens), new UserDetailRoutes(calls));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
