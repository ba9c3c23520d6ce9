// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

import io.dracoonspring.emulator.internal.persistence.WorldSnapshot;

/**
 * Holds the snapshots that clients took over HTTP or in the console. The snapshots stay
 * in memory until clients remove them.
 */
public final class SnapshotRegistry {

	private final Map<Long, Taken> byId = new ConcurrentSkipListMap<>();

	private final AtomicLong lastId = new AtomicLong();

	private final EmulatorControl emulator;

	/**
	 * Creates an empty registry.
	 * @param emulator the emulator that takes the snapshots
	 */
	public SnapshotRegistry(EmulatorControl emulator) {
		this.emulator = emulator;
	}

	/**
	 * Takes a snapshot.
	 * @param name the display name, may be empty
	 */
	public Taken take(String name) {
		long id = this.lastId.incrementAndGet();
		Taken taken = new Taken(id, name.isEmpty() ? "Snapshot " + id : name, this.emulator.now(),
				this.emulator.snapshot());
		this.byId.put(id, taken);
		return taken;
	}

	/** Returns all snapshots, oldest first. */
	public List<Taken> all() {
		return List.copyOf(this.byId.values());
	}

	public Optional<Taken> find(long id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * Removes a snapshot.
	 * @return whether the snapshot existed
	 */
	public boolean remove(long id) {
		return this.byId.remove(id) != null;
	}

	/**
	 * Contains a snapshot.
	 *
	 * @param name the display name
	 * @param time the time of the snapshot by the emulator's clock
	 * @param snapshot the state
	 */
	public record Taken(long id, String name, Instant time, WorldSnapshot snapshot) {

	}

}
