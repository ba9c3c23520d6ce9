// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.OwnPages;

/**
 * Lets only clients that send the control token use the console and the operations below
 * {@code /_emulator}. If the emulator has no control token, only clients on the same
 * machine may use them.
 */
final class ControlFilter implements WebFilter {

	/** The name of the header, the cookie and the parameter that contain the token. */
	static final String TOKEN = "control-token";

	/**
	 * The paths that clients may call without the token. The certificate is not secret,
	 * and clients need it in order to trust the emulator.
	 */
	private static final Set<String> OPEN = Set.of("/_emulator/ca.pem");

	private final byte @Nullable [] token;

	ControlFilter(@Nullable String token) {
		this.token = (token != null) ? token.getBytes(StandardCharsets.UTF_8) : null;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		ServerHttpRequest request = exchange.getRequest();
		if (!OwnPages.serve(exchange) || OPEN.contains(request.getURI().getRawPath())) {
			return chain.filter(exchange);
		}
		if (this.token == null) {
			return isLocal(request) ? chain.filter(exchange)
					: Mono.error(ApiException.of(403, "Forbidden",
							"Only clients on the machine of the emulator may control it: start the emulator with "
									+ "--control-token=TEXT to allow other clients"));
		}
		String parameter = request.getQueryParams().getFirst(TOKEN);
		if (parameter != null && isRight(parameter) && request.getMethod() == HttpMethod.GET) {
			return remember(exchange, parameter);
		}
		boolean known = Stream
			.of(Optional.ofNullable(request.getHeaders().getFirst(TOKEN)),
					Optional.ofNullable(request.getCookies().getFirst(TOKEN)).map(HttpCookie::getValue))
			.flatMap(Optional::stream)
			.anyMatch(this::isRight);
		return known ? chain.filter(exchange) : Mono.error(ApiException.of(401, "Unauthorized",
				"The control token is missing or wrong: send the header 'Control-Token', or once '?control-token=TEXT'"));
	}

	// store the token in a cookie and redirect, so that the token disappears from the
	// address bar
	private static Mono<Void> remember(ServerWebExchange exchange, String value) {
		ServerHttpResponse response = exchange.getResponse();
		URI page = UriComponentsBuilder.fromUri(exchange.getRequest().getURI())
			.replaceQueryParam(TOKEN)
			.build(true)
			.toUri();
		response.addCookie(ResponseCookie.from(TOKEN, value).httpOnly(true).sameSite("Strict").path("/").build());
		response.setStatusCode(HttpStatus.SEE_OTHER);
		String query = page.getRawQuery();
		response.getHeaders().setLocation(URI.create(page.getRawPath() + ((query != null) ? "?" + query : "")));
		return response.setComplete();
	}

	private boolean isRight(String value) {
		return this.token != null && MessageDigest.isEqual(this.token, value.getBytes(StandardCharsets.UTF_8));
	}

	private static boolean isLocal(ServerHttpRequest request) {
		InetSocketAddress peer = request.getRemoteAddress();
		return peer != null && peer.getAddress() != null && peer.getAddress().isLoopbackAddress();
	}

}
