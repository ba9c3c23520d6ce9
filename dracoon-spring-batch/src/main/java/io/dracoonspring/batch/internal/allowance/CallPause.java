// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.allowance;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

import io.dracoonspring.http.DracoonWebClientCustomizer;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;

/**
 * Delays the calls of this process while the server is not available, and if there are
 * too many calls per second. If a response of the server causes a pause, all workers
 * share the pause, because they use the same server. In particular, the rate limit of the
 * server counts the calls of all workers that use the same account.
 */
public final class CallPause implements DracoonWebClientCustomizer {

	/**
	 * The number of units into which a call is divided, so that a rate can be less than
	 * one call per second.
	 */
	private static final long CALL = 1_000_000;

	private final AtomicLong end = new AtomicLong(System.nanoTime());

	/** The end of the last pause that this process began for all workers. */
	private final AtomicLong sharedEnd = new AtomicLong(System.nanoTime());

	private final BandwidthLimit rate = BandwidthLimit.none();

	private final PlannedPause planned = new PlannedPause();

	@Override
	public void customize(WebClient.Builder builder) {
		builder.filter(this::filter);
	}

	private Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		boolean immediate = isOver() && this.rate.bytesPerSecond() == null;
		return immediate ? next.exchange(request)
				: awaitEnd().then(this.rate.pass(CALL)).then(Mono.defer(() -> next.exchange(request)));
	}

	/**
	 * Limits the calls of this process.
	 * @param callsPerSecond the number of calls per second, {@code null} for no limit
	 */
	void limit(@Nullable Double callsPerSecond) {
		if (callsPerSecond != null) {
			this.rate.change(Math.max(1, (long) (callsPerSecond * CALL)));
		}
		else {
			this.rate.lift();
		}
	}

	/**
	 * Returns the pause that a {@link LimitWindow} demands. This pause does not delay
	 * calls. It only prevents this process from beginning further files.
	 */
	public PlannedPause planned() {
		return this.planned;
	}

	/**
	 * Begins a pause of this process, or extends its present pause.
	 * @param duration the length of the pause
	 */
	public void begin(Duration duration) {
		extend(this.end, duration);
	}

	/**
	 * Begins a pause of all workers, or extends their present pause.
	 * @param duration the length of the pause
	 */
	public void share(Duration duration) {
		extend(this.end, duration);
		extend(this.sharedEnd, duration);
	}

	private static void extend(AtomicLong end, Duration duration) {
		end.accumulateAndGet(System.nanoTime() + duration.toNanos(), Math::max);
	}

	/** Completes when the pause and all pauses that begin in the meantime have ended. */
	public Mono<Void> awaitEnd() {
		return Mono.defer(() -> isOver() ? Mono.empty() : Mono.delay(remaining(this.end)))
			.repeat(() -> !isOver())
			.then();
	}

	/** Tells whether there is no pause. */
	public boolean isOver() {
		return remaining(this.end).isZero();
	}

	/**
	 * Returns the remaining time of the pause that this process began for all workers,
	 * zero if there is none.
	 */
	Duration sharedRemaining() {
		return remaining(this.sharedEnd);
	}

	private static Duration remaining(AtomicLong end) {
		return Duration.ofNanos(Math.max(end.get() - System.nanoTime(), 0));
	}

}
