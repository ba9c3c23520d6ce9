// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user.signin;

import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Does the same as {@link UnknownRegistrationFilter} in reactive applications. */
final class UnknownRegistrationWebFilter implements WebFilter, Ordered {

	private final RegistrationPaths paths = RegistrationPaths.defaults();

	private final ObjectProvider<ReactiveClientRegistrationRepository> registrations;

	private final int order;

	UnknownRegistrationWebFilter(ObjectProvider<ReactiveClientRegistrationRepository> registrations, int order) {
		this.registrations = registrations;
		this.order = order;
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		String id = this.paths.registrationId(exchange.getRequest().getPath().pathWithinApplication());
		return ((id != null) ? isKnown(id) : Mono.just(true))
			.flatMap((known) -> known ? chain.filter(exchange) : answer(exchange.getResponse()));
	}

	private static Mono<Void> answer(ServerHttpResponse response) {
		response.setStatusCode(HttpStatus.NOT_FOUND);
		response.getHeaders().setContentType(MediaType.TEXT_PLAIN);
		response.getHeaders().set("X-Content-Type-Options", "nosniff");
		return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory()
			.wrap(SignInAnswer.UNKNOWN_REGISTRATION.getBytes(StandardCharsets.US_ASCII))));
	}

	private Mono<Boolean> isKnown(String id) {
		// accept any id in an application with several repositories, because each filter
		// chain has its own repository
		ReactiveClientRegistrationRepository repository = this.registrations.getIfUnique();
		if (repository == null) {
			return Mono.just(true);
		}
		return StringUtils.hasText(id) ? repository.findByRegistrationId(id).hasElement() : Mono.just(false);
	}

}
