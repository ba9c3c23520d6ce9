// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.Assert;

import io.dracoonspring.event.internal.RepeatedTask;

/**
 * Checks the webhooks regularly on one daemon thread, at a fixed delay, or earlier if an
 * attempt to enable a webhook is due. It is thread-safe.
 */
public final class WebhookRegistrationScheduler {

	/** The default delay between two checks. */
	public static final Duration DEFAULT_DELAY = Duration.ofMinutes(5);

	private static final Logger logger = LoggerFactory.getLogger(WebhookRegistrationScheduler.class);

	private final WebhookRegistration registration;

	private final Duration delay;

	private final Clock clock;

	private final RepeatedTask task = new RepeatedTask("dracoon-webhooks", this::check);

	/**
	 * Creates a scheduler that does not run yet.
	 * @param registration the registration that checks the webhooks
	 * @param delay the time from the end of a check to the next one
	 * @param clock the clock; it must be the clock of the registration
	 */
	public WebhookRegistrationScheduler(WebhookRegistration registration, Duration delay, Clock clock) {
		Assert.isTrue(delay.compareTo(Duration.ZERO) > 0, "'delay' must be positive");
		this.registration = registration;
		this.delay = delay;
		this.clock = clock;
	}

	/**
	 * Starts the scheduler with a check. Does nothing if it is running. The receiver of
	 * the webhooks should be ready before this call.
	 */
	public void start() {
		this.task.start();
	}

	/**
	 * Stops the scheduler. The webhooks remain unchanged, so that the server continues to
	 * send events to other instances.
	 * @param timeout the time to wait for the current check before it is interrupted
	 * @return whether no check is active any more
	 */
	public boolean stop(Duration timeout) {
		return this.task.stop(timeout);
	}

	private Duration check() {
		try {
			this.registration.refresh();
		}
		catch (RuntimeException | Error ex) {
			if (this.task.isStarted()) {
				logger.warn("Could not check the webhooks. The next attempt follows later", ex);
			}
		}
		Instant due = this.registration.due();
		if (due == null) {
			return this.delay;
		}
		Duration left = Duration.between(this.clock.instant(), due);
		return (left.compareTo(this.delay) < 0) ? left : this.delay;
	}

}
