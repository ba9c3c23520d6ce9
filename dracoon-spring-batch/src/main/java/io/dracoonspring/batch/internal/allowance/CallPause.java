// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import java.time.Duration;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.http.DracoonWebClientCustomizer;

/**
 * Delays the calls of this worker while the server makes another worker wait. This is
 * necessary because the rate limit of the server counts the calls of all workers that use
 * the same account.
 */
public final class CallPause implements DracoonWebClientCustomizer {

	private volatile long endNanos = System.nanoTime();

	@Override
	public void customize(WebClient.Builder builder) {
		builder.filter(this::filter);
	}

	private Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		long remaining = this.endNanos - System.nanoTime();
		return (remaining <= 0) ? next.exchange(request)
				: Mono.delay(Duration.ofNanos(remaining)).then(Mono.defer(() -> next.exchange(request)));
	}

	void hold(Duration duration) {
		this.endNanos = System.nanoTime() + duration.toNanos();
	}

}
