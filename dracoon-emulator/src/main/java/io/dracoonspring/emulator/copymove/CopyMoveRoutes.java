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

package io.dracoonspring.emulator.copymove;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.http.Backend;
import io.dracoonspring.emulator.http.Call;
import io.dracoonspring.emulator.http.Calls;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.nodes.NodeRendering;
import io.dracoonspring.emulator.state.EmulatorState;

/**
 * Copies and moves nodes on request.
 */
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
