// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Locks the directory of one emulator. No other emulator can use the directory until this
 * object is closed or the process ends.
 */
final class StateDirectory implements AutoCloseable {

	private final Path directory;

	private final FileChannel lock;

	private StateDirectory(Path directory, FileChannel lock) {
		this.directory = directory;
		this.lock = lock;
	}

	/**
	 * Locks a directory.
	 * @param directory the directory, created if it is missing
	 * @throws IOException if the directory cannot be created or written
	 * @throws EmulatorDirectoryException if another emulator uses the directory
	 */
	static StateDirectory open(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			Files.createDirectories(directory, OwnerOnly.directory(directory));
		}
		Path file = directory.resolve("emulator.lock");
		FileChannel lock = FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
				OwnerOnly.file(file));
		boolean taken = false;
		try {
			FileLock held = lock.tryLock();
			taken = held != null;
		}
		catch (OverlappingFileLockException ex) {
			// another emulator of this process holds the lock
			taken = false;
		}
		finally {
			if (!taken) {
				lock.close();
			}
		}
		if (!taken) {
			throw EmulatorDirectoryException.inUse(directory);
		}
		return new StateDirectory(directory, lock);
	}

	/**
	 * Returns the directory for the contents of files.
	 * @throws IOException if it cannot be created
	 */
	Path contents() throws IOException {
		Path contents = this.directory.resolve("emulator-content");
		return Files.isDirectory(contents) ? contents : Files.createDirectory(contents, OwnerOnly.directory(contents));
	}

	/** Returns the file with the state, which may not exist yet. */
	StateFile state() {
		return new StateFile(this.directory.resolve("emulator.state"));
	}

	Path path() {
		return this.directory;
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

}
