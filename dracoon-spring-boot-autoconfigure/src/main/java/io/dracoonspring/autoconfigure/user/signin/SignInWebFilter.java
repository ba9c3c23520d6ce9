// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Does the same as {@link SignInFilter} in reactive applications. */
final class SignInWebFilter implements WebFilter, Ordered {

	private final SignInPath path;

	private final SignInRounds rounds;

	private final ServerRequestCache requests;

	private final int order;

	SignInWebFilter(SignInPath path, SignInRounds rounds, ServerRequestCache requests, int order) {
		this.path = path;
		this.rounds = rounds;
		this.requests = requests;
		this.order = order;
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return chain.filter(exchange).onErrorResume((ex) -> {
			Refusal refusal = Refusal.of(ex);
			if (refusal == null) {
				return Mono.error(ex);
			}
			return exchange.getResponse().isCommitted() ? Mono.error(SignInAnswer.brokenOff(ex))
					: answer(exchange, refusal.registrationId(), ex);
		});
	}

	private Mono<Void> answer(ServerWebExchange exchange, @Nullable String registrationId, Throwable refusal) {
		HttpHeaders headers = exchange.getResponse().getHeaders();
		SignInAnswer.HEADERS_OF_CONTENT.forEach(headers::remove);
		headers.setCacheControl("no-store");
		boolean script = Caller.of(exchange.getRequest().getHeaders()::getFirst) == Caller.SCRIPT;
		if (registrationId == null) {
			return refuse(exchange.getResponse(), HttpStatus.FORBIDDEN, SignInAnswer.OTHER_USER, script, null);
		}
		String signIn = this.path.of(exchange.getRequest().getPath().contextPath().value(), registrationId);
		if (script) {
			return refuse(exchange.getResponse(), HttpStatus.UNAUTHORIZED, SignInAnswer.AGAIN, true, signIn);
		}
		return exchange.getSession().flatMap((session) -> page(exchange, session, signIn, refusal));
	}

	private Mono<Void> page(ServerWebExchange exchange, WebSession session, String signIn, Throwable refusal) {
		Map<String, Object> attributes = session.getAttributes();
		String round = this.rounds.next(attributes.get(SignInRounds.ATTRIBUTE), session.getId());
		if (round == null) {
			attributes.remove(SignInRounds.ATTRIBUTE);
			SignInAnswer.warn(refusal);
			return refuse(exchange.getResponse(), HttpStatus.UNAUTHORIZED, SignInAnswer.USELESS, false, null);
		}
		attributes.put(SignInRounds.ATTRIBUTE, round);
		boolean get = exchange.getRequest().getMethod() == HttpMethod.GET;
		return this.requests.saveRequest(get ? exchange : pageBefore(exchange)).then(Mono.defer(() -> {
			ServerHttpResponse response = exchange.getResponse();
			response.setStatusCode(get ? HttpStatus.FOUND : HttpStatus.SEE_OTHER);
			response.getHeaders().setLocation(URI.create(signIn));
			return response.setComplete();
		}));
	}

	private static ServerWebExchange pageBefore(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		String contextPath = request.getPath().contextPath().value();
		URI page = SignInAnswer.pageBefore(request.getURI(), request.getHeaders().getFirst(HttpHeaders.REFERER),
				contextPath);
		return exchange.mutate()
			.request((builder) -> builder.method(HttpMethod.GET).uri(page).contextPath(contextPath))
			.build();
	}

	private static Mono<Void> refuse(ServerHttpResponse response, HttpStatus status, String text, boolean script,
			@Nullable String signIn) {
		if (status == HttpStatus.UNAUTHORIZED) {
			response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, SignInAnswer.CHALLENGE);
		}
		if (!script) {
			// show the application's error page
			return Mono.error(new ResponseStatusException(status, text));
		}
		response.setStatusCode(status);
		response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return response.writeWith(
				Mono.fromSupplier(() -> response.bufferFactory().wrap(SignInAnswer.problem(status, text, signIn))));
	}

}
