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

package io.dracoonspring.auth;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.api.DracoonProtocolException;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpTransport;
import io.dracoonspring.observation.DracoonCallObservationDocumentation;
import io.dracoonspring.observation.DracoonCallObservationDocumentation.TokenKeys;
import io.dracoonspring.observation.ObservedWork;

/**
 * The OAuth endpoints of a server. The client authenticates itself by the Basic scheme,
 * with id and secret as they are: DRACOON does not decode them further.
 */
final class TokenEndpoint {

	private static final byte[] EMPTY = {};

	private final WebClient webClient;

	private final JsonMapper jsonMapper;

	private final BaseUrl baseUrl;

	private final OAuthClient client;

	private final OAuthErrors errors;

	private final ObservationRegistry observationRegistry;

	TokenEndpoint(HttpTransport transport, BaseUrl baseUrl, OAuthClient client) {
		this.webClient = transport.bare();
		this.observationRegistry = transport.observationRegistry();
		this.jsonMapper = transport.jsonMapper();
		this.baseUrl = baseUrl;
		this.client = client;
		this.errors = new OAuthErrors(this.jsonMapper);
	}

	Mono<TokenResponse> signIn(ServiceAccount account) {
		return Mono.defer(
				() -> request(Grant.PASSWORD, Map.of("username", account.userName(), "password", account.password())));
	}

	Mono<TokenResponse> exchange(AuthorizationCode code) {
		return request(Grant.AUTHORIZATION_CODE,
				Map.of("code", code.value(), "redirect_uri", code.redirectUri().toString()));
	}

	Mono<TokenResponse> refresh(String refreshToken) {
		return request(Grant.REFRESH_TOKEN, Map.of("refresh_token", refreshToken));
	}

	/**
	 * Revoke a token.
	 * @param token the token
	 * @param hint the kind of the token, as OAuth names it
	 * @return completes when the server has confirmed
	 */
	Mono<Void> revoke(String token, String hint) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("token_type_hint", hint);
		form.add("token", token);
		return observed(Grant.REVOCATION,
				post("/oauth/revoke", "oauth.revoke", form)
					.exchangeToMono((response) -> response.statusCode().is2xxSuccessful() ? response.releaseBody()
							: fail(response, Grant.REVOCATION)));
	}

	private Mono<TokenResponse> request(Grant grant, Map<String, String> parameters) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("grant_type", grant.wireName());
		parameters.forEach(form::add);
		return observed(grant, post("/oauth/token", "oauth.token", form).exchangeToMono(
				(response) -> response.statusCode().is2xxSuccessful() ? read(response) : fail(response, grant)));
	}

	private <T> Mono<T> observed(Grant grant, Mono<T> request) {
		return new ObservedWork(DracoonCallObservationDocumentation.TOKEN_REQUEST, TokenKeys.ERROR,
				(observation) -> observation.contextualName(grant.description())
					.lowCardinalityKeyValue(TokenKeys.GRANT.withValue(grant.wireName())))
			.around(this.observationRegistry, request);
	}

	private WebClient.RequestHeadersSpec<?> post(String path, String operation, MultiValueMap<String, String> form) {
		return this.webClient.post()
			.uri(this.baseUrl.resolve(path))
			.attribute(HttpTransport.OPERATION_ATTRIBUTE, operation)
			.accept(MediaType.APPLICATION_JSON)
			.headers((headers) -> headers.setBasicAuth(this.client.id(), this.client.secret(), StandardCharsets.UTF_8))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData(form));
	}

	private Mono<TokenResponse> read(ClientResponse response) {
		return body(response).map((body) -> {
			TokenResponse token = parse(body);
			if (token == null || token.accessToken() == null || token.accessToken().isBlank()) {
				throw unexpected(response);
			}
			return token;
		});
	}

	private @Nullable TokenResponse parse(byte[] body) {
		try {
			return (body.length > 0) ? this.jsonMapper.readValue(body, TokenResponse.class) : null;
		}
		catch (JacksonException ex) {
			// its message would repeat the answer, which may hold a token
			return null;
		}
	}

	private <T> Mono<T> fail(ClientResponse response, Grant grant) {
		return body(response)
			.flatMap((body) -> Mono.error(this.errors.explain(response.statusCode().value(), body, grant)));
	}

	private static Mono<byte[]> body(ClientResponse response) {
		return response.bodyToMono(byte[].class).defaultIfEmpty(EMPTY);
	}

	private static DracoonProtocolException unexpected(ClientResponse response) {
		String contentType = response.headers().contentType().map(MediaType::toString).orElse(null);
		return new DracoonProtocolException(response.statusCode().value(), contentType, "oauth.token",
				"Signing in: expected a token but got " + ((contentType != null) ? contentType : "nothing")
						+ ": is 'dracoon.base-url' the address of a DRACOON server, or is a proxy in between?",
				null);
	}

	/**
	 * What is asked for.
	 */
	enum Grant {

		/** User name and password. */
		PASSWORD("password", "sign in"),

		/** What a person's sign-in came back with. */
		AUTHORIZATION_CODE("authorization_code", "sign in by code"),

		/** A refresh token. */
		REFRESH_TOKEN("refresh_token", "refresh token"),

		/** No grant: a token is to be revoked. */
		REVOCATION("revoke", "revoke token");

		private final String wireName;

		private final String description;

		Grant(String wireName, String description) {
			this.wireName = wireName;
			this.description = description;
		}

		String wireName() {
			return this.wireName;
		}

		String description() {
			return this.description;
		}

	}

}
