// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebFilter;

import io.dracoonspring.emulator.internal.http.Routes;
import io.dracoonspring.emulator.internal.journal.RequestJournal;
import io.dracoonspring.emulator.internal.persistence.Persistence;
import io.dracoonspring.emulator.internal.persistence.Snapshots;
import io.dracoonspring.emulator.internal.persistence.World;
import io.dracoonspring.emulator.internal.persistence.WorldSnapshot;
import io.dracoonspring.emulator.internal.seed.SeedPlanter;
import io.dracoonspring.emulator.internal.state.EmulatorState;
import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/**
 * Manages the {@link World} of an emulator, which contains the data of the emulator.
 * Reads or seeds the world at the start, serves and saves it, and replaces it by the
 * world of a snapshot.
 */
final class ServedWorld implements AutoCloseable {

	private final Persistence persistence;

	private final ContentStore store;

	private final Snapshots snapshots;

	private final EmulatorServer server;

	private volatile World world;

	/**
	 * Starts to serve. If the start fails, this constructor closes everything that it
	 * opened.
	 * @param configuration the configuration
	 * @param port the port that receives requests
	 * @param journal the journal of the requests
	 * @param clock the clock
	 * @param control the routes that control the emulator
	 * @param filters the filters that see all requests
	 */
	ServedWorld(EmulatorConfiguration configuration, Port port, RequestJournal journal, MovableClock clock,
			Routes control, WebFilter... filters) {
		this.persistence = Persistence.open(configuration.directory(), () -> this.world);
		this.store = this.persistence.store();
		this.snapshots = new Snapshots(this.store, clock, configuration.settings());
		Optional<World> kept = this.persistence.load(clock, configuration.settings());
		this.world = kept.orElseGet(() -> World.empty(clock, configuration.settings()));
		state().serverVersion(configuration.serverVersion());
		this.server = new EmulatorServer(configuration, port, journal, this.store, control, this.world,
				Stream.concat(Stream.of(filters), Stream.of(this.persistence.filter())).toArray(WebFilter[]::new));
		try {
			if (kept.isEmpty()) {
				new SeedPlanter(state(), this.store, this.world.clients()).plant(configuration.seed());
			}
			this.snapshots.start(this.world);
			// wait for the port first, because an emulator that cannot open its port must
			// not write to the directory
			port.number();
			this.persistence.start();
			this.server.start();
		}
		catch (RuntimeException | Error ex) {
			close();
			throw ex;
		}
	}

	World world() {
		return this.world;
	}

	EmulatorState state() {
		return this.world.state();
	}

	EmulatorServer server() {
		return this.server;
	}

	ContentStore store() {
		return this.store;
	}

	/**
	 * Reports a change of the world that comes neither from a request nor from
	 * {@link EmulatorState}, so that the world is saved.
	 */
	void changed() {
		this.persistence.changed();
	}

	WorldSnapshot snapshot() {
		return this.snapshots.take(this.world);
	}

	World look(@Nullable WorldSnapshot snapshot) {
		return this.snapshots.look((snapshot != null) ? snapshot : this.snapshots.first());
	}

	synchronized void restore(WorldSnapshot snapshot) {
		this.persistence.replace(() -> {
			World restored = this.snapshots.restore(snapshot);
			this.server.serve(restored);
			this.world = restored;
		});
	}

	void restoreFirst() {
		restore(this.snapshots.first());
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		finally {
			this.persistence.close();
		}
	}

}
