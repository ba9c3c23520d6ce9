// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import reactor.core.publisher.Mono;

/**
 * Ends an attempt to transfer a part if the attempt shows no activity, and the timeouts
 * of its connection have not ended it. These timeouts run on the thread of the
 * connection. They no longer work if that thread swallows an error.
 * <p>
 * The watchdog observes only the attempt itself. It ignores waits for memory, for
 * admission by the {@link AdaptiveWindow}, for a URL, for a bandwidth limit, and for the
 * next attempt. A slow producer or consumer of the content does not count either. An
 * attempt to upload a part begins when the part is complete. A downloaded part is
 * consumed after the attempt.
 */
public final class Watchdog {

	/**
	 * The time that the watchdog adds to twice the idle timeout. This time is longer than
	 * the time to connect, to wait for a free connection and to wait for a response.
	 */
	private static final Duration SLACK = Duration.ofMinutes(5);

	/**
	 * The largest slack as a multiple of the idle timeout. This limit is below
	 * {@link #SLACK} for idle timeouts of less than five seconds.
	 */
	private static final int MAX_SLACK_FACTOR = 60;

	private static final int CHECKS = 8;

	private final Duration timeout;

	/**
	 * Creates a watchdog.
	 * @param idleTimeout the longest time without progress on a connection
	 */
	public Watchdog(Duration idleTimeout) {
		this.timeout = timeout(idleTimeout);
	}

	Watchdog(Duration timeout, Duration slack) {
		this.timeout = timeout.plus(slack);
	}

	/**
	 * Returns the time without activity after which an attempt or a transfer counts as
	 * lost.
	 * @param idleTimeout the longest time without progress on a connection
	 */
	public static Duration timeout(Duration idleTimeout) {
		return idleTimeout.multipliedBy(2).plus(slack(idleTimeout));
	}

	private static Duration slack(Duration idleTimeout) {
		Duration slack = idleTimeout.multipliedBy(MAX_SLACK_FACTOR);
		return (slack.compareTo(SLACK) < 0) ? slack : SLACK;
	}

	/**
	 * Watches an attempt.
	 * @param counter the counter of the movements of the part
	 * @return the attempt, which fails with a {@link TimeoutException} if nothing moves
	 * for too long
	 */
	public <T> Mono<T> watch(Mono<T> attempt, PartCounter counter) {
		return Mono.defer(() -> Mono.firstWithSignal(attempt, silence(counter)));
	}

	private <T> Mono<T> silence(PartCounter counter) {
		AtomicLong seen = new AtomicLong(counter.moves());
		AtomicInteger quiet = new AtomicInteger();
		// schedule one delay after the other, because a process that was suspended must
		// not find several expired delays when it continues
		return Mono.delay(this.timeout.dividedBy(CHECKS)).repeat().filter((tick) -> {
			long moves = counter.moves();
			return ((seen.getAndSet(moves) != moves || counter.isHeld()) ? quiet.updateAndGet((count) -> 0)
					: quiet.incrementAndGet()) >= CHECKS;
		})
			.next()
			.flatMap((tick) -> Mono.error(new TimeoutException(
					"A part showed no activity for " + this.timeout + ", and its connection did not time out")));
	}

}
