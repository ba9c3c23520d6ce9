// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.nodes;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.identity.Attributes;
import io.dracoonspring.emulator.internal.state.AccessControl;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Node;
import io.dracoonspring.emulator.internal.state.NodeType;
import io.dracoonspring.emulator.model.Permission;

/** Reads and changes the key-value attributes of nodes. */
final class NodeAttributeRoutes implements Routes {

	private static final String ATTRIBUTES = "/api/v4/nodes/{node_id}/node_attributes";

	private final EmulatorState state;

	private final Calls calls;

	NodeAttributeRoutes(Calls calls) {
		this.state = calls.state();
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(ATTRIBUTES, this.calls.ok(this::list))
			.PUT(ATTRIBUTES, this.calls.done(this::set))
			.DELETE(ATTRIBUTES + "/{key}", this.calls.done(this::remove))
			.build();
	}

	private Object list(Call call) {
		Node node = node(call);
		AccessControl.require(call.user(), node, Permission.READ);
		return Attributes.page(node.attributes(), call.request());
	}

	private void set(Call call) {
		Attributes body = call.body(Attributes.class);
		body.putInto(changeable(call).attributes(), this.state.serverVersion());
	}

	private void remove(Call call) {
		Attributes.remove(changeable(call).attributes(), call.path("key"));
	}

	private Node changeable(Call call) {
		Node node = node(call);
		AccessControl.require(call.user(), node,
				(node.type() == NodeType.ROOM) ? Permission.MANAGE : Permission.CHANGE);
		return node;
	}

	private Node node(Call call) {
		return this.state.nodes().find(call.id("node_id")).orElseThrow(ErrorCode.NODE_NOT_FOUND::exception);
	}

}
