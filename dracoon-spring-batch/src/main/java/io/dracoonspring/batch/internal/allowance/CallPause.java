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
 * Delays the calls of this process while the server is not available. Workers tell each
 * other about a pause, because they use the same server. In particular, its rate limit
 * counts the calls of all workers that use the same account.
 */
public final class CallPause implements DracoonWebClientCustomizer {

	private volatile long endNanos = System.nanoTime();

	/** The end of the pause that the other workers have to know. */
	private volatile long sharedEndNanos = System.nanoTime();

	@Override
	public void customize(WebClient.Builder builder) {
		builder.filter(this::filter);
	}

	private Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return isOver() ? next.exchange(request) : over().then(Mono.defer(() -> next.exchange(request)));
	}

	/**
	 * Begins a pause of this process.
	 * @param duration the length of the pause
	 */
	public void begin(Duration duration) {
		this.endNanos = System.nanoTime() + duration.toNanos();
	}

	/**
	 * Begins a pause of all workers.
	 * @param duration the length of the pause
	 */
	public void share(Duration duration) {
		begin(duration);
		this.sharedEndNanos = this.endNanos;
	}

	/** Waits for the end of the pause, and of further pauses that begin meanwhile. */
	public Mono<Void> over() {
		return Mono.defer(() -> Mono.delay(remaining(this.endNanos))).repeat(() -> !isOver()).then();
	}

	/** Tells whether there is no pause. */
	public boolean isOver() {
		return remaining(this.endNanos).isZero();
	}

	/** Returns the rest of the pause that this process shares with the others. */
	Duration shared() {
		return remaining(this.sharedEndNanos);
	}

	private static Duration remaining(long end) {
		return Duration.ofNanos(Math.max(end - System.nanoTime(), 0));
	}

}
