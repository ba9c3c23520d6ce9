// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.model.GrantType;

/** Serves the token and revocation endpoints. */
final class TokenRoutes implements Routes {

	private final ClientAuthentication clients;

	private final TokenStore tokens;

	private final AuthorizationCodes codes;

	private final Logins logins;

	TokenRoutes(ClientAuthentication clients, TokenStore tokens, AuthorizationCodes codes, Logins logins) {
		this.clients = clients;
		this.tokens = tokens;
		this.codes = codes;
		this.logins = logins;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route().POST("/oauth/token", this::token).POST("/oauth/revoke", this::revoke).build();
	}

	private Mono<ServerResponse> token(ServerRequest request) {
		return form(request).flatMap((form) -> {
			OAuthClient client = this.clients.authenticate(request, form);
			GrantType grantType = GrantType.of(required(form, "grant_type"))
				.orElseThrow(OAuthException::unsupportedGrantType);
			if (!client.grantTypes().contains(grantType)) {
				throw OAuthException.grantNotAllowed();
			}
			TokenResponse response = tokens(grantType, client, form, request);
			return ServerResponse.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.header(HttpHeaders.CACHE_CONTROL, "no-store")
				.bodyValue(Json.write(response));
		});
	}

	private TokenResponse tokens(GrantType grantType, OAuthClient client, MultiValueMap<String, String> form,
			ServerRequest request) {
		String userAgent = request.headers().firstHeader(HttpHeaders.USER_AGENT);
		return switch (grantType) {
			case PASSWORD -> this.logins.withPassword(required(form, "username"), required(form, "password"))
				.map((userId) -> this.tokens.issue(userId, client, userAgent))
				.orElseThrow(() -> OAuthException.invalidGrant("User name or password is wrong"));
			case REFRESH_TOKEN ->
				this.tokens.useRefreshToken(required(form, "refresh_token"), client, this.logins::isActive)
					.map((grant) -> this.tokens.renew(grant, client))
					.orElseThrow(() -> OAuthException.invalidGrant("The refresh token is invalid"));
			case AUTHORIZATION_CODE -> this.codes
				.use(required(form, "code"), client, form.getFirst("redirect_uri"), form.getFirst("code_verifier"))
				.filter((code) -> this.logins.isActive(code.grant().userId()))
				.map((code) -> {
					long userId = code.grant().userId();
					this.tokens.authorizations().approve(userId, client);
					return this.tokens.issue(userId, client, (code.userAgent() != null) ? code.userAgent() : userAgent);
				})
				.orElseThrow(() -> OAuthException
					.invalidGrant("The code, its redirect URI or its code verifier is invalid"));
		};
	}

	private Mono<ServerResponse> revoke(ServerRequest request) {
		return form(request).flatMap((form) -> {
			OAuthClient client = this.clients.authenticate(request, form);
			this.tokens.revoke(required(form, "token"), client);
			return ServerResponse.ok().build();
		});
	}

	private static Mono<MultiValueMap<String, String>> form(ServerRequest request) {
		MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
		if (!MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
			return Mono.error(OAuthException.invalidRequest("The body must be a form"));
		}
		return request.formData();
	}

	private static String required(MultiValueMap<String, String> form, String name) {
		String value = form.getFirst(name);
		if (value == null || value.isEmpty()) {
			throw OAuthException.invalidRequest("'" + name + "' must not be empty");
		}
		return value;
	}

}
