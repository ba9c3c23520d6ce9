// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.info;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;

/** Combines the routes for information about the server. */
public final class InfoArea implements Routes {

	private final Routes routes;

	public InfoArea(Backend backend) {
		Calls calls = backend.calls();
		this.routes = Routes.all(new PublicRoutes(calls, backend.addresses()), new ConfigRoutes(calls));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
