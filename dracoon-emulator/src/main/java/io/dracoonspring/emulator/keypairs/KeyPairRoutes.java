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

package io.dracoonspring.emulator.keypairs;

import java.util.List;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.Event;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.KeyPair;

/**
 * The key pairs of the caller.
 */
public final class KeyPairRoutes implements Routes {

	private static final String ONE = "/api/v4/user/account/keypair";

	private static final String ALL = "/api/v4/user/account/keypairs";

	private static final String DEFAULT_VERSION = "A";

	private final EmulatorState state;

	private final Authenticator authenticator;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param authenticator knows the callers
	 */
	public KeyPairRoutes(EmulatorState state, Authenticator authenticator) {
		this.state = state;
		this.authenticator = authenticator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(ONE, this.authenticator.authenticated(this::get))
			.POST(ONE, this.authenticator.authenticated(this::set))
			.DELETE(ONE, this.authenticator.authenticated(this::remove))
			.GET(ALL, this.authenticator.authenticated(this::list))
			.POST(ALL, this.authenticator.authenticated(this::createAndPreserve))
			.build();
	}

	private Mono<ServerResponse> get(Caller caller, ServerRequest request) {
		return Json.ok(this.state.access(() -> caller.user()
			.keys()
			.find(version(request))
			.map(KeyPairContainer::of)
			.orElseThrow(ErrorCode.KEY_PAIR_NOT_FOUND::exception)));
	}

	private Mono<ServerResponse> list(Caller caller, ServerRequest request) {
		return Json.ok(this.state.access(() -> caller.user().keys().all().stream().map(KeyPairContainer::of).toList()));
	}

	private Mono<ServerResponse> set(Caller caller, ServerRequest request) {
		return Json.read(request, KeyPairContainer.class).flatMap((body) -> {
			this.state.update(() -> {
				KeyPair keyPair = body.validated(caller.user().id(), this.state.clock().instant());
				if (caller.user().keys().find(keyPair.version()).isPresent()) {
					throw ErrorCode.KEY_PAIR_EXISTS.exception();
				}
				caller.user().keys().add(keyPair);
				record(EventType.KEY_PAIR_SET, caller, keyPair);
			});
			return Json.noContent();
		});
	}

	private Mono<ServerResponse> createAndPreserve(Caller caller, ServerRequest request) {
		return Json.read(request, KeyPairContainer.class).flatMap((body) -> {
			this.state.update(() -> {
				KeyPair keyPair = body.validated(caller.user().id(), this.state.clock().instant());
				KeyPairContainer.PrivateKey previous = body.validatedPrevious();
				String previousVersion = Fields.required(previous.version(), "previousPrivateKey.version");
				if (caller.user().keys().isBeingReplaced(keyPair.version())) {
					throw ErrorCode.KEY_PAIR_EXISTS.exception();
				}
				if (caller.user().keys().find(previousVersion).isEmpty()) {
					throw ErrorCode.KEY_PAIR_NOT_FOUND.exception();
				}
				if (caller.user().keys().find(keyPair.version()).isPresent()) {
					new OwnFileKeys(this.state.nodes()).retire(caller.user(), keyPair.version());
				}
				caller.user().keys().add(keyPair);
				caller.user()
					.keys()
					.preserve(previousVersion, Fields.required(previous.privateKey(), "previousPrivateKey.privateKey"));
				record(EventType.KEY_PAIR_SET, caller, keyPair);
			});
			return Json.noContent();
		});
	}

	private Mono<ServerResponse> remove(Caller caller, ServerRequest request) {
		this.state.update(() -> {
			KeyPair removed = caller.user()
				.keys()
				.remove(version(request))
				.orElseThrow(ErrorCode.KEY_PAIR_NOT_FOUND::exception);
			new OwnFileKeys(this.state.nodes()).removeAfter(caller.user(), removed.version());
			record(EventType.KEY_PAIR_DELETED, caller, removed);
		});
		return Json.noContent();
	}

	private void record(EventType type, Caller caller, KeyPair keyPair) {
		this.state.events()
			.record(type, caller.user().id(), List.of(Event.Subject.of(caller.user())), List.of(keyPair.version()));
	}

	private static String version(ServerRequest request) {
		String version = Fields.query(request, "version");
		return (version != null && !version.isEmpty()) ? version : DEFAULT_VERSION;
	}

}
