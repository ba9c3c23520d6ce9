// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.state.Settings;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/**
 * Takes and restores snapshots. Keeps the contents of the files in a snapshot as long as
 * other code holds a reference to the snapshot.
 */
public final class Snapshots {

	private final List<WeakReference<WorldSnapshot>> taken = new CopyOnWriteArrayList<>();

	private final ContentStore store;

	private final MovableClock clock;

	private final Settings settings;

	private @Nullable WorldSnapshot first;

	/**
	 * Creates an instance.
	 * @param clock the clock of all worlds
	 * @param settings the settings of all worlds
	 */
	public Snapshots(ContentStore store, MovableClock clock, Settings settings) {
		this.store = store;
		this.clock = clock;
		this.settings = settings;
	}

	/** Starts with a world and takes the snapshot that {@link #first()} returns. */
	public void start(World world) {
		this.first = take(world);
		connect(world);
	}

	private void connect(World world) {
		world.state().nodes().onContentReleased((id) -> {
			if (!isNeeded(id.value())) {
				this.store.remove(id.value());
			}
		});
	}

	private boolean isNeeded(String id) {
		return this.taken.stream()
			.map(WeakReference::get)
			.anyMatch((each) -> each != null && each.contents().contains(id));
	}

	/** Returns the snapshot of the initial world. */
	public WorldSnapshot first() {
		return Objects.requireNonNull(this.first);
	}

	public WorldSnapshot take(World world) {
		WorldSnapshot snapshot = WorldSnapshot.of(world);
		this.taken.removeIf((reference) -> reference.get() == null);
		this.taken.add(new WeakReference<>(snapshot));
		return snapshot;
	}

	/** Restores a copy of the world for reading, without changing the current world. */
	public World look(WorldSnapshot snapshot) {
		try {
			return snapshot.restore(new MovableClock(Clock.systemUTC()), this.settings);
		}
		catch (UnreadableStateException ex) {
			throw new IllegalStateException("The emulator cannot read its own snapshot", ex);
		}
	}

	/**
	 * Restores the world and the time of the clock.
	 * @throws IllegalArgumentException if another emulator took the snapshot
	 */
	public World restore(WorldSnapshot snapshot) {
		if (this.taken.stream().noneMatch((reference) -> reference.get() == snapshot)) {
			throw new IllegalArgumentException("'snapshot' must have been taken from this emulator");
		}
		try {
			World world = snapshot.restore(this.clock, this.settings);
			connect(world);
			this.store.retain(this::isNeeded);
			return world;
		}
		catch (UnreadableStateException ex) {
			throw new IllegalStateException("The emulator cannot read its own snapshot", ex);
		}
	}

}
