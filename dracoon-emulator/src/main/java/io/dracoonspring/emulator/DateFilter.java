// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Clock;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Adds the header {@code Date} to all responses, because HTTP requires it from servers
 * with a clock. The date comes from the emulator's clock.
 */
final class DateFilter implements WebFilter {

	private final Clock clock;

	DateFilter(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		exchange.getResponse()
			.beforeCommit(
					() -> Mono.fromRunnable(() -> exchange.getResponse().getHeaders().setDate(this.clock.millis())));
		return chain.filter(exchange);
	}

}
