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

package io.dracoonspring.emulator.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebFilter;

import io.dracoonspring.emulator.state.MovableClock;
import io.dracoonspring.emulator.state.Settings;
import io.dracoonspring.emulator.storage.ContentStore;
import io.dracoonspring.emulator.storage.Segment;

/**
 * Keeps what the emulator remembers beyond its end, in a directory. The state is written
 * as a whole soon after each change; contents lie beside it and are deleted only when no
 * written state needs them any more. Without a directory nothing is kept.
 */
public final class Persistence implements AutoCloseable {

	private final @Nullable StateDirectory directory;

	private final ContentStore store;

	private final WorldCodec codec;

	private @Nullable StateFile file;

	private @Nullable StateSaver saver;

	private @Nullable Supplier<World> world;

	private Persistence(@Nullable StateDirectory directory, ContentStore store) {
		this.directory = directory;
		this.store = store;
		this.codec = new WorldCodec(store);
	}

	/**
	 * Open a directory.
	 * @param path the directory, created if missing, or {@code null} to keep nothing
	 * @return what keeps the state there
	 * @throws EmulatorDirectoryException if another emulator uses it
	 * @throws UncheckedIOException if it cannot be used
	 */
	public static Persistence open(@Nullable Path path) {
		if (path == null) {
			return new Persistence(null, ContentStore.open(null));
		}
		try {
			StateDirectory directory = StateDirectory.open(path);
			try {
				return new Persistence(directory, ContentStore.keep(directory.contents()));
			}
			catch (IOException | RuntimeException ex) {
				directory.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot use the directory '" + path + "'", ex);
		}
	}

	/**
	 * Return the store of contents.
	 * @return the store, closed together with this
	 */
	public ContentStore store() {
		return this.store;
	}

	/**
	 * Read what was kept. If that fails, all is closed.
	 * @param clock the clock, which is moved as it was
	 * @param settings what is decided anew at each start
	 * @return the world, if one was kept
	 * @throws EmulatorDirectoryException if it cannot be read
	 * @throws UncheckedIOException if the directory cannot be read
	 */
	public Optional<World> load(MovableClock clock, Settings settings) {
		StateDirectory directory = this.directory;
		if (directory == null) {
			return Optional.empty();
		}
		try {
			return load(directory, clock, settings);
		}
		catch (RuntimeException | Error ex) {
			close();
			throw ex;
		}
	}

	private Optional<World> load(StateDirectory directory, MovableClock clock, Settings settings) {
		try {
			StateFile file = directory.state();
			Optional<byte[]> bytes = file.read();
			Optional<World> loaded = bytes.isEmpty() ? Optional.empty()
					: Optional.of(this.codec.decode(bytes.get(), clock, settings));
			this.store.deleteOrphans();
			this.file = file;
			return loaded;
		}
		catch (UnreadableStateException ex) {
			throw EmulatorDirectoryException.unreadable(directory.path(), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the directory '" + directory.path() + "'", ex);
		}
	}

	/**
	 * Keep a world from now on. Blocks until it is written for the first time.
	 * @param world the world, asked whenever it is to be written
	 */
	public void keep(Supplier<World> world) {
		if (this.directory != null) {
			this.world = world;
			save();
			this.saver = new StateSaver(this::save);
			watch(world.get());
		}
	}

	/**
	 * Watch what happens in a world.
	 * @param world the world that is kept
	 */
	public void watch(World world) {
		if (this.saver != null) {
			world.state().onUse(this::changed);
			changed();
		}
	}

	/**
	 * Tell that something has changed perhaps. Does not block.
	 */
	public void changed() {
		if (this.saver != null) {
			this.saver.changed();
		}
	}

	/**
	 * Return what has to see all requests, because they change something perhaps.
	 * @return a filter
	 */
	public WebFilter filter() {
		return (exchange, chain) -> (this.saver != null) ? chain.filter(exchange).doFinally((end) -> changed())
				: chain.filter(exchange);
	}

	/**
	 * Do something that must not be seen halfway.
	 * @param change what to do
	 */
	public synchronized void atOnce(Runnable change) {
		change.run();
	}

	private synchronized void save() {
		Supplier<World> world = this.world;
		StateFile file = this.file;
		if (world == null || file == null) {
			return;
		}
		// what is not needed any more now is not needed by the state that is written
		Collection<Segment> released = this.store.takeReleased();
		try {
			file.write(this.codec.encode(world.get()));
			this.store.delete(released);
		}
		catch (IOException ex) {
			this.store.release(released);
			throw new UncheckedIOException("Cannot write the state of the emulator", ex);
		}
		catch (RuntimeException ex) {
			this.store.release(released);
			throw ex;
		}
	}

	/**
	 * Write the state for the last time, close the store and leave the directory to
	 * others.
	 * @throws UncheckedIOException if the state cannot be written
	 */
	@Override
	public void close() {
		try {
			if (this.saver != null) {
				this.saver.close();
			}
		}
		finally {
			this.store.close();
			leave();
		}
	}

	private void leave() {
		if (this.directory != null) {
			try {
				this.directory.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Cannot leave the directory '" + this.directory.path() + "'", ex);
			}
		}
	}

}
