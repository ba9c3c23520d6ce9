// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Duration;

import org.springframework.util.Assert;

import io.dracoonspring.event.EventMessage;

/**
 * Decides how far the times of a webhook's message and of an entry of the event log may
 * be apart if they are the same event. The server may have different clocks for both, and
 * may date a message when it sends it. An object is created and deleted only once, so
 * that these events are the same at a longer distance.
 *
 * @param usual what applies to events that can happen to an object repeatedly
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
