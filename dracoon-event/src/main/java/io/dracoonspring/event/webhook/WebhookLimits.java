// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.time.Duration;

import org.springframework.util.Assert;

import io.dracoonspring.event.inbox.EventDispatchSettings;

/**
 * Limits how much of the application the senders of deliveries can occupy, because a
 * delivery has to be read before its signature can be checked, and how late deliveries
 * may be.
 *
 * @param readTimeout how long the body of a delivery may take to arrive, positive
 * @param maxConcurrentDeliveries how many deliveries may be under way at the same time,
 * positive; each has up to {@value WebhookReceiver#MAX_BODY} bytes in memory
 * @param maxAge how long ago a delivery may have happened, positive; not longer than the
 * inbox remembers what was published, so that what is delivered again is not published
 * again
 */
public record WebhookLimits(Duration readTimeout, int maxConcurrentDeliveries, Duration maxAge) {

	private static final WebhookLimits DEFAULTS = new WebhookLimits(Duration.ofSeconds(10), 64,
			EventDispatchSettings.defaults().retention());

	/**
	 * Checks the values.
	 */
	public WebhookLimits {
		Assert.notNull(readTimeout, "'readTimeout' must not be null");
		Assert.isTrue(readTimeout.compareTo(Duration.ZERO) > 0, "'readTimeout' must be positive");
		Assert.notNull(maxAge, "'maxAge' must not be null");
		Assert.isTrue(maxAge.compareTo(Duration.ZERO) > 0, "'maxAge' must be positive");
		Assert.isTrue(maxConcurrentDeliveries > 0, "'maxConcurrentDeliveries' must be positive");
	}

	/**
	 * Returns limits that suit most applications: ten seconds, 64 deliveries, and as long
	 * as inboxes remember by default, which is seven days.
	 * @return the defaults
	 */
	public static WebhookLimits defaults() {
		return DEFAULTS;
	}

}
