// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keypairs;

import java.util.function.BiConsumer;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

/**
 * Serves the rescue keys of rooms. Rooms below a top-level room have the rescue keys of
 * this top-level room.
 */
final class RoomRescueKeyRoutes implements Routes {

	private static final String ONE = "/api/v4/nodes/rooms/{room_id}/keypair";

	private static final String ALL = "/api/v4/nodes/rooms/{room_id}/keypairs";

	private final EmulatorState state;

	private final Calls calls;

	RoomRescueKeyRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(ONE, this.calls.ok(this::get))
			.POST(ONE,
					this.calls.done((call) -> change(call, 409,
							(keys, body) -> keys.set(body, call.user(), this.state.clock().instant()))))
			.DELETE(ONE, this.calls.done(this::remove))
			.GET(ALL, this.calls.ok(this::list))
			.POST(ALL,
					this.calls.done((call) -> change(call, 400,
							(keys, body) -> keys.replace(body, call.user(), this.state.clock().instant()))))
			.build();
	}

	private Object get(Call call) {
		long id = call.id("room_id");
		String version = call.query("version");
		return keys(call.user(), id, Permission.READ, 400).get(version);
	}

	private Object list(Call call) {
		return keys(call.user(), call.id("room_id"), Permission.MANAGE, 400).all();
	}

	private void change(Call call, int statusIfPlain, BiConsumer<RescueKeys, KeyPairContainer> change) {
		long id = call.id("room_id");
		KeyPairContainer body = call.body(KeyPairContainer.class);
		if (!this.state.configuration().general().cryptoEnabled()) {
			throw ErrorCode.CUSTOMER_NOT_ENCRYPTED.exception();
		}
		Room room = this.state.nodes().room(id);
		RescueKeys keys = keys(call.user(), id, Permission.MANAGE, statusIfPlain);
		if (room.useDataSpaceRescueKey()) {
			throw ErrorCode.ONE_RESCUE_KEY_ONLY.exception();
		}
		change.accept(keys, body);
	}

	private void remove(Call call) {
		long id = call.id("room_id");
		String version = call.query("version");
		keys(call.user(), id, Permission.MANAGE, 400).remove(version);
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
