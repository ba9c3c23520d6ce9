// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;

/** Serves the operations on rooms, folders and files. */
public final class NodeArea implements Routes {

	private final Routes routes;

	public NodeArea(Backend backend) {
		Calls calls = backend.calls();
		this.routes = Routes.all(new NodeQueryRoutes(calls), new FolderRoutes(calls), new RoomRoutes(calls),
				new FileRoutes(calls), new FavoriteRoutes(calls), new NodeAttributeRoutes(calls),
				new S3TagRoutes(calls), new NodeRoutes(calls));
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return this.routes.routes();
	}

}
