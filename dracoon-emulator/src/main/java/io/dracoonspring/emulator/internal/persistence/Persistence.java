// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebFilter;

import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.state.Settings;
import io.dracoonspring.emulator.internal.storage.ContentStore;

/** Keeps the data of an emulator after the emulator is closed, or discards the data. */
public interface Persistence extends AutoCloseable {

	/**
	 * Opens a directory.
	 * @param path the directory, created if missing, or {@code null} to keep nothing
	 * @param world supplies the world for each write
	 * @throws EmulatorDirectoryException if another emulator uses the directory
	 * @throws UncheckedIOException if the directory cannot be used
	 */
	static Persistence open(@Nullable Path path, Supplier<World> world) {
		return (path != null) ? DirectoryPersistence.open(path, world) : new NothingKept(ContentStore.open(null));
	}

	/** Returns whether objects of a class are written and read by reflection. */
	static boolean keeps(String className) {
		return ClassLayout.isAllowed(className);
	}

	/** Returns the store of contents, which is closed together with this object. */
	ContentStore store();

	/**
	 * Reads the saved world. Closes this object if reading fails.
	 * @param clock the clock, which is moved to the saved offset
	 * @param settings the settings, which are not saved because each start sets them
	 * @return the saved world, empty if none is saved
	 * @throws EmulatorDirectoryException if the saved state is damaged or from another
	 * version of the emulator
	 * @throws UncheckedIOException if the directory cannot be read
	 */
	Optional<World> load(MovableClock clock, Settings settings);

	/**
	 * Starts to save the world after each change. Blocks until the world is saved for the
	 * first time.
	 */
	void start();

	/**
	 * Replaces the world. Nothing is saved meanwhile, because a save could write an
	 * intermediate state.
	 * @param change the action that replaces the world
	 */
	void replace(Runnable change);

	/** Reports that the world may have changed. Does not block. */
	void changed();

	/**
	 * Returns a filter that calls {@link #changed()} after each request, because each
	 * request may change the world.
	 */
	default WebFilter filter() {
		return (exchange, chain) -> chain.filter(exchange).doFinally((end) -> changed());
	}

	/**
	 * Writes the state for the last time, closes the store and releases the directory.
	 * @throws UncheckedIOException if the state cannot be written
	 */
	@Override
	void close();

}
