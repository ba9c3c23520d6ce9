// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ContentError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.User;

/** Adds and removes favourites of the caller. */
final class FavoriteRoutes implements Routes {

	private static final String FAVORITE = "/api/v4/nodes/{node_id}/favorite";

	private final EmulatorState state;

	private final Calls calls;

	private final NodeRendering rendering;

	FavoriteRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rendering = new NodeRendering(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.PUT("/api/v4/nodes/favorites", this.calls.done(this::updateAll))
			.POST(FAVORITE, this.calls.created(this::add))
			.DELETE(FAVORITE, this.calls.done(this::remove))
			.build();
	}

	private Object add(Call call) {
		long id = call.id("node_id");
		Node node = visible(call.user(), id);
		node.favoriteOf().add(call.user().id());
		return this.rendering.single(call.user(), node);
	}

	private void remove(Call call) {
		long id = call.id("node_id");
		if (!visible(call.user(), id).favoriteOf().remove(call.user().id())) {
			throw ContentError.NOT_A_FAVORITE.exception();
		}
	}

	private void updateAll(Call call) {
		UpdateFavoritesRequest body = call.body(UpdateFavoritesRequest.class);
		List<Long> ids = Fields.batch(body.objectIds(), "objectIds");
		boolean favorite = Fields.required(body.isFavorite(), "isFavorite");
		List<Node> nodes = ids.stream().map((id) -> visible(call.user(), id)).toList();
		for (Node node : nodes) {
			if (favorite) {
				node.favoriteOf().add(call.user().id());
			}
			else {
				node.favoriteOf().remove(call.user().id());
			}
		}
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
