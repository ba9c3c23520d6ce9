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

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.http.Routes;

/**
 * The login page: it asks for user name and password and sends the browser back to the
 * client with a code.
 */
final class AuthorizationRoutes implements Routes {

	private static final String PATH = "/oauth/authorize";

	private final OAuthClients clients;

	private final AuthorizationCodes codes;

	private final Logins logins;

	private final Supplier<URI> baseUrl;

	AuthorizationRoutes(OAuthClients clients, AuthorizationCodes codes, Logins logins, Supplier<URI> baseUrl) {
		this.clients = clients;
		this.codes = codes;
		this.logins = logins;
		this.baseUrl = baseUrl;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH, (request) -> showLogin(request))
			.POST(PATH, (request) -> request.formData().flatMap((form) -> login(request, form)))
			.GET(AuthorizationRequest.CALLBACK_PATH, (request) -> showCode(request))
			.build();
	}

	private Mono<ServerResponse> showLogin(ServerRequest request) {
		return Mono.defer(() -> {
			AuthorizationRequest authorization = parse(request);
			return html(200, LoginPage.login(authorization.client().name()));
		});
	}

	private Mono<ServerResponse> login(ServerRequest request, MultiValueMap<String, String> form) {
		AuthorizationRequest authorization = parse(request);
		URI base = this.baseUrl.get();
		if (form.containsKey("cancel")) {
			return ServerResponse.seeOther(authorization.answer(base, "error", "access_denied")).build();
		}
		Logins.Result result = this.logins.onPage(form.getFirst("username"), form.getFirst("password"),
				form.getFirst("otp"));
		Long userId = result.userId();
		if (userId != null) {
			return ServerResponse.seeOther(authorization.answer(base, "code", this.codes.issue(userId, authorization)))
				.build();
		}
		String clientName = authorization.client().name();
		return html(401,
				result.needsSecondFactor() ? LoginPage.secondFactor(clientName) : LoginPage.failed(clientName));
	}

	private Mono<ServerResponse> showCode(ServerRequest request) {
		return html(200, LoginPage.code(request.queryParam("code").orElse("")));
	}

	private AuthorizationRequest parse(ServerRequest request) {
		return AuthorizationRequest.of(request.queryParams(), this.clients, this.baseUrl.get());
	}

	private static Mono<ServerResponse> html(int status, String html) {
		return ServerResponse.status(status)
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.bodyValue(html.getBytes(StandardCharsets.UTF_8));
	}

}
