// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.Assert;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.event.internal.RepeatedTask;
import io.dracoonspring.event.internal.RetryDelay;
import io.dracoonspring.event.log.CatchUpResult;
import io.dracoonspring.event.log.EventLogListener;
import io.dracoonspring.event.log.EventLogStatus;

/**
 * Reads the event logs regularly on the daemon thread {@code dracoon-event-log-1}, at a
 * fixed delay, and immediately on request. After failures it tries again without limit,
 * at increasing intervals of up to ten minutes. It is thread-safe.
 */
public final class EventLogPoller {

	private static final Logger logger = LoggerFactory.getLogger(EventLogPoller.class);

	/** Applies after failed runs. */
	static final RetryDelay RETRY_DELAY = new RetryDelay(Duration.ofSeconds(5), Duration.ofMinutes(10));

	private final EventLogCatchUp catchUp;

	private final Duration delay;

	private final Clock clock;

	private final List<EventLogListener> listeners = new CopyOnWriteArrayList<>();

	/** Holds the reason of a requested run until the run begins. */
	private final AtomicReference<@Nullable String> asked = new AtomicReference<>();

	private final RepeatedTask task = new RepeatedTask("dracoon-event-log", this::run);

	private Runs runs = new Runs(null, null, null, null, 0);

	/**
	 * Creates a poller that does not run yet.
	 * @param catchUp the catch-up that reads the logs
	 * @param delay the time from the end of a run to the next one
	 * @param clock the clock for the times of the status
	 */
	public EventLogPoller(EventLogCatchUp catchUp, Duration delay, Clock clock) {
		Assert.isTrue(delay.compareTo(Duration.ZERO) > 0, "'delay' must be positive");
		this.catchUp = catchUp;
		this.delay = delay;
		this.clock = clock;
	}

	/**
	 * Adds a listener for the runs.
	 * @param listener the listener
	 */
	public void addListener(EventLogListener listener) {
		this.listeners.add(listener);
	}

	/** Starts the poller with a run. Does nothing if it is running. */
	public synchronized void start() {
		if (!this.task.isStarted()) {
			this.asked.set("start");
			this.task.start();
		}
	}

	/**
	 * Reads the logs as soon as possible: immediately, or right after the current run.
	 * Several requests before that run begins cause one run. Does nothing while the
	 * poller is stopped, because each start begins with a run.
	 * @param reason the reason, for listeners and logs
	 */
	public void catchUpNow(String reason) {
		if (this.asked.compareAndSet(null, reason)) {
			this.task.runNow();
		}
	}

	/**
	 * Returns the status of the runs.
	 * @return the status
	 */
	public synchronized EventLogStatus status() {
		Runs last = this.runs;
		return new EventLogStatus(this.task.isStarted(), last.lastSuccess(), last.lastResult(), last.lastFailure(),
				last.failure(), last.failuresInARow());
	}

	/**
	 * Stops the poller. The current run has until the timeout to end. After that the run
	 * is interrupted, and the next start reads the rest.
	 * @param timeout the time to wait for the run
	 * @return whether no run is active any more
	 */
	public boolean stop(Duration timeout) {
		return this.task.stop(timeout);
	}

	private Duration run() {
		String asked = this.asked.getAndSet(null);
		String reason = (asked != null) ? asked : "delay";
		long start = System.nanoTime();
		try {
			CatchUpResult result = this.catchUp.run();
			succeeded(result);
			Duration duration = Duration.ofNanos(System.nanoTime() - start);
			tell((listener) -> listener.runEnded(result, duration, reason));
			return result.available() ? this.delay : longer(this.delay);
		}
		catch (RuntimeException | Error ex) {
			return failed(ex, reason, Duration.ofNanos(System.nanoTime() - start));
		}
	}

	// waits longer, but tries again, because the account may get the required role, or
	// the customer a plan with an event log
	private static Duration longer(Duration delay) {
		return (delay.compareTo(RETRY_DELAY.longest()) > 0) ? delay : RETRY_DELAY.longest();
	}

	private synchronized void succeeded(CatchUpResult result) {
		Runs old = this.runs;
		boolean wasAvailable = old.lastResult() == null || old.lastResult().available();
		if (wasAvailable && !result.available()) {
			logger.warn(
					"Catch-up is not available because the server allows reading no event log. Events that webhooks miss are "
							+ "not found. {}",
					String.join(". ", result.problems()));
		}
		else if (!wasAvailable && result.available()) {
			logger.info("Catch-up is available again");
		}
		if (old.failuresInARow() > 0) {
			logger.info("The event log can be read again");
		}
		this.runs = new Runs(this.clock.instant(), result, old.lastFailure(), old.failure(), 0);
	}

	private Duration failed(Throwable failure, String reason, Duration duration) {
		int count;
		synchronized (this) {
			Runs old = this.runs;
			if (!this.task.isStarted()) {
				// return any delay, because the poller was stopped and no run follows
				return this.delay;
			}
			count = old.failuresInARow() + 1;
			this.runs = new Runs(old.lastSuccess(), old.lastResult(), this.clock.instant(), failure.getClass(), count);
		}
		Duration pause = RETRY_DELAY.after(count);
		if (count == 1) {
			warn(failure, pause);
		}
		else {
			logger.debug("Could not read the event log in {} attempts. The next attempt follows in {} s", count,
					pause.toSeconds(), failure);
		}
		tell((listener) -> listener.runFailed(failure.getClass(), duration, reason));
		return pause;
	}

	private static void warn(Throwable failure, Duration pause) {
		String message = "Could not read the event log. The next attempt follows in " + pause.toSeconds()
				+ " s, and further ones at increasing intervals";
		if (failure instanceof DracoonException) {
			// omit the stack trace, because the message contains the action to take
			logger.warn("{}: {}", message, failure.getMessage());
			logger.debug(message, failure);
		}
		else {
			logger.warn(message, failure);
		}
	}

	private void tell(Consumer<EventLogListener> message) {
		for (EventLogListener listener : this.listeners) {
			try {
				message.accept(listener);
			}
			catch (RuntimeException ex) {
				logger.warn("A listener of the event log failed. Reading continues", ex);
			}
		}
	}

	/** Describes the last successful run and the last failed one. */
	private record Runs(@Nullable Instant lastSuccess, @Nullable CatchUpResult lastResult,
			@Nullable Instant lastFailure, @Nullable Class<? extends Throwable> failure, int failuresInARow) {

	}

}
