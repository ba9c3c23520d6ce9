// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

import io.dracoonspring.emulator.internal.state.MovableClock;
import io.dracoonspring.emulator.internal.state.Settings;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.internal.storage.Segment;

/**
 * Keeps all data of the emulator in a directory. The complete state is written to one
 * file soon after each change. The contents of DRACOON files are in separate files of the
 * directory. Such a file is deleted only when the written state no longer needs it.
 */
final class DirectoryPersistence implements Persistence {

	private final StateDirectory directory;

	private final StateFile file;

	private final ContentStore store;

	private final WorldCodec codec;

	private final Supplier<World> world;

	private final StateSaver saver = new StateSaver(this::save);

	private DirectoryPersistence(StateDirectory directory, ContentStore store, Supplier<World> world) {
		this.directory = directory;
		this.file = directory.state();
		this.store = store;
		this.codec = new WorldCodec(store);
		this.world = world;
	}

	static DirectoryPersistence open(Path path, Supplier<World> world) {
		try {
			StateDirectory directory = StateDirectory.open(path);
			try {
				return new DirectoryPersistence(directory, ContentStore.keep(directory.contents()), world);
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

	@Override
	public ContentStore store() {
		return this.store;
	}

	@Override
	public Optional<World> load(MovableClock clock, Settings settings) {
		try {
			return read(clock, settings);
		}
		catch (RuntimeException | Error ex) {
			close();
			throw ex;
		}
	}

	private Optional<World> read(MovableClock clock, Settings settings) {
		try {
			Optional<byte[]> bytes = this.file.read();
			Optional<World> loaded = bytes.isEmpty() ? Optional.empty()
					: Optional.of(this.codec.decode(bytes.get(), clock, settings));
			this.store.deleteOrphans();
			return loaded;
		}
		catch (UnreadableStateException ex) {
			throw EmulatorDirectoryException.unreadable(this.directory.path(), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the directory '" + this.directory.path() + "'", ex);
		}
	}

	@Override
	public void start() {
		save();
		this.saver.start();
		watch();
	}

	@Override
	public synchronized void replace(Runnable change) {
		change.run();
		watch();
	}

	private void watch() {
		this.world.get().state().onUse(this::changed);
		changed();
	}

	@Override
	public void changed() {
		this.saver.changed();
	}

	private synchronized void save() {
		// take the removed segments before encoding the state, because the encoded state
		// may still need segments that are removed later
		Collection<Segment> released = this.store.takeReleased();
		try {
			this.file.write(this.codec.encode(this.world.get()));
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

	@Override
	public void close() {
		try {
			this.saver.close();
		}
		finally {
			this.store.close();
			leave();
		}
	}

	private void leave() {
		try {
			this.directory.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot release the directory '" + this.directory.path() + "'", ex);
		}
	}

}
