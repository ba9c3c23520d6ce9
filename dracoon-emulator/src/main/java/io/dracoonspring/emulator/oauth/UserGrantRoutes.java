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

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.error.PeopleErrorCode;
import io.dracoonspring.emulator.http.Authenticator;
import io.dracoonspring.emulator.http.Caller;
import io.dracoonspring.emulator.http.Fields;
import io.dracoonspring.emulator.http.Json;
import io.dracoonspring.emulator.http.Routes;
import io.dracoonspring.emulator.query.FieldSet;

/**
 * Shows users which clients act for them and takes that away.
 */
public final class UserGrantRoutes implements Routes {

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

	private final Authenticator authenticator;

	/**
	 * Create the operations.
	 * @param tokens the valid tokens
	 * @param clients the registered clients
	 * @param authenticator knows the callers
	 */
	public UserGrantRoutes(TokenStore tokens, OAuthClients clients, Authenticator authenticator) {
		this.tokens = tokens;
		this.clients = clients;
		this.authenticator = authenticator;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(APPROVALS, this.authenticator.authenticated(this::listApprovals))
			.DELETE(APPROVALS + "/{client_id}", this.authenticator.authenticated(this::removeApproval))
			.GET(AUTHORIZATIONS, this.authenticator.authenticated(this::listAuthorizations))
			.DELETE(AUTHORIZATIONS + "/{client_id}", this.authenticator.authenticated(this::removeAuthorizations))
			.DELETE(AUTHORIZATIONS + "/{client_id}/{authorization_id}",
					this.authenticator.authenticated(this::removeAuthorization))
			.build();
	}

	private Mono<ServerResponse> listApprovals(Caller caller, ServerRequest request) {
		Comparator<ApprovalJson> order = APPROVAL_FIELDS.sort(Fields.query(request, "sort"));
		return Json.ok(this.tokens.authorizations()
			.approvalsOf(caller.user().id())
			.stream()
			.map((approval) -> new ApprovalJson(approval.clientId(), name(approval.clientId()), approval.expiresAt()))
			.sorted(order.thenComparing(ApprovalJson::clientId))
			.toList());
	}

	private Mono<ServerResponse> removeApproval(Caller caller, ServerRequest request) {
		String clientId = request.pathVariable("client_id");
		if (this.clients.find(clientId).isEmpty()) {
			throw ErrorCode.OAUTH_CLIENT_NOT_FOUND.exception();
		}
		if (!this.tokens.authorizations().removeApproval(caller.user().id(), clientId)) {
			throw PeopleErrorCode.OAUTH_APPROVAL_NOT_FOUND.exception();
		}
		return Json.noContent();
	}

	private Mono<ServerResponse> listAuthorizations(Caller caller, ServerRequest request) {
		long current = BearerAuthenticator.token(request)
			.flatMap(this.tokens::access)
			.map(Grant::authorizationId)
			.orElse(0L);
		return Json.ok(this.tokens.authorizations()
			.of(caller.user().id())
			.stream()
			.map((authorization) -> describe(authorization, current))
			.filter(AUTHORIZATION_FIELDS.filter(Fields.query(request, "filter")))
			.sorted(AUTHORIZATION_FIELDS.sort(Fields.query(request, "sort")))
			.toList());
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

	private Mono<ServerResponse> removeAuthorizations(Caller caller, ServerRequest request) {
		return remove(caller, request.pathVariable("client_id"), null);
	}

	private Mono<ServerResponse> removeAuthorization(Caller caller, ServerRequest request) {
		return remove(caller, request.pathVariable("client_id"), Fields.pathId(request, "authorization_id"));
	}

	private Mono<ServerResponse> remove(Caller caller, String clientId, @Nullable Long id) {
		List<Authorizations.Authorization> found = this.tokens.authorizations()
			.of(caller.user().id())
			.stream()
			.filter((authorization) -> authorization.clientId().equals(clientId))
			.filter((authorization) -> id == null || authorization.id() == id)
			.toList();
		if (found.isEmpty()) {
			throw PeopleErrorCode.OAUTH_AUTHORIZATION_NOT_FOUND.exception();
		}
		found.forEach((authorization) -> this.tokens.removeAuthorization(authorization.id()));
		return Json.noContent();
	}

	/**
	 * That a user let a client in; schema {@code OAuthApproval}.
	 */
	private record ApprovalJson(String clientId, String clientName, Instant expiresAt) {

	}

	/**
	 * That a client acts for a user; schema {@code OAuthAuthorization}.
	 */
	private record AuthorizationJson(long id, String clientId, String clientName, boolean isStandard, Instant createdAt,
			Instant usedAt, Instant expiresAt, boolean isCurrentAuthorization, String userAgentCategory,
			@Nullable String userAgentInfo) {

	}

}
