// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.util.Assert;

import io.dracoonspring.api.DracoonException;

/**
 * Reads the event logs regularly on one daemon thread, at a fixed delay, and immediately
 * on request. After failures it tries again without limit, at increasing intervals of up
 * to ten minutes. Thread-safe.
 */
public final class EventLogPoller {

	/** Names the thread. */
	public static final String THREAD = "dracoon-event-log";

	private static final Logger logger = LoggerFactory.getLogger(EventLogPoller.class);

	private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

	private static final Duration LAST_RETRY = Duration.ofMinutes(10);

	private final EventLogCatchUp catchUp;

	private final Duration delay;

	private final Clock clock;

	private final List<EventLogListener> listeners = new CopyOnWriteArrayList<>();

	/** Holds the reason of a requested run that has not begun. */
	private final AtomicReference<@Nullable String> asked = new AtomicReference<>();

	private volatile EventLogStatus status = new EventLogStatus(false, null, null, null, null, 0);

	private @Nullable ScheduledThreadPoolExecutor executor;

	private @Nullable ScheduledFuture<?> next;

	/**
	 * Creates a poller that does not run yet.
	 * @param catchUp reads the logs
	 * @param delay the time from the end of a run to the next one
	 * @param clock provides the times of the status
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

	/**
	 * Starts the poller with a run. Does nothing if it is running.
	 */
	public synchronized void start() {
		if (this.executor == null) {
			CustomizableThreadFactory threads = new CustomizableThreadFactory() {

				@Override
				protected String nextThreadName() {
					return THREAD;
				}
			};
			threads.setDaemon(true);
			ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, threads);
			executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
			executor.setRemoveOnCancelPolicy(true);
			this.executor = executor;
			running(true);
			this.asked.set(null);
			catchUpNow("start");
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
			schedule(Duration.ZERO);
		}
	}

	/**
	 * Returns the status of the runs.
	 * @return the status
	 */
	public EventLogStatus status() {
		return this.status;
	}

	/**
	 * Stops the poller. The current run may end within the timeout. After that the run is
	 * interrupted, and the next start reads the rest.
	 * @param timeout the time to wait for the run
	 * @return whether no run is active any more
	 */
	public boolean stop(Duration timeout) {
		ScheduledThreadPoolExecutor executor = ended();
		if (executor == null) {
			return true;
		}
		executor.shutdown();
		try {
			if (executor.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
				return true;
			}
			executor.shutdownNow();
			return executor.awaitTermination(1, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			executor.shutdownNow();
			Thread.currentThread().interrupt();
			return executor.isTerminated();
		}
	}

	private synchronized @Nullable ScheduledThreadPoolExecutor ended() {
		ScheduledThreadPoolExecutor executor = this.executor;
		this.executor = null;
		running(false);
		return executor;
	}

	private synchronized void schedule(Duration delay) {
		if (this.executor != null) {
			if (this.next != null) {
				this.next.cancel(false);
			}
			this.next = this.executor.schedule(this::run, delay.toNanos(), TimeUnit.NANOSECONDS);
		}
	}

	private void run() {
		String asked = this.asked.getAndSet(null);
		String reason = (asked != null) ? asked : "delay";
		long start = System.nanoTime();
		Duration pause;
		try {
			CatchUpResult result = this.catchUp.run();
			succeeded(result);
			pause = result.available() ? this.delay : longer(this.delay);
			Duration duration = Duration.ofNanos(System.nanoTime() - start);
			tell((listener) -> listener.runEnded(result, duration, reason));
		}
		catch (RuntimeException | Error ex) {
			pause = failed(ex, reason, Duration.ofNanos(System.nanoTime() - start));
		}
		synchronized (this) {
			// do not replace the run that was requested in the meantime
			if (this.asked.get() == null) {
				schedule(pause);
			}
		}
	}

	// waits longer, but tries again, because the account may get a role, or the customer
	// another plan
	private static Duration longer(Duration delay) {
		return (delay.compareTo(LAST_RETRY) > 0) ? delay : LAST_RETRY;
	}

	private synchronized void succeeded(CatchUpResult result) {
		EventLogStatus old = this.status;
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
		this.status = new EventLogStatus(old.running(), this.clock.instant(), result, old.lastFailure(), old.failure(),
				0);
	}

	private Duration failed(Throwable failure, String reason, Duration duration) {
		int count;
		synchronized (this) {
			EventLogStatus old = this.status;
			if (!old.running()) {
				// return any delay, because the poller was stopped and no run follows
				return this.delay;
			}
			count = old.failuresInARow() + 1;
			this.status = new EventLogStatus(true, old.lastSuccess(), old.lastResult(), this.clock.instant(),
					failure.getClass(), count);
		}
		Duration pause = retryDelay(count);
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

	/**
	 * Returns the delay after failures.
	 * @param failures the number of consecutive failures, at least one
	 * @return the delay
	 */
	static Duration retryDelay(int failures) {
		Duration delay = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
		return (delay.compareTo(LAST_RETRY) < 0) ? delay : LAST_RETRY;
	}

	private synchronized void running(boolean running) {
		EventLogStatus old = this.status;
		this.status = new EventLogStatus(running, old.lastSuccess(), old.lastResult(), old.lastFailure(), old.failure(),
				old.failuresInARow());
	}

}
