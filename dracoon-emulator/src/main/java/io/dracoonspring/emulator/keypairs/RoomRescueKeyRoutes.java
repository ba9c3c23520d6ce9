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

import java.util.function.BiConsumer;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Permission;
import io.dracoonspring.emulator.state.Room;
import io.dracoonspring.emulator.state.User;

/**
 * The rescue keys of rooms. Rooms below a top-level room share its keys.
 */
public final class RoomRescueKeyRoutes implements Routes {

	private static final String ONE = "/api/v4/nodes/rooms/{room_id}/keypair";

	private static final String ALL = "/api/v4/nodes/rooms/{room_id}/keypairs";

	private final EmulatorState state;

	private final Authenticator authenticator;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public RoomRescueKeyRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(ONE, this.authenticator.authenticated(this::get))
			.POST(ONE,
					this.authenticator.authenticated((caller, request) -> change(caller, request, 409,
							(keys, body) -> keys.set(body, caller.user(), this.state.clock().instant()))))
			.DELETE(ONE, this.authenticator.authenticated(this::remove))
			.GET(ALL, this.authenticator.authenticated(this::list))
			.POST(ALL,
					this.authenticator.authenticated((caller, request) -> change(caller, request, 400,
							(keys, body) -> keys.replace(body, caller.user(), this.state.clock().instant()))))
			.build();
	}

	private Mono<ServerResponse> get(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "room_id");
		String version = Fields.query(request, "version");
		return Json.ok(this.state.access(() -> keys(caller.user(), id, Permission.READ, 400).get(version)));
	}

	private Mono<ServerResponse> list(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "room_id");
		return Json.ok(this.state.access(() -> keys(caller.user(), id, Permission.MANAGE, 400).all()));
	}

	private Mono<ServerResponse> change(Caller caller, ServerRequest request, int statusIfPlain,
			BiConsumer<RescueKeys, KeyPairContainer> change) {
		long id = Fields.pathId(request, "room_id");
		return Json.read(request, KeyPairContainer.class).flatMap((body) -> {
			this.state.update(() -> {
				if (!this.state.configuration().general().cryptoEnabled()) {
					throw ErrorCode.CUSTOMER_NOT_ENCRYPTED.exception();
				}
				Room room = this.state.nodes().room(id);
				RescueKeys keys = keys(caller.user(), id, Permission.MANAGE, statusIfPlain);
				if (room.useDataSpaceRescueKey()) {
					throw ErrorCode.ONE_RESCUE_KEY_ONLY.exception();
				}
				change.accept(keys, body);
			});
			return Json.noContent();
		});
	}

	private Mono<ServerResponse> remove(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "room_id");
		String version = Fields.query(request, "version");
		this.state.update(() -> keys(caller.user(), id, Permission.MANAGE, 400).remove(version));
		return Json.noContent();
	}

	private RescueKeys keys(User user, long roomId, Permission needed, int statusIfPlain) {
		Room room = topLevel(this.state.nodes().room(roomId));
		AccessControl.require(user, room, needed);
		if (user.keys().isEmpty()) {
			throw ErrorCode.KEY_PAIR_NOT_FOUND.exception().withStatus(403);
		}
		if (!room.isEncrypted()) {
			throw ErrorCode.TARGET_NOT_ENCRYPTED.exception().withStatus(statusIfPlain);
		}
		return new RescueKeys(room.rescueRecipientId(), room.rescueKeys(), room::files,
				ErrorCode.RESCUE_KEY_NOT_FOUND::exception);
	}

	private static Room topLevel(Room room) {
		Room top = room;
		for (Room parent = room.parentRoom(); parent != null; parent = parent.parentRoom()) {
			top = parent;
		}
		return top;
	}

}
