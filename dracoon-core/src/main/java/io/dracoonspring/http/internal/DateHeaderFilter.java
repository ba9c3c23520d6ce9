// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.time.Instant;
import java.time.ZonedDateTime;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Passes the dates of answers to the {@link ServerClock}. The filter runs after the
 * filters that delay calls, so that these delays do not count as round-trip time.
 */
final class DateHeaderFilter implements ExchangeFilterFunction {

	private final ServerClock clock;

	DateHeaderFilter(ServerClock clock) {
		this.clock = clock;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return Mono.defer(() -> {
			Instant sent = this.clock.machine().instant();
			return next.exchange(request).doOnNext((response) -> note(response, sent));
		});
	}

	private void note(ClientResponse response, Instant sent) {
		Instant received = this.clock.machine().instant();
		try {
			ZonedDateTime date = response.headers().asHttpHeaders().getFirstZonedDateTime(HttpHeaders.DATE);
			if (date != null) {
				this.clock.answered(date.toInstant(), sent, received);
			}
		}
		catch (IllegalArgumentException ex) {
			// ignore a date that cannot be read
		}
	}

}
