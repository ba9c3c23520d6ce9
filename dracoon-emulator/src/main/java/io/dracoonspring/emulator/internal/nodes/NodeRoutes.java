// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;

/**
 * Serves the operations on nodes of any type: returns a node or its ancestors, and
 * deletes nodes.
 */
final class NodeRoutes implements Routes {

	private static final String NODES = "/api/v4/nodes";

	private static final String NODE = NODES + "/{node_id}";

	private final EmulatorState state;

	private final Calls calls;

	private final NodeRendering rendering;

	NodeRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
		this.rendering = new NodeRendering(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(NODE, this.calls.ok(this::get))
			.GET(NODE + "/parents", this.calls.ok(this::parents))
			.DELETE(NODE, this.calls.done(this::delete))
			.DELETE(NODES, this.calls.done(this::deleteAll))
			.build();
	}

	private Object get(Call call) {
		long id = call.id("node_id");
		return this.rendering.single(call.user(), visible(call.user(), id));
	}

	private Object parents(Call call) {
		long id = call.id("node_id");
		Deque<NodeParent> parents = new ArrayDeque<>();
		Container parent = visible(call.user(), id).parent();
		while (parent != null) {
			parents.addFirst(NodeParent.of(parent));
			parent = parent.parent();
		}
		return new NodeParentList(List.copyOf(parents));
	}

	private Node visible(User user, long id) {
		Node node = this.state.nodes().find(id).orElseThrow(ErrorCode.NODE_NOT_FOUND::exception);
		if (!AccessControl.sees(user, node)) {
			throw ApiException.forbidden("Permission 'read' is missing on node " + id);
		}
		return node;
	}

	private void delete(Call call) {
		long id = call.id("node_id");
		delete(call.user(), List.of(id));
	}

	private void deleteAll(Call call) {
		DeleteNodesRequest body = call.body(DeleteNodesRequest.class);
		List<Long> ids = Fields.required(body.nodeIds(), "nodeIds");
		if (ids.isEmpty()) {
			throw ErrorCode.FIELD_MISSING.exception("'nodeIds' must not be empty");
		}
		ids.forEach((id) -> Fields.positive(id, "nodeIds"));
		delete(call.user(), ids);
	}

	private void delete(User user, List<Long> ids) {
		List<Node> doomed = ids.stream()
			.distinct()
			.map((id) -> this.state.nodes().find(id).orElseThrow(ErrorCode.NODE_NOT_FOUND::exception))
			.toList();
		if (doomed.stream().map((node) -> Optional.ofNullable(node.parent())).distinct().count() > 1) {
			throw ErrorCode.SOURCES_OF_DIFFERENT_PARENTS.exception();
		}
		doomed.forEach((node) -> requireDelete(user, node));
		Long homeRooms = this.state.configuration().homeRooms().homeRoomParentId();
		if (doomed.stream().anyMatch((node) -> Objects.equals(homeRooms, node.id()))) {
			throw ErrorCode.HOME_ROOMS_NOT_DELETABLE.exception();
		}
		doomed.forEach((node) -> this.state.nodes().delete(node, user.id()));
	}

	private static void requireDelete(User user, Node node) {
		if (!(node instanceof Room room)) {
			AccessControl.require(user, node, Permission.DELETE);
			return;
		}
		Room parent = room.parentRoom();
		if (parent != null) {
			AccessControl.require(user, parent, Permission.DELETE);
		}
		else if (!user.has(Role.ROOM_MANAGER)) {
			AccessControl.require(user, room, Permission.MANAGE);
		}
	}

	private record DeleteNodesRequest(@Nullable List<Long> nodeIds) {

	}

	private record NodeParentList(List<NodeParent> items) {

	}

	private record NodeParent(long id, String name, String type, @Nullable Long parentId) {

		static NodeParent of(Container node) {
			Container parent = node.parent();
			return new NodeParent(node.id(), node.name(), node.type().wireName(),
					(parent != null) ? parent.id() : null);
		}

	}

}
