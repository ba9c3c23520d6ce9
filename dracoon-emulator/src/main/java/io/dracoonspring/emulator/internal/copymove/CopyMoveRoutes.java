// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.copymove;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.http.Backend;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.nodes.NodeRendering;
import io.dracoonspring.emulator.internal.state.EmulatorState;

public final class CopyMoveRoutes implements Routes {

	private static final String NODE = "/api/v4/nodes/{node_id}";

	private final EmulatorState state;

	private final Calls calls;

	private final NodeCopies copies;

	private final NodeRendering rendering;

	public CopyMoveRoutes(Backend backend) {
		this.state = backend.state();
		this.calls = backend.calls();
		this.copies = new NodeCopies(this.state);
		this.rendering = new NodeRendering(this.state);
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST(NODE + "/copy_to", this.calls.created(this::copy))
			.POST(NODE + "/move_to", this.calls.ok(this::move))
			.build();
	}

	private Object copy(Call call) {
		long target = call.id("node_id");
		CopyMoveRequest body = call.body(CopyMoveRequest.class);
		return this.rendering.single(call.user(), this.copies.copy(call.user(), target, body));
	}

	private Object move(Call call) {
		long target = call.id("node_id");
		CopyMoveRequest body = call.body(CopyMoveRequest.class);
		return this.rendering.single(call.user(), this.copies.move(call.user(), target, body));
	}

}
