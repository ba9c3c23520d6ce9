// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.util.List;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.AdminError;
import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.FieldSet;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.EventType;
import io.dracoonspring.emulator.model.GrantType;
import io.dracoonspring.emulator.model.Right;

/** Registers OAuth clients, which can be used immediately. */
final class ClientRoutes implements Routes {

	private static final String CLIENTS = "/api/v4/system/config/oauth/clients";

	private static final String CLIENT = CLIENTS + "/{client_id}";

	private final EmulatorState state;

	private final OAuthClients clients;

	private final TokenStore tokens;

	private final Calls calls;

	private final Secrets secrets = new Secrets();

	private final FieldSet<OAuthClient> fields;

	ClientRoutes(Calls calls, OAuthClients clients, TokenStore tokens) {
		this.state = calls.state();
		this.clients = clients;
		this.tokens = tokens;
		this.calls = calls.requiring(Right.CHANGE_CONFIG);
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
			.GET(CLIENTS, this.calls.ok(this::list))
			.POST(CLIENTS, this.calls.created(this::create))
			.GET(CLIENT, this.calls.ok((call) -> json(existing(call))))
			.PUT(CLIENT, this.calls.ok(this::update))
			.DELETE(CLIENT, this.calls.done(this::remove))
			.build();
	}

	private ClientJson json(OAuthClient client) {
		return ClientJson.of(client, this.clients.isStandard(client.id()));
	}

	private OAuthClient existing(Call call) {
		return this.clients.find(call.path("client_id")).orElseThrow(ErrorCode.OAUTH_CLIENT_NOT_FOUND::exception);
	}

	private OAuthClient changeable(Call call) {
		OAuthClient client = existing(call);
		if (this.clients.isStandard(client.id())) {
			throw AdminError.OAUTH_CLIENT_READ_ONLY.exception();
		}
		return client;
	}

	private Object list(Call call) {
		List<ClientJson> found = this.clients.all()
			.stream()
			.filter(this.fields.filter(call.query("filter")))
			.sorted(this.fields.sort(call.query("sort")).thenComparing(OAuthClient::id))
			.map(this::json)
			.toList();
		return found;
	}

	private void requirePlan() {
		if (this.state.serverVersion().isCloud()) {
			this.state.configuration().requireExtra("OAuth clients of its own");
		}
	}

	private Object create(Call call) {
		requirePlan();
		ClientRequest body = call.body(ClientRequest.class);
		OAuthClient client = body.created(this.secrets);
		if (this.clients.find(client.id()).isPresent()) {
			throw AdminError.OAUTH_CLIENT_EXISTS.exception();
		}
		requireFreeName(client);
		return save(client, call);
	}

	private ClientJson save(OAuthClient client, Call call) {
		this.clients.add(client);
		this.state.events().record(EventType.CONFIGURATION_CHANGED, call.user().id());
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

	private Object update(Call call) {
		requirePlan();
		ClientRequest body = call.body(ClientRequest.class);
		OAuthClient client = body.updated(changeable(call));
		requireFreeName(client);
		if (!client.details().enabled()) {
			this.tokens.revokeAll(client.id());
		}
		return save(client, call);
	}

	private void remove(Call call) {
		OAuthClient client = changeable(call);
		this.clients.remove(client.id());
		this.tokens.revokeAll(client.id());
		this.state.events().record(EventType.CONFIGURATION_CHANGED, call.user().id());
	}

	/**
	 * Represents a client (schema {@code OAuthClient}).
	 *
	 * @param clientType {@code confidential} or {@code public}
	 * @param grantTypes the grant types that the client is allowed to use
	 * @param redirectUris the URIs to which the login page may redirect
	 * @param isStandard whether the client is a standard client, which cannot be changed
	 * @param isExternal whether the client is not a standard client
	 * @param isEnabled whether the client can be used
	 * @param accessTokenValidity the lifetime of access tokens in seconds
	 * @param refreshTokenValidity the lifetime of refresh tokens in seconds
	 * @param approvalValidity the lifetime of approvals in seconds
	 */
	private record ClientJson(String clientId, String clientName, String clientSecret, String clientType,
			List<String> grantTypes, List<String> redirectUris, boolean isStandard, boolean isExternal,
			boolean isEnabled, long accessTokenValidity, long refreshTokenValidity, long approvalValidity) {

		static ClientJson of(OAuthClient client, boolean standard) {
			OAuthClient.Details details = client.details();
			return new ClientJson(client.id(), client.name(), client.secret(), details.type(),
					client.grantTypes().stream().map(GrantType::wireName).sorted().toList(), details.redirectUris(),
					standard, !standard, details.enabled(), details.accessLifetime().toSeconds(),
					details.refreshLifetime().toSeconds(), details.approvalLifetime().toSeconds());
		}

		@Override
		public String toString() {
			return "ClientJson[" + this.clientId + "]";
		}

	}

}
