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

package io.dracoonspring.emulator.nodes;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.http.Backend;
import io.dracoonspring.emulator.http.Calls;
import io.dracoonspring.emulator.http.Routes;

/**
 * Rooms, folders and files. It has to come after the areas whose paths look like those of
 * single nodes.
 */
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
