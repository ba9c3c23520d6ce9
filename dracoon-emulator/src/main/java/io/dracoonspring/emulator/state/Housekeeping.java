/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator.state;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Does what becomes due: deletes expired files and empties recycle bins of what was kept
 * long enough.
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
		// the clock may have been set back
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
