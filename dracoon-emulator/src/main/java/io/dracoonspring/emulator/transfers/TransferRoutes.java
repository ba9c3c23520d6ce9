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

package io.dracoonspring.emulator.transfers;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.nodes.NodeRendering;
import io.dracoonspring.emulator.state.EmulatorState;

/**
 * Copies and moves nodes on request.
 */
public final class TransferRoutes implements Routes {

	private static final String NODE = "/api/v4/nodes/{node_id}";

	private final EmulatorState state;

	private final Authenticator authenticator;

	private final NodeTransfers transfers;

	private final NodeRendering rendering;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public TransferRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
		this.transfers = new NodeTransfers(state);
		this.rendering = new NodeRendering(state.users());
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.POST(NODE + "/copy_to", this.authenticator.authenticated(this::copy))
			.POST(NODE + "/move_to", this.authenticator.authenticated(this::move))
			.build();
	}

	private Mono<ServerResponse> copy(Caller caller, ServerRequest request) {
		long target = Fields.pathId(request, "node_id");
		return Json.read(request, TransferRequest.class)
			.flatMap((body) -> Json.created(this.state
				.access(() -> this.rendering.single(caller.user(), this.transfers.copy(caller.user(), target, body)))));
	}

	private Mono<ServerResponse> move(Caller caller, ServerRequest request) {
		long target = Fields.pathId(request, "node_id");
		return Json.read(request, TransferRequest.class)
			.flatMap((body) -> Json.ok(this.state
				.access(() -> this.rendering.single(caller.user(), this.transfers.move(caller.user(), target, body)))));
	}

}
