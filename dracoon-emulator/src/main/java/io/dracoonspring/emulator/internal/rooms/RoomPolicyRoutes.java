// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.rooms;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.Since;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.model.Permission;

/**
 * Returns and sets the policies of a room: the expiry of files and the virus protection.
 */
final class RoomPolicyRoutes implements Routes {

	private static final String POLICIES = "/api/v4/nodes/rooms/{room_id}/policies";

	private final EmulatorState state;

	private final Calls calls;

	private final RoomAccess rooms;

	RoomPolicyRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rooms = new RoomAccess(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(POLICIES, this.calls.ok(this::get))
			.PUT(POLICIES, this.calls.done(this::set))
			.build();
	}

	private Object get(Call call) {
		long id = call.id("room_id");
		Room room = this.state.nodes().room(id);
		AccessControl.require(call.user(), room, Permission.READ);
		return new Policies(room.defaultExpirationPeriod(), room.isVirusProtectionEnabled());
	}

	private void set(Call call) {
		long id = call.id("room_id");
		Update body = call.body(Update.class);
		Room room = this.rooms.managed(call.user(), id);
		Integer seconds = body.defaultExpirationPeriod();
		if (seconds != null) {
			apply(room, seconds);
		}
		if (body.virusProtectionEnabled() != null) {
			room.isVirusProtectionEnabled(body.virusProtectionEnabled());
		}
		if (seconds != null || body.virusProtectionEnabled() != null) {
			this.state.events().record(EventType.ROOM_POLICIES_CHANGED, call.user().id(), Event.Subject.of(room));
		}
	}

	private static void apply(Room room, int seconds) {
		if (seconds < 0) {
			throw ErrorCode.NOT_POSITIVE.exception("'defaultExpirationPeriod' must not be negative");
		}
		room.defaultExpirationPeriod(seconds);
		room.files().filter((file) -> file.room() == room).forEach((file) -> file.expireAt(expireAt(file, seconds)));
	}

	private static @Nullable Instant expireAt(FileNode file, int seconds) {
		return (seconds > 0) ? file.createdAt().plusSeconds(seconds) : null;
	}

	/**
	 * Represents the policies (schema {@code RoomPolicies}). Servers older than version
	 * 4.44 omit the virus protection.
	 */
	private record Policies(int defaultExpirationPeriod,
			@JsonView(Since.V4_44.class) boolean isVirusProtectionEnabled) {

	}

	/**
	 * Represents the policies to change (schema {@code RoomPoliciesRequest}). The virus
	 * protection has another name here than in the response.
	 */
	private record Update(@Nullable Integer defaultExpirationPeriod,
			@JsonView(Since.V4_44.class) @Nullable Boolean virusProtectionEnabled) {

	}

}
