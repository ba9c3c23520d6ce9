// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.rooms;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;

/** Serves the operations on members and settings of rooms. */
public final class RoomArea implements Routes {

	private final Routes routes;

	public RoomArea(Backend backend) {
		Calls calls = backend.calls();
		this.routes = Routes.all(new RoomUserRoutes(calls), new RoomGroupRoutes(calls), new RoomConfigRoutes(calls),
				new RoomPolicyRoutes(calls), new GuestRoutes(calls), new PendingAssignmentRoutes(calls));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
