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

package io.dracoonspring.emulator.oauth;

import java.util.List;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.AdminError;
import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.query.FieldSet;
import io.dracoonspring.emulator.state.EmulatorState;
import io.dracoonspring.emulator.state.EventType;
import io.dracoonspring.emulator.state.Right;

/**
 * Registers OAuth clients, which can be used at once.
 */
public final class ClientRoutes implements Routes {

	private static final String CLIENTS = "/api/v4/system/config/oauth/clients";

	private static final String CLIENT = CLIENTS + "/{client_id}";

	private final EmulatorState state;

	private final OAuthClients clients;

	private final TokenStore tokens;

	private final Authenticator authenticator;

	private final Secrets secrets = new Secrets();

	private final FieldSet<OAuthClient> fields;

	/**
	 * Create the operations.
	 * @param state the state
	 * @param clients the registered clients
	 * @param tokens the valid tokens
	 * @param authenticator knows the callers
	 */
	public ClientRoutes(EmulatorState state, OAuthClients clients, TokenStore tokens, Authenticator authenticator) {
		this.state = state;
		this.clients = clients;
		this.tokens = tokens;
		this.authenticator = authenticator;
		this.fields = FieldSet.<OAuthClient>builder()
			.flag("isStandard", (client) -> clients.isStandard(client.id()))
			.flag("isExternal", (client) -> !clients.isStandard(client.id()))
			.flag("isEnabled", (client) -> client.details().enabled())
			.sortText("clientName", OAuthClient::name)
			.sort("isStandard", (client) -> clients.isStandard(client.id()))
			.sort("isExternal", (client) -> !clients.isStandard(client.id()))
			.sort("isEnabled", (client) -> client.details().enabled())
			.build();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(CLIENTS, this.authenticator.authenticated(this::list))
			.POST(CLIENTS, this.authenticator.authenticated(this::create))
			.GET(CLIENT, this.authenticator.authenticated((caller, request) -> {
				caller.user().require(Right.CHANGE_CONFIG);
				return Json.ok(json(existing(request)));
			}))
			.PUT(CLIENT, this.authenticator.authenticated(this::update))
			.DELETE(CLIENT, this.authenticator.authenticated(this::remove))
			.build();
	}

	private ClientJson json(OAuthClient client) {
		return ClientJson.of(client, this.clients.isStandard(client.id()));
	}

	private OAuthClient existing(ServerRequest request) {
		return this.clients.find(request.pathVariable("client_id"))
			.orElseThrow(ErrorCode.OAUTH_CLIENT_NOT_FOUND::exception);
	}

	private OAuthClient changeable(ServerRequest request) {
		OAuthClient client = existing(request);
		if (this.clients.isStandard(client.id())) {
			throw AdminError.OAUTH_CLIENT_READ_ONLY.exception();
		}
		return client;
	}

	private Mono<ServerResponse> list(Caller caller, ServerRequest request) {
		caller.user().require(Right.CHANGE_CONFIG);
		List<ClientJson> found = this.clients.all()
			.stream()
			.filter(this.fields.filter(Fields.query(request, "filter")))
			.sorted(this.fields.sort(Fields.query(request, "sort")).thenComparing(OAuthClient::id))
			.map(this::json)
			.toList();
		return Json.ok(found);
	}

	private Mono<ServerResponse> create(Caller caller, ServerRequest request) {
		caller.user().require(Right.CHANGE_CONFIG);
		return Json.read(request, ClientRequest.class).flatMap((body) -> Json.created(this.state.access(() -> {
			OAuthClient client = body.created(this.secrets);
			if (this.clients.find(client.id()).isPresent()) {
				throw AdminError.OAUTH_CLIENT_EXISTS.exception();
			}
			requireFreeName(client);
			return save(client, caller);
		})));
	}

	private ClientJson save(OAuthClient client, Caller caller) {
		this.clients.add(client);
		this.state.events().record(EventType.CONFIGURATION_CHANGED, caller.user().id());
		return json(client);
	}

	private void requireFreeName(OAuthClient client) {
		boolean taken = this.clients.all()
			.stream()
			.anyMatch((other) -> !other.id().equals(client.id()) && other.name().equals(client.name()));
		if (taken) {
			throw AdminError.OAUTH_CLIENT_NAME_TAKEN.exception();
		}
	}

	private Mono<ServerResponse> update(Caller caller, ServerRequest request) {
		caller.user().require(Right.CHANGE_CONFIG);
		return Json.read(request, ClientRequest.class).flatMap((body) -> Json.ok(this.state.access(() -> {
			OAuthClient client = body.updated(changeable(request));
			requireFreeName(client);
			if (!client.details().enabled()) {
				this.tokens.revokeAll(client.id());
			}
			return save(client, caller);
		})));
	}

	private Mono<ServerResponse> remove(Caller caller, ServerRequest request) {
		caller.user().require(Right.CHANGE_CONFIG);
		this.state.update(() -> {
			OAuthClient client = changeable(request);
			this.clients.remove(client.id());
			this.tokens.revokeAll(client.id());
			this.state.events().record(EventType.CONFIGURATION_CHANGED, caller.user().id());
		});
		return Json.noContent();
	}

}
