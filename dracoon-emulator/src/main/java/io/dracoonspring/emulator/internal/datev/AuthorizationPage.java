// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.datev;

import java.net.URI;
import java.util.Map;

import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.html.Html;
import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.http.StandalonePages;

/**
 * Emulates two pages: the page of DATEV on which users authorize a link, and the page of
 * an application to which the browser then returns with the parameters {@code state} and
 * {@code code}.
 */
final class AuthorizationPage implements Routes {

	private static final String PATH = "/datev/authorize";

	private static final String CALLBACK_PATH = "/datev/callback";

	private final DatevAuthorizations authorizations;

	private final StandalonePages pages = new StandalonePages();

	AuthorizationPage(DatevAuthorizations authorizations) {
		this.authorizations = authorizations;
	}

	/**
	 * Returns the URL of the page on which the user authorizes the link.
	 * @param request the URL of the call to the emulator
	 */
	static URI url(URI request, String state) {
		return url(request, PATH, Map.of("state", state));
	}

	private static URI url(URI request, String path, Map<String, String> parameters) {
		UriComponentsBuilder builder = UriComponentsBuilder.fromUri(request.resolve(path));
		parameters.forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
		return builder.encode().buildAndExpand(parameters).toUri();
	}

	@Override
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route()
			.GET(PATH, (request) -> Mono.defer(() -> ask(request)))
			.POST(PATH, (request) -> Mono.defer(() -> allow(request)))
			.GET(CALLBACK_PATH, this::showCode)
			.build();
	}

	private static String parameter(ServerRequest request, String name) {
		return request.queryParam(name).orElse("");
	}

	private Mono<ServerResponse> ask(ServerRequest request) {
		return this.authorizations.find(parameter(request, "state")).map((target) -> {
			Html question = Html.of(
					"""
							<p>DRACOON wants to send files of room {} to <strong>DATEV {}</strong>, consultant {}, client {}.</p>
							<form method="post" class="panel">
							<div class="actions"><button type="submit" class="primary">Allow</button></div>
							</form>
							""",
					target.roomId(), target.product(), target.consultantId(), target.clientId());
			return this.pages.show(200, new StandalonePages.Page("Link with DATEV", question), "'self'");
		}).orElseGet(this::refuse);
	}

	private Mono<ServerResponse> allow(ServerRequest request) {
		String state = parameter(request, "state");
		return this.authorizations.issueCode(state)
			.map((code) -> ServerResponse
				.seeOther(url(request.uri(), CALLBACK_PATH, Map.of("state", state, "code", code)))
				.build())
			.orElseGet(this::refuse);
	}

	private Mono<ServerResponse> refuse() {
		return this.pages.show(400,
				new StandalonePages.Page("Not linked",
						new Html().problem("This authorization is unknown, expired or completed.")
							.paragraph("Start to link the room again.")),
				"'none'");
	}

	private Mono<ServerResponse> showCode(ServerRequest request) {
		return this.pages.show(200, new StandalonePages.Page("Link with DATEV", Html.of("""
				<p>Take both into your application, which completes the link with them:</p>
				<dl class="facts"><dt>state</dt><dd><code>{}</code></dd><dt>code</dt><dd><code>{}</code></dd></dl>
				""", parameter(request, "state"), parameter(request, "code"))), "'none'");
	}

}
