// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Deletes expired files, and deletes nodes from recycle bins after the retention period.
 */
final class Housekeeping {

	private static final Duration INTERVAL = Duration.ofSeconds(1);

	private final NodeTree nodes;

	private transient @Nullable Instant next;

	Housekeeping(NodeTree nodes) {
		this.nodes = nodes;
	}

	void run() {
		Instant now = this.nodes.now();
		// also run if the current time is before the last run, because the clock was set
		// back
		Instant next = this.next;
		if (next != null && now.isBefore(next) && !now.isBefore(next.minus(INTERVAL))) {
			return;
		}
		this.next = now.plus(INTERVAL);
		for (Node node : this.nodes.all()) {
			if (node instanceof FileNode file && isDue(file.expireAt(), now)) {
				this.nodes.delete(file, Users.SYSTEM_ID);
			}
			else if (node instanceof Room room && room.recycleBinRetentionPeriod() > 0) {
				empty(room, now.minus(Duration.ofDays(room.recycleBinRetentionPeriod())));
			}
		}
	}

	private void empty(Room room, Instant limit) {
		room.recycleBin()
			.stream()
			.filter((deleted) -> isDue(deleted.deletedAt(), limit))
			.forEach((deleted) -> this.nodes.purge(deleted));
	}

	private static boolean isDue(@Nullable Instant due, Instant now) {
		return due != null && !due.isAfter(now);
	}

}
