// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keypairs;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;

/** Combines the routes for key pairs of users and for rescue keys. */
public final class KeyPairArea implements Routes {

	private final Routes routes;

	public KeyPairArea(Backend backend) {
		Calls calls = backend.calls();
		this.routes = Routes.all(new KeyPairRoutes(calls), new RoomRescueKeyRoutes(calls),
				new SystemRescueKeyRoutes(calls));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
