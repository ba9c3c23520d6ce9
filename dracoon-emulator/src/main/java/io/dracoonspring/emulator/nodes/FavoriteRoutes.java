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

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.ApiException;
import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.AccessControl;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Node;
import io.dracoonspring.emulator.state.User;

/**
 * The favourites of the caller.
 */
public final class FavoriteRoutes implements Routes {

	private static final String FAVORITE = "/api/v4/nodes/{node_id}/favorite";

	private final EmulatorState state;

	private final Authenticator authenticator;

	private final NodeRendering rendering;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public FavoriteRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
		this.rendering = new NodeRendering(state.users());
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.PUT("/api/v4/nodes/favorites", this.authenticator.authenticated(this::updateAll))
			.POST(FAVORITE, this.authenticator.authenticated(this::add))
			.DELETE(FAVORITE, this.authenticator.authenticated(this::remove))
			.build();
	}

	private Mono<ServerResponse> add(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "node_id");
		return Json.created(this.state.access(() -> {
			Node node = visible(caller.user(), id);
			node.favoriteOf().add(caller.user().id());
			return this.rendering.single(caller.user(), node);
		}));
	}

	private Mono<ServerResponse> remove(Caller caller, ServerRequest request) {
		long id = Fields.pathId(request, "node_id");
		this.state.update(() -> {
			if (!visible(caller.user(), id).favoriteOf().remove(caller.user().id())) {
				throw ErrorCode.NOT_A_FAVORITE.exception();
			}
		});
		return Json.noContent();
	}

	private Mono<ServerResponse> updateAll(Caller caller, ServerRequest request) {
		return Json.read(request, UpdateFavoritesRequest.class).flatMap((body) -> {
			List<Long> ids = Fields.batch(body.objectIds(), "objectIds");
			boolean favorite = Fields.required(body.isFavorite(), "isFavorite");
			this.state.update(() -> {
				List<Node> nodes = ids.stream().map((id) -> visible(caller.user(), id)).toList();
				for (Node node : nodes) {
					if (favorite) {
						node.favoriteOf().add(caller.user().id());
					}
					else {
						node.favoriteOf().remove(caller.user().id());
					}
				}
			});
			return Json.noContent();
		});
	}

	private Node visible(User user, long id) {
		Node node = this.state.nodes().find(id).orElseThrow(ErrorCode.NODE_NOT_FOUND::exception);
		if (!AccessControl.sees(user, node)) {
			throw ApiException.forbidden("Permission 'read' is missing on node " + id);
		}
		return node;
	}

	private record UpdateFavoritesRequest(@Nullable Boolean isFavorite, @Nullable List<Long> objectIds) {

	}

}
