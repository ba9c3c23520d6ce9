// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.util.Assert;

/**
 * Looks at the webhooks again and again, on one daemon thread: at a fixed delay, or
 * earlier while one is to be switched on. Safe for use by several threads.
 */
public final class WebhookRegistrationScheduler {

	/** The name of the thread. */
	public static final String THREAD = "dracoon-webhooks";

	/** How long to wait between two looks unless said otherwise. */
	public static final Duration DEFAULT_DELAY = Duration.ofMinutes(5);

	private static final Logger logger = LoggerFactory.getLogger(WebhookRegistrationScheduler.class);

	private final WebhookRegistration registration;

	private final Duration delay;

	private final Clock clock;

	private @Nullable ScheduledThreadPoolExecutor executor;

	private @Nullable ScheduledFuture<?> next;

	/**
	 * Creates a scheduler that does not run yet.
	 * @param registration looks at the webhooks
	 * @param delay from the end of a look to the next one
	 * @param clock tells the time, as it does for the registration
	 */
	public WebhookRegistrationScheduler(WebhookRegistration registration, Duration delay, Clock clock) {
		Assert.isTrue(delay.compareTo(Duration.ZERO) > 0, "'delay' must be positive");
		this.registration = registration;
		this.delay = delay;
		this.clock = clock;
	}

	/**
	 * Begin with a look. Does nothing if it has been started. The receiver should be
	 * ready by then.
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
			schedule(Duration.ZERO);
		}
	}

	/**
	 * Stop. The webhooks stay as they are, so that the server goes on telling other
	 * instances.
	 * @param timeout how long to wait for what is under way before it is interrupted
	 * @return whether nothing runs any more
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
		try {
			this.registration.refresh();
		}
		catch (RuntimeException | Error ex) {
			if (isStarted()) {
				logger.warn("The webhooks could not be looked at; trying again later", ex);
			}
		}
		schedule(pause());
	}

	private synchronized boolean isStarted() {
		return this.executor != null;
	}

	private Duration pause() {
		Instant due = this.registration.due();
		if (due == null) {
			return this.delay;
		}
		Duration left = Duration.between(this.clock.instant(), due);
		return (left.compareTo(this.delay) < 0) ? left : this.delay;
	}

}
