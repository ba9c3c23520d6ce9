// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.StandalonePages;
import io.dracoonspring.emulator.seed.SeedUser;

/**
 * Serves the login page. The page asks for user name and password. Then the server
 * redirects the browser to the client with a code.
 */
final class AuthorizationRoutes implements Routes {

	private static final String PATH = "/oauth/authorize";

	private final OAuthClients clients;

	private final AuthorizationCodes codes;

	private final Logins logins;

	private final Supplier<URI> baseUrl;

	private final StandalonePages pages = new StandalonePages();

	AuthorizationRoutes(OAuthClients clients, AuthorizationCodes codes, Logins logins, Supplier<URI> baseUrl) {
		this.clients = clients;
		this.codes = codes;
		this.logins = logins;
		this.baseUrl = baseUrl;
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH, this::showLogin)
			.POST(PATH, (request) -> request.formData().flatMap((form) -> login(request, form)))
			.GET(AuthorizationRequest.CALLBACK_PATH, this::showCode)
			.filter((request, next) -> Mono.defer(() -> next.handle(request))
				.onErrorResume(OAuthException.class, (ex) -> isBrowser(request) ? refuse(request, ex) : Mono.error(ex)))
			.build();
	}

	private Mono<ServerResponse> showLogin(ServerRequest request) {
		return page(200, request, parse(request), "", "");
	}

	private Mono<ServerResponse> login(ServerRequest request, MultiValueMap<String, String> form) {
		AuthorizationRequest authorization = parse(request);
		URI base = request.uri();
		if (form.containsKey("cancel")) {
			return ServerResponse.seeOther(authorization.answer(base, "error", "access_denied")).build();
		}
		String demo = form.getFirst("demo");
		String userName = (demo != null) ? demo : form.getFirst("username");
		Logins.Result result = (demo != null) ? this.logins.onPage(demo, SeedUser.DEFAULT_PASSWORD, null)
				: this.logins.onPage(userName, form.getFirst("password"), form.getFirst("otp"));
		Long userId = result.userId();
		if (userId != null) {
			return ServerResponse.seeOther(authorization.answer(base, "code", this.codes.issue(userId, authorization)))
				.build();
		}
		String problem = result.needsSecondFactor() ? "A one-time password is needed."
				: "User name or password is wrong.";
		return page(401, request, authorization, problem, Objects.requireNonNullElse(userName, ""));
	}

	private Mono<ServerResponse> page(int status, ServerRequest request, AuthorizationRequest authorization,
			String problem, String userName) {
		LoginPage page = new LoginPage(authorization.client(), this.logins.demoAccounts());
		return this.pages.show(status, page.show(problem, userName),
				formTargets(authorization.answer(request.uri(), "", "")));
	}

	// Browsers apply the directive form-action also to the redirects that follow a form.
	// The first redirect leads to the application, which can redirect to another port or
	// host name of this machine.
	private static String formTargets(URI redirect) {
		String origin = redirect.getScheme() + ":";
		if (redirect.getHost() != null && redirect.getHost().matches("[A-Za-z0-9.-]+")) {
			origin += "//" + redirect.getRawAuthority().replaceFirst("^.*@", "");
		}
		return "'self' " + origin + " http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:*";
	}

	private Mono<ServerResponse> showCode(ServerRequest request) {
		String error = request.queryParam("error").orElse("");
		return this.pages.show(200,
				error.isEmpty() ? LoginPage.code(request.queryParam("code").orElse("")) : LoginPage.noCode(error),
				"'none'");
	}

	private static boolean isBrowser(ServerRequest request) {
		return request.headers()
			.header(HttpHeaders.ACCEPT)
			.stream()
			.anyMatch((accepted) -> accepted.contains(MediaType.TEXT_HTML_VALUE));
	}

	private Mono<ServerResponse> refuse(ServerRequest request, OAuthException refusal) {
		Map<String, String> parameters = new LinkedHashMap<>();
		List.of("client_id", "redirect_uri", "response_type", "state")
			.forEach((name) -> parameters.put(name, request.queryParam(name).orElse("")));
		return this.pages.show(refusal.status(),
				LoginPage.refused(Objects.requireNonNull(refusal.getMessage()), parameters), "'none'");
	}

	private AuthorizationRequest parse(ServerRequest request) {
		return AuthorizationRequest.of(request.queryParams(), this.clients, request.uri(), this.baseUrl.get());
	}

}
