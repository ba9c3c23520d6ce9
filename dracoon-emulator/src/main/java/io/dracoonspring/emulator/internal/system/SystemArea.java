// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.system;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;

/** Serves the operations on the server's configuration. */
public final class SystemArea implements Routes {

	private final Routes routes;

	public SystemArea(Backend backend) {
		Calls calls = backend.calls();
		this.routes = Routes.all(new SettingsRoutes(calls), new ConfigOptionRoutes(calls),
				new StorageRoutes(calls, backend.addresses()), new RadiusRoutes(calls), new ConnectionTestRoutes(calls),
				new LoginSourceInfoRoutes(calls), new PolicyRoutes(calls), new CustomerSettingsRoutes(calls),
				new LoginSourceRoutes(calls, LoginSourceRoutes.Kind.ACTIVE_DIRECTORY),
				new LoginSourceRoutes(calls, LoginSourceRoutes.Kind.OPENID));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
