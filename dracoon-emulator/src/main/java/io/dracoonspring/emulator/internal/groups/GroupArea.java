// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.groups;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;

/** Combines the routes for groups and their members. */
public final class GroupArea implements Routes {

	private final Routes routes;

	public GroupArea(Backend backend) {
		Calls calls = backend.calls();
		this.routes = Routes.all(new GroupRoutes(calls), new GroupMemberRoutes(calls));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
