// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the journal in a file with one JSON object in each line. A lock of the operating
 * system on a second file excludes other instances on the same machine. The lock ends
 * with the process.
 */
public final class FileBlueprintJournal implements BlueprintJournal {

	private static final Duration POLL = Duration.ofMillis(200);

	private final Path file;

	private final Duration timeout;

	/**
	 * Creates a journal.
	 * @param file the file, which is created if it does not exist. The lock file beside
	 * it has the suffix {@code .lock}
	 * @param timeout how long to wait for another instance
	 */
	public FileBlueprintJournal(Path file, Duration timeout) {
		this.file = file.toAbsolutePath();
		this.timeout = timeout;
	}

	@Override
	public <T> T exclusively(Function<Consumer<JournalEntry>, T> work) {
		Path lockFile = this.file.resolveSibling(this.file.getFileName() + ".lock");
		try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				FileLock lock = lock(channel)) {
			return work.apply((entry) -> {
				if (!lock.isValid()) {
					throw new PlanException("The lock on " + lockFile + " is lost", null);
				}
				write(entry);
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private FileLock lock(FileChannel channel) throws IOException {
		long deadline = System.nanoTime() + this.timeout.toNanos();
		while (true) {
			FileLock lock = tryLock(channel);
			if (lock != null) {
				return lock;
			}
			if (System.nanoTime() - deadline >= 0) {
				throw new PlanException("Another instance has been applying a plan for " + this.timeout
						+ ". Wait for its end, or stop it", null);
			}
			Waiting.pause(POLL);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			// another thread of this process has the lock
			return null;
		}
	}

	private void write(JournalEntry entry) {
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.APPEND)) {
			channel.write(StandardCharsets.UTF_8.encode(PlanJson.line(entry) + "\n"));
			channel.force(true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not write the journal " + this.file, ex);
		}
	}

}
