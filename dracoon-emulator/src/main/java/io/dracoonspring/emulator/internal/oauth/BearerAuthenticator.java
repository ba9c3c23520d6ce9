// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.error.ErrorCode;
import io.dracoonspring.emulator.internal.http.Authenticator;
import io.dracoonspring.emulator.internal.http.Caller;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.Event;
import io.dracoonspring.emulator.internal.state.User;

/** Identifies callers by the access token in the {@code Authorization} header. */
public final class BearerAuthenticator implements Authenticator {

	private static final String BEARER = "Bearer ";

	private final EmulatorState state;

	private final TokenStore tokens;

	public BearerAuthenticator(EmulatorState state, TokenStore tokens) {
		this.state = state;
		this.tokens = tokens;
	}

	@Override
	public User authenticate(ServerRequest request) {
		String token = token(request)
			.orElseThrow(() -> ErrorCode.TOKEN_INVALID.exception("The access token is missing"));
		Grant grant = this.tokens.access(token)
			.orElseThrow(() -> ErrorCode.TOKEN_INVALID.exception("The access token is invalid or expired"));
		Event.Origin origin = new Event.Origin(grant.clientId(),
				request.remoteAddress().map((address) -> address.getAddress().getHostAddress()).orElse(""));
		User user = this.state.access(() -> {
			User owner = this.state.users()
				.find(grant.userId())
				.filter((candidate) -> AccountState.isActive(this.state, candidate))
				.orElseThrow(() -> ErrorCode.TOKEN_INVALID
					.exception("The user is gone, locked or expired, or the customer is locked"));
			new Caller(owner.userName(), grant.clientId()).attach(request);
			this.state.events().seen(grant.userId(), origin);
			AccountState.check(owner, this.state.accountRules(), request);
			return owner;
		});
		this.tokens.authorizations().used(grant.authorizationId());
		return user;
	}

	static Optional<String> token(ServerRequest request) {
		return Optional.ofNullable(request.headers().firstHeader(HttpHeaders.AUTHORIZATION))
			.filter((authorization) -> authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
			.map((authorization) -> authorization.substring(BEARER.length()).trim());
	}

}
