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

package io.dracoonspring.emulator.account;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.people.Attributes;
import io.dracoonspring.emulator.state.EmulatorState;

/**
 * Keeps what users note about themselves.
 */
public final class ProfileAttributeRoutes implements Routes {

	private static final String ATTRIBUTES = "/api/v4/user/profileAttributes";

	private final EmulatorState state;

	private final Authenticator authenticator;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public ProfileAttributeRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(ATTRIBUTES, this.authenticator.authenticated(this::list))
			.PUT(ATTRIBUTES, this.authenticator.authenticated(this::update))
			.DELETE(ATTRIBUTES + "/{key}", this.authenticator.authenticated(this::remove))
			.build();
	}

	private Mono<ServerResponse> list(Caller caller, ServerRequest request) {
		return Json.ok(this.state.access(() -> Attributes.page(caller.user().profileAttributes(), request)));
	}

	private Mono<ServerResponse> update(Caller caller, ServerRequest request) {
		return Json.read(request, Attributes.class).flatMap((body) -> Json.ok(this.state.access(() -> {
			body.putInto(caller.user().profileAttributes());
			return Attributes.all(caller.user().profileAttributes());
		})));
	}

	private Mono<ServerResponse> remove(Caller caller, ServerRequest request) {
		String key = request.pathVariable("key");
		this.state.update(() -> Attributes.remove(caller.user().profileAttributes(), key));
		return Json.noContent();
	}

}
