// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.error.PeopleErrorCode;
import io.dracoonspring.emulator.internal.http.Call;
import io.dracoonspring.emulator.internal.http.Calls;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.query.FieldSet;

/**
 * Lets users list the OAuth clients that act for them, revoke the approvals and
 * authorizations of these clients, and log out.
 */
final class UserGrantRoutes implements Routes {

	private static final String APPROVALS = "/api/v4/user/oauth/approvals";

	private static final String AUTHORIZATIONS = "/api/v4/user/oauth/authorizations";

	private static final FieldSet<ApprovalJson> APPROVAL_FIELDS = FieldSet.<ApprovalJson>builder()
		.sortText("clientName", ApprovalJson::clientName)
		.build();

	private static final FieldSet<AuthorizationJson> AUTHORIZATION_FIELDS = FieldSet.<AuthorizationJson>builder()
		.flag("isStandard", AuthorizationJson::isStandard)
		.sortText("clientName", AuthorizationJson::clientName)
		.build();

	private final TokenStore tokens;

	private final OAuthClients clients;

	private final Calls calls;

	UserGrantRoutes(Calls calls, OAuthClients clients, TokenStore tokens) {
		this.tokens = tokens;
		this.clients = clients;
		this.calls = calls;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(APPROVALS, this.calls.ok(this::listApprovals))
			.DELETE(APPROVALS + "/{client_id}", this.calls.done(this::removeApproval))
			.POST("/api/v4/user/logout", this.calls.done(this::logOut))
			.GET(AUTHORIZATIONS, this.calls.ok(this::listAuthorizations))
			.DELETE(AUTHORIZATIONS + "/{client_id}", this.calls.done((call) -> remove(call, null)))
			.DELETE(AUTHORIZATIONS + "/{client_id}/{authorization_id}",
					this.calls.done((call) -> remove(call, call.id("authorization_id"))))
			.build();
	}

	// this operation is deprecated, but real servers still offer it
	private void logOut(Call call) {
		if (call.flag("everywhere")) {
			this.tokens.revokeAll(call.user().id());
		}
		else {
			BearerAuthenticator.token(call.request()).ifPresent(this.tokens::revokeAccess);
		}
	}

	private Object listApprovals(Call call) {
		Comparator<ApprovalJson> order = APPROVAL_FIELDS.sort(call.query("sort"));
		return this.tokens.authorizations()
			.approvalsOf(call.user().id())
			.stream()
			.map((approval) -> new ApprovalJson(approval.clientId(), name(approval.clientId()), approval.expiresAt()))
			.sorted(order.thenComparing(ApprovalJson::clientId))
			.toList();
	}

	private void removeApproval(Call call) {
		String clientId = call.path("client_id");
		if (this.clients.find(clientId).isEmpty()) {
			throw ErrorCode.OAUTH_CLIENT_NOT_FOUND.exception();
		}
		if (!this.tokens.authorizations().removeApproval(call.user().id(), clientId)) {
			throw PeopleErrorCode.OAUTH_APPROVAL_NOT_FOUND.exception();
		}
	}

	private Object listAuthorizations(Call call) {
		long current = BearerAuthenticator.token(call.request())
			.flatMap(this.tokens::access)
			.map(Grant::authorizationId)
			.orElse(0L);
		return this.tokens.authorizationsOf(call.user().id())
			.stream()
			.map((authorization) -> describe(authorization, current))
			.filter(AUTHORIZATION_FIELDS.filter(call.query("filter")))
			.sorted(AUTHORIZATION_FIELDS.sort(call.query("sort")))
			.toList();
	}

	private AuthorizationJson describe(Authorizations.Authorization authorization, long current) {
		String clientId = authorization.clientId();
		return new AuthorizationJson(authorization.id(), clientId, name(clientId), this.clients.isStandard(clientId),
				authorization.createdAt(), authorization.usedAt(), authorization.expiresAt(),
				authorization.id() == current, "unknown", authorization.userAgent());
	}

	private String name(String clientId) {
		return this.clients.find(clientId).map(OAuthClient::name).orElse(clientId);
	}

	private void remove(Call call, @Nullable Long id) {
		String clientId = call.path("client_id");
		List<Authorizations.Authorization> found = this.tokens.authorizationsOf(call.user().id())
			.stream()
			.filter((authorization) -> authorization.clientId().equals(clientId))
			.filter((authorization) -> id == null || authorization.id() == id)
			.toList();
		if (found.isEmpty()) {
			throw PeopleErrorCode.OAUTH_AUTHORIZATION_NOT_FOUND.exception();
		}
		found.forEach((authorization) -> this.tokens.removeAuthorization(authorization.id()));
	}

	/** Represents the approval of a client by a user (schema {@code OAuthApproval}). */
	private record ApprovalJson(String clientId, String clientName, Instant expiresAt) {

	}

	/**
	 * Represents the authorization of a client to act for a user (schema
	 * {@code OAuthAuthorization}).
	 */
	private record AuthorizationJson(long id, String clientId, String clientName, boolean isStandard, Instant createdAt,
			Instant usedAt, Instant expiresAt, boolean isCurrentAuthorization, String userAgentCategory,
			@Nullable String userAgentInfo) {

	}

}
