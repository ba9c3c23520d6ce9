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

package io.dracoonspring.emulator.system;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.http.Backend;
import io.dracoonspring.emulator.http.Calls;
import io.dracoonspring.emulator.http.Routes;

/**
 * How the server is configured.
 */
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
