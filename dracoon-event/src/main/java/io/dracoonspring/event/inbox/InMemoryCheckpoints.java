// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stores the positions in event logs while the application runs. It ignores leases,
 * because no other instance can hold a log.
 */
public final class InMemoryCheckpoints implements Checkpoints {

	private final Map<String, Instant> readUntil = new ConcurrentHashMap<>();

	private final Set<String> held = ConcurrentHashMap.newKeySet();

	@Override
	public Optional<Instant> acquire(String log, Instant start, Duration lease) {
		this.held.add(log);
		return Optional.of(this.readUntil.computeIfAbsent(log, (name) -> start));
	}

	@Override
	public boolean advance(String log, Instant readUntil, Duration lease) {
		if (!this.held.contains(log)) {
			return false;
		}
		this.readUntil.put(log, readUntil);
		return true;
	}

	@Override
	public void release(String log) {
		this.held.remove(log);
	}

}
