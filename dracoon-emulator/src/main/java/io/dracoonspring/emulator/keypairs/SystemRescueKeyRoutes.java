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

package io.dracoonspring.emulator.keypairs;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.AdminError;
import io.dracoonspring.emulator.error.ApiException;
import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Role;
import io.dracoonspring.emulator.state.Room;
import io.dracoonspring.emulator.state.User;

/**
 * The rescue keys of the customer, for all rooms that use them.
 */
public final class SystemRescueKeyRoutes implements Routes {

	private static final String ONE = "/api/v4/settings/keypair";

	private static final String ALL = "/api/v4/settings/keypairs";

	private final EmulatorState state;

	private final Authenticator authenticator;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public SystemRescueKeyRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(ONE, this.authenticator.authenticated(this::get))
			.POST(ONE, this.authenticator.authenticated(this::set))
			.DELETE(ONE, this.authenticator.authenticated(this::remove))
			.GET(ALL, this.authenticator.authenticated(this::list))
			.POST(ALL, this.authenticator.authenticated(this::replace))
			.build();
	}

	private Mono<ServerResponse> get(Caller caller, ServerRequest request) {
		String version = Fields.query(request, "version");
		return Json.ok(this.state.access(() -> {
			AccessControl.require(caller.user(), Role.CONFIG_MANAGER);
			return keys().get(version);
		}));
	}

	private Mono<ServerResponse> list(Caller caller, ServerRequest request) {
		return Json.ok(this.state.access(() -> checkedKeys(caller.user()).all()));
	}

	private void requireEncryption() {
		if (!this.state.configuration().general().cryptoEnabled()) {
			throw AdminError.CRYPTO_DISABLED.exception();
		}
	}

	private Mono<ServerResponse> set(Caller caller, ServerRequest request) {
		return Json.read(request, KeyPairContainer.class).flatMap((body) -> {
			this.state.update(() -> {
				requireEncryption();
				RescueKeys keys = checkedKeys(caller.user());
				try {
					keys.set(body, caller.user(), this.state.clock().instant());
				}
				catch (ApiException ex) {
					// the document knows no 409 here
					throw (ex.status() == 409) ? ex.withStatus(400) : ex;
				}
			});
			return Json.noContent();
		});
	}

	private Mono<ServerResponse> replace(Caller caller, ServerRequest request) {
		return Json.read(request, KeyPairContainer.class).flatMap((body) -> {
			this.state.update(() -> {
				requireEncryption();
				checkedKeys(caller.user()).replace(body, caller.user(), this.state.clock().instant());
			});
			return Json.noContent();
		});
	}

	private Mono<ServerResponse> remove(Caller caller, ServerRequest request) {
		String version = Fields.query(request, "version");
		this.state.update(() -> checkedKeys(caller.user()).remove(version));
		return Json.noContent();
	}

	private RescueKeys checkedKeys(User user) {
		AccessControl.require(user, Role.CONFIG_MANAGER);
		if (user.keys().isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception().withStatus(403);
		}
		return keys();
	}

	private RescueKeys keys() {
		return new RescueKeys(EmulatorState.SYSTEM_RESCUE_ID, this.state.systemRescueKeys(),
				() -> this.state.nodes().roots().stream().flatMap(Room::files),
				ErrorCode.KEY_PAIR_NOT_FOUND::exception);
	}

}
