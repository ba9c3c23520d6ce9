// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.provisioning;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;

/** Serves the operations for the operator of the server. */
public final class ProvisioningArea implements Routes {

	private final Routes routes;

	public ProvisioningArea(Backend backend) {
		Calls calls = backend.calls();
		this.routes = Routes.all(new CustomerRoutes(calls), new SubscriptionPlanRoutes(calls));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
