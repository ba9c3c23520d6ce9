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

package io.dracoonspring.emulator.datev;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.http.Backend;
import io.dracoonspring.emulator.http.Calls;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.DatevProduct;

/**
 * Links of rooms with DATEV, and the page on which users authorize them.
 */
public final class DatevArea implements Routes {

	private final Routes routes;

	/**
	 * Creates the area.
	 * @param backend what it works with
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
