// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * Selects the events to read from event logs.
 *
 * @param eventTypes the names of the wanted types of events; empty for all types with
 * known operations
 * @param operations the mapping from operations to types of events
 * @param roomIds the ids of the rooms whose nodes and shares are relevant; empty for all
 * @param overlap how far before the latest entry the next run begins, because the server
 * may log entries late
 * @param settling the minimum age of entries, so that a message of a webhook arrives
 * before its log entry is read; zero without webhooks
 * @param lease the time after which another instance may read a log, unless the reader
 * renews the lease
 * @param start the time from which the first run reads a log; {@code null} to begin at
 * the latest entry that exists during that run, so that older events are not published
 */
@CopyableRecord
public record CatchUpOptions(Set<String> eventTypes, LogOperations operations, Set<Long> roomIds, Duration overlap,
		Duration settling, Duration lease, @Nullable Instant start) implements CatchUpOptionsBuilder.With {

	/** Checks the values. */
	public CatchUpOptions {
		eventTypes = Set.copyOf(eventTypes);
		roomIds = Set.copyOf(roomIds);
		Assert.isTrue(!overlap.isNegative(), "'overlap' must not be negative");
		Assert.isTrue(!settling.isNegative(), "'settling' must not be negative");
		Assert.isTrue(lease.compareTo(Duration.ZERO) > 0, "'lease' must be positive");
	}

	/**
	 * Returns options for all events of all rooms, with an overlap of five minutes, a
	 * lease of one minute and a minimum age of 30 seconds.
	 * @return the options
	 */
	public static CatchUpOptions defaults() {
		return new CatchUpOptions(Set.of(), LogOperations.defaults(), Set.of(), Duration.ofMinutes(5),
				Duration.ofSeconds(30), Duration.ofMinutes(1), null);
	}

	/**
	 * Returns the wanted types of events.
	 * @return the names, empty only if no operation belongs to any type
	 */
	Set<String> wantedTypes() {
		return this.eventTypes.isEmpty() ? this.operations.eventTypes() : this.eventTypes;
	}

}
