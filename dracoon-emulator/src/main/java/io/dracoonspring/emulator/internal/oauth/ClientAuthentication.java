// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;

import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;

import io.dracoonspring.emulator.internal.config.GeneralSettings;
import io.dracoonspring.emulator.internal.state.EmulatorState;

/** Identifies the calling client by HTTP Basic or form fields. */
final class ClientAuthentication {

	private static final String BASIC = "Basic ";

	private static final int ACCESS_LIMIT = 7_200;

	private static final int REFRESH_LIMIT = 2_592_000;

	private final OAuthClients clients;

	private final EmulatorState state;

	ClientAuthentication(OAuthClients clients, EmulatorState state) {
		this.clients = clients;
		this.state = state;
	}

	OAuthClient authenticate(ServerRequest request, MultiValueMap<String, String> form) {
		String authorization = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
		if (authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return basic(authorization.substring(BASIC.length()).trim());
		}
		String id = form.getFirst("client_id");
		if (id == null) {
			throw OAuthException.clientMissing();
		}
		String secret = form.getFirst("client_secret");
		return check(id, (secret != null) ? secret : "");
	}

	private OAuthClient basic(String credentials) {
		try {
			String decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
			int colon = decoded.indexOf(':');
			if (colon >= 0) {
				return check(decoded.substring(0, colon), decoded.substring(colon + 1));
			}
		}
		catch (IllegalArgumentException ex) {
			// ignore a header that is not Base64, because it contains no credentials
		}
		throw OAuthException.wrongClient();
	}

	private OAuthClient check(String id, String secret) {
		return this.clients.find(id)
			.filter((client) -> client.details().enabled() && client.accepts(secret))
			.map(this::limited)
			.orElseThrow(OAuthException::wrongClient);
	}

	private OAuthClient limited(OAuthClient client) {
		GeneralSettings.TokenRestrictions limits = this.state
			.access(() -> this.state.configuration().general().authTokenRestrictions());
		if (!limits.restrictionEnabled()) {
			return client;
		}
		return client.limited(
				Duration.ofSeconds(Objects.requireNonNullElse(limits.accessTokenValidity(), ACCESS_LIMIT)),
				Duration.ofSeconds(Objects.requireNonNullElse(limits.refreshTokenValidity(), REFRESH_LIMIT)));
	}

}
