// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.datev;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/** Serves the link of a room with any product of DATEV. */
final class RoomLinkRoutes implements Routes {

	private final EmulatorState state;

	private final Calls calls;

	RoomLinkRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().GET(DatevCalls.PATH, this.calls.ok(this::find)).build();
	}

	private Object find(Call call) {
		long roomId = this.state.nodes().room(Fields.positive(call.number("room_id"), "room_id")).id();
		return this.state.datevLinks()
			.ofRoom(roomId)
			.map((link) -> LinkJson.of(link, this.state))
			.orElseThrow(() -> ApiException.of(404, "Not Found", "Room " + roomId + " is not linked with DATEV"));
	}

}
