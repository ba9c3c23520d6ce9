// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import org.springframework.core.Ordered;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionOAuth2ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Does the same as {@link PendingSignInFilter} in reactive applications. */
final class PendingSignInWebFilter implements WebFilter, Ordered {

	private final ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> requests = new WebSessionOAuth2ServerAuthorizationRequestRepository();

	private final RegistrationPaths beginnings;

	private final PendingSignIns pending;

	private final int order;

	PendingSignInWebFilter(SignInPath path, PendingSignIns pending, int order) {
		this.beginnings = RegistrationPaths.beginnings(path);
		this.pending = pending;
		this.order = order;
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		if (this.beginnings.match(exchange.getRequest().getPath().pathWithinApplication())) {
			// register this action before any code asks for the session, so that it runs
			// before the session is saved
			exchange.getResponse().beforeCommit(() -> keep(exchange));
		}
		String state = exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE);
		return (state != null) ? giveBack(exchange, state).then(Mono.defer(() -> chain.filter(exchange)))
				: chain.filter(exchange);
	}

	private Mono<Void> keep(ServerWebExchange exchange) {
		return exchange.getSession()
			.doOnNext((session) -> this.pending.keep(new PendingSignIns.MapAttributes(session.getAttributes())))
			.then();
	}

	private Mono<Void> giveBack(ServerWebExchange exchange, String state) {
		return exchange.getSession()
			.map((session) -> this.pending.take(new PendingSignIns.MapAttributes(session.getAttributes()), state))
			.flatMap(Mono::justOrEmpty)
			.flatMap((taken) -> this.requests.saveAuthorizationRequest(taken, exchange));
	}

}
