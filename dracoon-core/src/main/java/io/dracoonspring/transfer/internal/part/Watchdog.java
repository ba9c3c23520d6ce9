// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import reactor.core.publisher.Mono;

/**
 * Ends an attempt to move a part of which nothing is heard any more although the timeouts
 * of its connection should have ended it long ago. They run on the thread of the
 * connection, and an error that this thread swallows takes them with it. Only the attempt
 * itself is watched: not the wait for memory, for a place in the window, for a URL, for a
 * limit of bandwidth or for the next attempt, and neither who publishes nor who consumes
 * the content, because a part is complete in memory or on disk before and after.
 */
public final class Watchdog {

	/** More than connecting and the wait for a free connection and for an answer take. */
	private static final Duration SLACK = Duration.ofMinutes(5);

	/** Who wants silence noticed within a second or two gets less of that, too. */
	private static final int MAX_SLACK_FACTOR = 60;

	private static final int GLANCES = 8;

	private final Duration patience;

	/**
	 * Creates a watchdog.
	 * @param idleTimeout how long a connection may make no progress
	 */
	public Watchdog(Duration idleTimeout) {
		this.patience = patience(idleTimeout);
	}

	Watchdog(Duration patience, Duration slack) {
		this.patience = patience.plus(slack);
	}

	/**
	 * Returns how long nothing may be heard before that is no accident any more.
	 * @param idleTimeout how long a connection may make no progress
	 */
	public static Duration patience(Duration idleTimeout) {
		return idleTimeout.multipliedBy(2).plus(slack(idleTimeout));
	}

	private static Duration slack(Duration idleTimeout) {
		Duration slack = idleTimeout.multipliedBy(MAX_SLACK_FACTOR);
		return (slack.compareTo(SLACK) < 0) ? slack : SLACK;
	}

	/**
	 * Watches an attempt.
	 * @param counter counts what moves
	 * @return the attempt, which fails with a {@link TimeoutException} when nothing has
	 * moved for too long
	 */
	public <T> Mono<T> watch(Mono<T> attempt, PartCounter counter) {
		return Mono.defer(() -> Mono.firstWithSignal(attempt, silence(counter)));
	}

	private <T> Mono<T> silence(PartCounter counter) {
		AtomicLong seen = new AtomicLong(counter.moves());
		AtomicInteger quiet = new AtomicInteger();
		// one delay after the other: a process that was stopped for a while must not
		// find all of them over when it goes on
		return Mono.delay(this.patience.dividedBy(GLANCES)).repeat().filter((tick) -> {
			long moves = counter.moves();
			return ((seen.getAndSet(moves) != moves || counter.isHeld()) ? quiet.updateAndGet((glances) -> 0)
					: quiet.incrementAndGet()) >= GLANCES;
		})
			.next()
			.flatMap((tick) -> Mono.error(new TimeoutException(
					"Nothing was heard of a part for " + this.patience + ", not even from its connection")));
	}

}
