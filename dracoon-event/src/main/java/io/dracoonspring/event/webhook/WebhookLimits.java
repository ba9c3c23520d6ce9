// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.time.Duration;

import org.springframework.util.Assert;

import io.dracoonspring.event.internal.inbox.EventDispatchSettings;

/**
 * Limits the resources that senders of deliveries can occupy, because a delivery must be
 * read before its signature can be checked. The record also limits the age of deliveries.
 *
 * @param readTimeout the time within which the body of a delivery must arrive, positive
 * @param maxConcurrentDeliveries the maximum number of concurrent deliveries, positive;
 * each occupies up to {@value WebhookReceiver#MAX_BODY} bytes in memory
 * @param maxAge the maximum age of an event, positive. It must not exceed the time for
 * which the inbox remembers published messages, so that repeated deliveries are not
 * published again
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
	 * Returns limits that suit most applications: ten seconds, 64 deliveries, and the
	 * default retention of inboxes, which is seven days.
	 * @return the defaults
	 */
	public static WebhookLimits defaults() {
		return DEFAULTS;
	}

}
