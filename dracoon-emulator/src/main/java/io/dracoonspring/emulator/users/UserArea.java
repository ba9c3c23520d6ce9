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

package io.dracoonspring.emulator.users;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.http.Backend;
import io.dracoonspring.emulator.http.Calls;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.oauth.TokenStore;

/**
 * Users, as those see them who manage them.
 */
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
