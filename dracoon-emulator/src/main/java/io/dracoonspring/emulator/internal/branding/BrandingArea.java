// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.branding;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;

/** Combines the routes for the branding of pages. */
public final class BrandingArea implements Routes {

	private final Routes routes;

	public BrandingArea(Backend backend) {
		Calls calls = backend.calls();
		this.routes = Routes.all(new BrandingRoutes(calls), new PublicBrandingRoutes(calls));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
