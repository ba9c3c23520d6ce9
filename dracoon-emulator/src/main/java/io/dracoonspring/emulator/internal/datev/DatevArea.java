// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.datev;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.DatevProduct;

/**
 * Combines the routes for links of rooms with DATEV and the page on which users authorize
 * such links.
 */
public final class DatevArea implements Routes {

	private final Routes routes;

	/**
	 * Creates the area.
	 * @param backend the services that the routes use
	 */
	public DatevArea(Backend backend) {
		Calls calls = backend.calls();
		DatevAuthorizations authorizations = new DatevAuthorizations(calls.state().clock());
		this.routes = Routes.all(new LinkRoutes(calls, DatevProduct.DUO), new LinkRoutes(calls, DatevProduct.MST),
				new DatevAuthorizationRoutes(calls, DatevProduct.DUO, authorizations),
				new DatevAuthorizationRoutes(calls, DatevProduct.MST, authorizations), new TaxYearRoutes(calls),
				new RoomLinkRoutes(calls), new AuthorizationPage(authorizations));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
