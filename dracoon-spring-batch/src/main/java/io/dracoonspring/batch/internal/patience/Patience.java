// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.patience;

import java.time.Duration;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.batch.internal.allowance.CallPause;

/**
 * Waits while the server is not available, so that the items do not fail. It repeats
 * calls and items after {@link FailureKind#TRANSIENT transient} failures. It fails if no
 * item has got through for a certain time. An item gets through if it succeeds.
 * <p>
 * A transient failure may also concern only one item, such as a file that the server can
 * never process in time. Therefore a check asks the server after each transient failure
 * of an item, unless a disk is full:
 * <ul>
 * <li>If the check fails, the server is not available. The item waits until the check
 * succeeds.</li>
 * <li>If the check reads the content of an item that got through before, the server works
 * for other items. The failed item is repeated for the limit of one item, and then it
 * fails.</li>
 * <li>If no item has got through before, the check cannot read any content, and proves
 * less. The failed item is then repeated for {@value #UNPROVEN_FACTOR} times the limit of
 * one item.</li>
 * </ul>
 * All attempts and checks wait for the end of a planned pause. The time of these pauses
 * does not count towards the limits.
 */
public final class Patience {

	private static final Log logger = LogFactory.getLog(Patience.class);

	private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

	private static final int UNPROVEN_FACTOR = 12;

	private final Duration limit;

	private final Duration itemLimit;

	private final CallPause pause;

	private @Nullable Outage outage;

	/**
	 * Creates an object for a part or a step.
	 * @param limit the longest time in which no item gets through
	 * @param itemLimit the longest time for which one item is repeated while others get
	 * through
	 * @param pause the pause that delays the calls while the server is not available
	 */
	public Patience(Duration limit, Duration itemLimit, CallPause pause) {
		this.limit = limit;
		this.itemLimit = itemLimit;
		this.pause = pause;
	}

	/**
	 * Repeats a call that concerns all items, such as the connection to the server.
	 * @return a {@code Mono} of the result. The {@code Mono} fails with the first failure
	 * that is not transient, or with {@link PatienceExhaustedException}
	 */
	public <T> Mono<T> await(Mono<T> work) {
		return attempts(work).doOnSuccess((result) -> succeeded()).retryWhen(repeated(this::awaitServer));
	}

	/**
	 * Repeats the processing of one item.
	 * @param name the name of the item
	 * @param check the check whether items can get through. Its result tells whether it
	 * has read the content of an item that got through
	 * @return the result. A {@link FailureKind#PERMANENT permanent} failure concerns all
	 * items, and every other failure concerns this item
	 */
	public <T> Mono<T> item(String name, Mono<T> work, Mono<Boolean> check) {
		return Mono.defer(() -> {
			Item item = new Item(name, check);
			return attempts(work).doOnSuccess((result) -> succeeded()).retryWhen(repeated(item::handle));
		});
	}

	private <T> Mono<T> attempts(Mono<T> work) {
		return this.pause.planned().awaitEnd().then(this.pause.awaitEnd()).then(work);
	}

	private static Retry repeated(Function<Throwable, Mono<?>> handler) {
		return Retry.withThrowable((failures) -> failures.concatMap((ex) -> handler.apply(ex).thenReturn(true)));
	}

	private synchronized void succeeded() {
		if (this.outage != null) {
			logger.info("The server is available again");
			this.outage = null;
		}
	}

	private Mono<?> awaitServer(Throwable failure) {
		return (FailureKind.of(failure) == FailureKind.TRANSIENT) ? pause(failure) : Mono.error(failure);
	}

	private synchronized Mono<Void> pause(Throwable failure) {
		Outage current = this.outage;
		if (current == null) {
			current = new Outage();
			this.outage = current;
			logger.warn("The work waits for up to " + this.limit.toSeconds() + " s because of a failure that may be "
					+ "transient: " + FailureKind.describe(failure));
		}
		Duration remaining = this.limit.minus(current.elapsed());
		if (remaining.isNegative() || remaining.isZero()) {
			return Mono.error(new PatienceExhaustedException(this.limit, failure));
		}
		if (FailureKind.isDiskFull(failure)) {
			// do not pause calls, because smaller files may still have enough space
			return Mono.delay(shorter(current.delay(), remaining)).then();
		}
		if (this.pause.isOver()) {
			Duration duration = shorter(current.delay(), remaining);
			if (FailureKind.isAnswer(failure)) {
				this.pause.share(duration);
			}
			else {
				this.pause.begin(duration);
			}
		}
		return this.pause.awaitEnd();
	}

	private long now() {
		return this.pause.planned().nanoTime();
	}

	private static Duration delay(int failures) {
		return shorter(Duration.ofMillis(500L << Math.min(failures, 10)), LONGEST_DELAY);
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	/** Measures the time in which no item gets through. */
	private final class Outage {

		private final long since = now();

		private int pauses;

		private Duration elapsed() {
			return Duration.ofNanos(now() - this.since);
		}

		private Duration delay() {
			return Patience.delay(++this.pauses);
		}

	}

	/** Handles the failures of one item. */
	private final class Item {

		private final String name;

		private final Mono<Boolean> check;

		/** The begin of the attempts that failed although the server was available. */
		private long since = now();

		private int failures;

		private Item(String name, Mono<Boolean> check) {
			this.name = name;
			// the server is available if it refuses the requests of the check
			this.check = Patience.this.pause.planned()
				.awaitEnd()
				.then(check)
				.onErrorResume((ex) -> FailureKind.of(ex) == FailureKind.ITEM, (ex) -> Mono.just(false));
		}

		private Mono<?> handle(Throwable failure) {
			if (FailureKind.of(failure) != FailureKind.TRANSIENT) {
				return Mono.error(failure);
			}
			if (FailureKind.isDiskFull(failure)) {
				return awaitServer(failure);
			}
			return this.check.map((othersSucceed) -> retryItem(failure, othersSucceed))
				.onErrorResume((ex) -> Mono.just(awaitCheck(ex)))
				.flatMap(Function.identity());
		}

		private Mono<Void> awaitCheck(Throwable failure) {
			return awaitServer(failure).then(this.check.retryWhen(repeated(Patience.this::awaitServer)))
				.then(Mono.fromRunnable(() -> {
					this.failures = 0;
					this.since = now();
				}));
		}

		private Mono<Void> retryItem(Throwable failure, boolean othersSucceed) {
			Duration itemLimit = Patience.this.itemLimit.multipliedBy(othersSucceed ? 1 : UNPROVEN_FACTOR);
			Duration remaining = shorter(itemLimit, Patience.this.limit).minusNanos(now() - this.since);
			if (++this.failures > 1 && remaining.isNegative()) {
				return Mono.error(failure);
			}
			Duration delay = delay(this.failures);
			logger.info("Could not process '" + VisibleText.of(this.name) + "'. Trying again in " + delay.toSeconds()
					+ " s: " + FailureKind.describe(failure));
			return Mono.delay(delay).then();
		}

	}

}
