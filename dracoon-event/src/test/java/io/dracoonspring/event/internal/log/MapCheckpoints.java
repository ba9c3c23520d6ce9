// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.internal.log;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.dracoonspring.event.inbox.Checkpoints;

/**
 * Stores checkpoints in memory. A test can let another instance hold some of the logs.
 */
class MapCheckpoints implements Checkpoints {

	private final Map<String, Instant> times = new ConcurrentHashMap<>();

	private final Set<String> foreign = ConcurrentHashMap.newKeySet();

	private final Set<String> held = ConcurrentHashMap.newKeySet();

	/** Lets another instance hold a log. */
	void take(String log) {
		this.foreign.add(log);
	}

	void giveBack(String log) {
		this.foreign.remove(log);
	}

	Instant time(String log) {
		return this.times.get(log);
	}

	Set<String> logs() {
		return Set.copyOf(this.times.keySet());
	}

	Set<String> held() {
		return Set.copyOf(this.held);
	}

	@Override
	public Optional<Instant> acquire(String log, Instant start, Duration lease) {
		if (this.foreign.contains(log)) {
			return Optional.empty();
		}
		this.held.add(log);
		return Optional.of(this.times.computeIfAbsent(log, (name) -> start));
	}

	@Override
	public boolean advance(String log, Instant readUntil, Duration lease) {
		if (this.foreign.contains(log) || !this.held.contains(log)) {
			return false;
		}
		this.times.put(log, readUntil);
		return true;
	}

	@Override
	public void release(String log) {
		this.held.remove(log);
	}

}
