// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Duration;

import org.springframework.util.Assert;

import io.dracoonspring.event.EventMessage;

/**
 * Determines how far the times of a webhook's message and a log entry of the same event
 * may be apart. The server may use different clocks for the two, and the message may
 * contain the time at which it was sent instead of the time of the event. The tolerance
 * for creations and deletions is larger, because an object is created and deleted only
 * once. Therefore the larger tolerance does not match two different events.
 *
 * @param usual the tolerance for events that can happen to an object repeatedly
 */
record MatchingTolerance(Duration usual) {

	private static final Duration ONCE = Duration.ofHours(1);

	MatchingTolerance {
		Assert.isTrue(!usual.isNegative(), "'tolerance' must not be negative");
	}

	Duration of(EventMessage event) {
		return (happensOnce(event) && this.usual.compareTo(ONCE) < 0) ? ONCE : this.usual;
	}

	private static boolean happensOnce(EventMessage event) {
		return event.type() != null && (event.type().endsWith(".created") || event.type().endsWith(".deleted"));
	}

}
