// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * What is looked for in event logs.
 *
 * @param eventTypes the names of the wanted types of events; empty for all that the
 * operations stand for
 * @param operations which operations are which events
 * @param roomIds the ids of the rooms whose nodes and shares matter; empty for all
 * @param overlap how far before the latest entry that was read the next run begins, for
 * entries that are logged late
 * @param settling how old entries must be, so that webhooks that are under way come
 * first; zero where there are no webhooks
 * @param lease for how long a log is taken while it is read, unless the reader shows that
 * it is alive
 * @param start when the first run ever begins; {@code null} for the latest entry that the
 * log has then, so that nothing old is published
 */
@CopyableRecord
public record CatchUpOptions(Set<String> eventTypes, LogOperations operations, Set<Long> roomIds, Duration overlap,
		Duration settling, Duration lease, @Nullable Instant start) implements CatchUpOptionsBuilder.With {

	/**
	 * Checks the values.
	 */
	public CatchUpOptions {
		eventTypes = Set.copyOf(eventTypes);
		roomIds = Set.copyOf(roomIds);
		Assert.isTrue(!overlap.isNegative(), "'overlap' must not be negative");
		Assert.isTrue(!settling.isNegative(), "'settling' must not be negative");
		Assert.isTrue(lease.compareTo(Duration.ZERO) > 0, "'lease' must be positive");
	}

	/**
	 * Returns options for all events of all rooms, with an overlap of five minutes, a
	 * lease of one and a delay of 30 seconds.
	 * @return the options
	 */
	public static CatchUpOptions defaults() {
		return new CatchUpOptions(Set.of(), LogOperations.defaults(), Set.of(), Duration.ofMinutes(5),
				Duration.ofSeconds(30), Duration.ofMinutes(1), null);
	}

	/**
	 * Returns the types of events that are wanted.
	 * @return the names, never empty unless no operation stands for any
	 */
	Set<String> wantedTypes() {
		return this.eventTypes.isEmpty() ? this.operations.eventTypes() : this.eventTypes;
	}

}
