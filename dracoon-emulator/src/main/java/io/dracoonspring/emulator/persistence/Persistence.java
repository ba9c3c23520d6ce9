// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.persistence;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebFilter;

import io.dracoonspring.emulator.state.MovableClock;
import io.dracoonspring.emulator.state.Settings;
import io.dracoonspring.emulator.storage.ContentStore;

/**
 * Keeps what the emulator remembers beyond its end, or does not.
 */
public interface Persistence extends AutoCloseable {

	/**
	 * Opens a directory.
	 * @param path the directory, created if missing, or {@code null} to keep nothing
	 * @param world the world, asked whenever it is to be written
	 * @throws EmulatorDirectoryException if another emulator uses it
	 * @throws UncheckedIOException if it cannot be used
	 */
	static Persistence open(@Nullable Path path, Supplier<World> world) {
		return (path != null) ? DirectoryPersistence.open(path, world) : new NothingKept(ContentStore.open(null));
	}

	/**
	 * Tells whether objects of a class are written and read by reflection.
	 */
	static boolean keeps(String className) {
		return ClassLayout.isAllowed(className);
	}

	/**
	 * Returns the store of contents, which is closed together with this.
	 */
	ContentStore store();

	/**
	 * Reads what was kept. If that fails, all is closed.
	 * @param clock the clock, which is moved as it was
	 * @param settings what is decided anew at each start
	 * @throws EmulatorDirectoryException if it cannot be read
	 * @throws UncheckedIOException if the directory cannot be read
	 */
	Optional<World> load(MovableClock clock, Settings settings);

	/**
	 * Keeps the world from now on. Blocks until it is written for the first time.
	 */
	void start();

	/**
	 * Replaces the world, which must not be seen halfway.
	 * @param change puts another one into its place
	 */
	void replace(Runnable change);

	/**
	 * Tells that something has changed perhaps. Does not block.
	 */
	void changed();

	/**
	 * Returns what has to see all requests, because they change something perhaps.
	 */
	default WebFilter filter() {
		return (exchange, chain) -> chain.filter(exchange).doFinally((end) -> changed());
	}

	/**
	 * Writes the state for the last time, close the store and leave the directory to
	 * others.
	 * @throws UncheckedIOException if the state cannot be written
	 */
	@Override
	void close();

}
