// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

import io.dracoonspring.emulator.persistence.Snapshot;

/**
 * The snapshots that were taken over HTTP or in the console. They are held in memory
 * until they are forgotten.
 */
public final class SnapshotRegistry {

	private final Map<Long, Taken> byId = new ConcurrentSkipListMap<>();

	private final AtomicLong lastId = new AtomicLong();

	private final EmulatorControl emulator;

	/**
	 * Creates an empty collection.
	 * @param emulator what the snapshots are taken of
	 */
	public SnapshotRegistry(EmulatorControl emulator) {
		this.emulator = emulator;
	}

	/**
	 * Takes a snapshot.
	 * @param name a name for people, may be empty
	 */
	public Taken take(String name) {
		long id = this.lastId.incrementAndGet();
		Taken taken = new Taken(id, name.isEmpty() ? "Snapshot " + id : name, this.emulator.now(),
				this.emulator.snapshot());
		this.byId.put(id, taken);
		return taken;
	}

	/**
	 * Returns all of them.
	 * @return the snapshots, oldest first
	 */
	public List<Taken> all() {
		return List.copyOf(this.byId.values());
	}

	public Optional<Taken> find(long id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * Forgets a snapshot.
	 * @return whether there was one
	 */
	public boolean remove(long id) {
		return this.byId.remove(id) != null;
	}

	/**
	 * A snapshot.
	 *
	 * @param name the name for people
	 * @param time the emulator's time when it was taken
	 * @param snapshot the state
	 */
	public record Taken(long id, String name, Instant time, Snapshot snapshot) {

	}

}
