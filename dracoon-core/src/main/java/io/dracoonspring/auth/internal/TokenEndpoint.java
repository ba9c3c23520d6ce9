// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.AccessToken;
import io.dracoonspring.auth.AuthorizationCode;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.auth.TokenSet;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.observation.DracoonCallObservationDocumentation;
import io.dracoonspring.observation.DracoonCallObservationDocumentation.TokenKeys;
import io.dracoonspring.observation.DracoonObservationKeys;
import io.dracoonspring.observation.ErrorReason;
import io.dracoonspring.observation.internal.ObservedWork;
import io.dracoonspring.observation.internal.RecentErrors;

/**
 * Calls the OAuth endpoints of a server. The client authenticates itself by the Basic
 * scheme. Id and secret are not URL-encoded, because DRACOON does not decode them.
 */
final class TokenEndpoint {

	private static final Logger logger = LoggerFactory.getLogger(TokenEndpoint.class);

	private static final byte[] EMPTY = {};

	private final WebClient webClient;

	private final JsonMapper jsonMapper;

	private final BaseUrl baseUrl;

	private final TokenValidity validity;

	private final OAuthErrors errors;

	private final ObservationRegistry observationRegistry;

	private final RecentErrors recentErrors;

	TokenEndpoint(HttpTransport transport, BaseUrl baseUrl, TokenValidity validity) {
		this.webClient = transport.oauth();
		this.observationRegistry = transport.observationRegistry();
		this.recentErrors = transport.recentErrors();
		this.jsonMapper = transport.jsonMapper();
		this.baseUrl = baseUrl;
		this.validity = validity;
		this.errors = new OAuthErrors(this.jsonMapper);
	}

	Mono<TokenSet> signIn(ClientCredentials client, String userName, Secret password) {
		return Mono.defer(() -> request(Grant.PASSWORD, TokenSet.none(client),
				Map.of("username", userName, "password", password.value())));
	}

	Mono<TokenSet> exchange(AuthorizationCode code) {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("code", code.value().value());
		parameters.put("redirect_uri", code.redirectUri().toString());
		Secret codeVerifier = code.codeVerifier();
		if (codeVerifier != null) {
			parameters.put("code_verifier", codeVerifier.value());
		}
		return request(Grant.AUTHORIZATION_CODE, TokenSet.none(code.client()), parameters);
	}

	Mono<TokenSet> refresh(TokenSet former, Secret refreshToken) {
		return request(Grant.REFRESH_TOKEN, former, Map.of("refresh_token", refreshToken.value()));
	}

	/**
	 * Revokes the access token, then the refresh token. If the revocation of the access
	 * token fails, it is repeated only after the revocation of the refresh token. This
	 * order matters because the refresh token is valid for longer, and the caller may
	 * stop waiting before both tokens are revoked.
	 * @return completes when the server has confirmed
	 */
	Mono<Void> revoke(TokenSet session) {
		AccessToken token = session.accessToken();
		Mono<Void> access = revoke(session.client(), "access_token", (token != null) ? token.value() : null);
		Mono<Void> refresh = revoke(session.client(), "refresh_token", session.refreshToken());
		return access.contextWrite(RetrySettings::once)
			.thenReturn(true)
			.onErrorReturn(false)
			.flatMap((revoked) -> revoked ? refresh : refresh.then(access));
	}

	private Mono<Void> revoke(ClientCredentials client, String hint, @Nullable Secret token) {
		if (token == null) {
			return Mono.empty();
		}
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("token_type_hint", hint);
		form.add("token", token.value());
		return observed(Grant.REVOCATION,
				post(client, "/oauth/revoke", "oauth.revoke", form)
					.exchangeToMono((response) -> response.statusCode().is2xxSuccessful() ? response.releaseBody()
							: fail(response, Grant.REVOCATION)));
	}

	private Mono<TokenSet> request(Grant grant, TokenSet former, Map<String, String> parameters) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("grant_type", grant.wireName());
		parameters.forEach(form::add);
		return observed(grant,
				post(former.client(), "/oauth/token", "oauth.token", form)
					.exchangeToMono((response) -> response.statusCode().is2xxSuccessful() ? read(response, former)
							: fail(response, grant)));
	}

	private <T> Mono<T> observed(Grant grant, Mono<T> request) {
		return new ObservedWork(DracoonCallObservationDocumentation.TOKEN_REQUEST,
				(observation) -> observation.contextualName(grant.description())
					.lowCardinalityKeyValue(TokenKeys.GRANT.withValue(grant.wireName())))
			.around(this.observationRegistry, request.doOnSuccess((answer) -> report(grant, null)).doOnError((ex) -> {
				this.recentErrors.add("oauth." + grant.wireName(), ex);
				report(grant, ex);
			}));
	}

	private static void report(Grant grant, @Nullable Throwable ex) {
		logger.atDebug()
			.addKeyValue(TokenKeys.GRANT.asString(), grant.wireName())
			.addKeyValue(DracoonObservationKeys.ERROR.asString(), ErrorReason.of(ex))
			.log("The token endpoint has answered");
	}

	private WebClient.RequestHeadersSpec<?> post(ClientCredentials client, String path, String operation,
			MultiValueMap<String, String> form) {
		return this.webClient.post()
			.uri(this.baseUrl.resolve(path))
			.attribute(HttpTransport.OPERATION_ATTRIBUTE, operation)
			.accept(MediaType.APPLICATION_JSON)
			.headers((headers) -> headers.setBasicAuth(client.id(), client.secret().value(), StandardCharsets.UTF_8))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(BodyInserters.fromFormData(form));
	}

	private Mono<TokenSet> read(ClientResponse response, TokenSet former) {
		return body(response).map((body) -> {
			TokenResponse answer = parse(body);
			TokenSet session = (answer != null) ? this.validity.open(former, answer) : null;
			if (session == null) {
				throw unexpected(response);
			}
			return session;
		});
	}

	private @Nullable TokenResponse parse(byte[] body) {
		try {
			return (body.length > 0) ? this.jsonMapper.readValue(body, TokenResponse.class) : null;
		}
		catch (JacksonException ex) {
			// omit the exception, because the message of the exception quotes the answer,
			// which may contain a token
			return null;
		}
	}

	private <T> Mono<T> fail(ClientResponse response, Grant grant) {
		return body(response).flatMap((body) -> Mono.error(
				this.errors.explain(response.statusCode().value(), response.headers().asHttpHeaders(), body, grant)));
	}

	private static Mono<byte[]> body(ClientResponse response) {
		return response.bodyToMono(byte[].class).defaultIfEmpty(EMPTY);
	}

	private static DracoonProtocolException unexpected(ClientResponse response) {
		String contentType = response.headers().contentType().map(MediaType::toString).orElse(null);
		return new DracoonProtocolException(response.statusCode().value(), contentType, "oauth.token",
				"Could not sign in because the server sent no token but "
						+ ((contentType != null) ? contentType : "nothing")
						+ ": is 'dracoon.base-url' the address of a DRACOON server, or is a proxy in between?",
				null);
	}

	/** Names the kind of a request. */
	enum Grant {

		/** User name and password. */
		PASSWORD("password", "sign in"),

		/** The authorization code of a person's sign-in. */
		AUTHORIZATION_CODE("authorization_code", "sign in by code"),

		/** A refresh token. */
		REFRESH_TOKEN("refresh_token", "refresh token"),

		/** The revocation of a token, which is not a grant. */
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
