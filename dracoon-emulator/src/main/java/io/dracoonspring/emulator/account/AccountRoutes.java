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

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.EmulatorState;

/**
 * The account of the caller and the pings.
 */
public final class AccountRoutes implements Routes {

	private final EmulatorState state;

	private final Authenticator authenticator;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public AccountRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET("/api/v4/auth/ping", (request) -> text("OK " + this.state.clock().instant()))
			.GET("/api/v4/user/ping",
					this.authenticator.authenticated((caller, request) -> text("OK " + caller.user().userName())))
			.GET("/api/v4/user/account", this.authenticator.authenticated(
					(caller, request) -> Json.ok(this.state.access(() -> UserAccount.of(caller.user(), this.state)))))
			.build();
	}

	private static Mono<ServerResponse> text(String text) {
		return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(text.getBytes(StandardCharsets.UTF_8));
	}

}
