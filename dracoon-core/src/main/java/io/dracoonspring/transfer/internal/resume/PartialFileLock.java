// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.file.OwnNames;

/**
 * Represents the ownership of the partial file of one download. Like a token file, the
 * partial file has a lock file beside it, which names the owner. The lock file is created
 * before the partial file and deleted after the partial file. Therefore a partial file
 * without a lock file has no owner. A download that is paused, or whose token file names
 * the partial file, remains the owner without a running process. All methods block.
 * <p>
 * The lock file is accessed through the directory that the download keeps open, so that
 * no link leads elsewhere. The lock file gets the default access rights of new files in
 * the directory. A new target gets the same access rights.
 */
public final class PartialFileLock {

	private static final Logger logger = LoggerFactory.getLogger(PartialFileLock.class);

	private static final int MAX_ATTEMPTS = 100;

	private static final int MAX_CONTENT = 64 * 1024;

	private final LocalFolder folder;

	private final Path partial;

	private final Path path;

	private final FileChannel channel;

	private final Disposable beats;

	private final LockOwner owner;

	/** Whether the application has received a token. */
	private volatile boolean announced;

	private boolean ended;

	private PartialFileLock(LocalFolder folder, Path partial, FileChannel channel, LockOwner owner, LockRules rules) {
		this.folder = folder;
		this.partial = partial;
		this.path = OwnNames.lockOf(partial);
		this.channel = channel;
		this.owner = owner;
		this.beats = rules.repeat(this::beat);
	}

	/**
	 * Acquires the ownership of a new partial file.
	 * @param folder the directory of the partial file, which must stay open as long as
	 * this lock
	 * @param tokenFile the file that stores the state of the download, {@code null} for
	 * none
	 * @return the ownership, which the caller must release or keep
	 * @throws IOException if the lock file cannot be written
	 */
	public static PartialFileLock acquire(LocalFolder folder, @Nullable Path tokenFile, LockRules rules)
			throws IOException {
		for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
			Path partial = folder.path().getFileSystem().getPath(OwnNames.partial());
			PartialFileLock lock = attempt(folder, partial, tokenFile, rules);
			if (lock != null) {
				return lock;
			}
		}
		throw new IOException(
				"Could not create a lock file in '" + folder.path() + "' because another program deletes it each time");
	}

	private static @Nullable PartialFileLock attempt(LocalFolder folder, Path partial, @Nullable Path tokenFile,
			LockRules rules) throws IOException {
		Path path = OwnNames.lockOf(partial);
		OwnerLock.OWNED.add(path);
		PartialFileLock acquired = null;
		FileChannel channel = null;
		try {
			channel = folder.create(path);
			acquired = attempt(folder, partial, channel, tokenFile, rules);
			return acquired;
		}
		finally {
			if (acquired == null) {
				OwnerLock.OWNED.remove(path);
				if (channel != null) {
					channel.close();
					folder.delete(path);
				}
			}
		}
	}

	private static @Nullable PartialFileLock attempt(LocalFolder folder, Path partial, FileChannel channel,
			@Nullable Path tokenFile, LockRules rules) throws IOException {
		if (!partial.getFileSystem().equals(FileSystems.getDefault())) {
			// no lock is needed in other file systems, such as a ZIP archive, because
			// they belong to this process
			channel.close();
			return new PartialFileLock(folder, partial, channel, LockOwner.current(false, null), rules);
		}
		boolean locked = true;
		try {
			if (rules.tryLock(channel::tryLock) == null) {
				// try again, because a cleanup has already locked the new file
				return null;
			}
		}
		catch (IOException | UnsupportedOperationException ex) {
			logger.debug("The file system has no locks: the owner is known by its heartbeat. {}",
					VisibleText.ofFailure(ex));
			locked = false;
		}
		LockOwner owner = LockOwner.current(locked, (tokenFile != null) ? tokenFile.toAbsolutePath().toString() : null);
		write(channel, owner);
		return (folder.look(OwnNames.lockOf(partial)) != null)
				? new PartialFileLock(folder, partial, channel, owner, rules) : null;
	}

	/** Returns the name of the partial file. */
	public Path partial() {
		return this.partial;
	}

	/** Returns the name of the lock file. */
	public Path path() {
		return this.path;
	}

	/**
	 * Records that the application has received a token. From now on the download can be
	 * resumed without a token file, even if the process dies.
	 */
	public void announce() {
		this.announced = true;
	}

	private synchronized void beat() {
		if (!this.ended && this.channel.isOpen()) {
			String token = (this.owner.token() == null && this.announced) ? LockOwner.BY_APPLICATION
					: this.owner.token();
			try {
				write(this.channel, this.owner.with().beat(Instant.now()).token(token).build());
			}
			catch (IOException ex) {
				logger.debug("Could not write the lock file of a partial file: {}", VisibleText.ofFailure(ex));
			}
		}
	}

	private static void write(FileChannel channel, LockOwner owner) throws IOException {
		ByteBuffer content = ByteBuffer.wrap(owner.toBytes());
		int length = content.remaining();
		while (content.hasRemaining()) {
			channel.write(content, content.position());
		}
		channel.truncate(length);
	}

	/** Keeps the partial file for a resumption of the download. Never fails. */
	public void keep() {
		announce();
		beat();
		end();
	}

	/** Releases the ownership of a deleted partial file. Never fails. */
	public void release() {
		try {
			this.folder.delete(this.path);
		}
		catch (IOException ex) {
			logger.debug("Could not delete the lock file of a partial file: {}", VisibleText.ofFailure(ex));
		}
		end();
	}

	private void end() {
		synchronized (this) {
			this.ended = true;
			try {
				this.channel.close();
			}
			catch (IOException ex) {
				logger.debug("Could not close a lock file", ex);
			}
		}
		// dispose after the channel is closed, so that the disposal cannot interrupt the
		// heartbeat while it writes the lock file
		this.beats.dispose();
		OwnerLock.OWNED.remove(this.path);
	}

	/**
	 * Deletes a partial file and its lock file if no download owns the partial file.
	 * @param dryRun whether to keep both files and only return the result
	 * @return whether a partial file without an owner existed
	 * @throws IOException if the owner cannot be determined, or if one of the files
	 * cannot be deleted
	 */
	public static boolean deleteAbandoned(LocalFolder folder, Path partial, boolean dryRun, LockRules rules)
			throws IOException {
		Path path = OwnNames.lockOf(partial);
		if (OwnerLock.OWNED.contains(path)) {
			return false;
		}
		FileChannel channel = null;
		try {
			channel = folder.read(path);
		}
		catch (NoSuchFileException ex) {
			logger.debug("The partial file '{}' has no owner because it has no lock file", partial);
		}
		// keep the lock until the file is deleted
		try (FileChannel locked = channel) {
			if (locked != null && !isAbandoned(folder, partial, locked, rules)) {
				return false;
			}
			return dryRun ? folder.look(partial) != null : delete(folder, partial);
		}
	}

	private static boolean isAbandoned(LocalFolder folder, Path partial, FileChannel channel, LockRules rules)
			throws IOException {
		boolean locked = false;
		try {
			if (rules.tryLock(() -> channel.tryLock(0, Long.MAX_VALUE, true)) == null) {
				return false;
			}
			locked = true;
		}
		catch (OverlappingFileLockException ex) {
			return false;
		}
		catch (IOException | UnsupportedOperationException ex) {
			logger.debug("The file system has no locks: the owner is known by its heartbeat. {}",
					VisibleText.ofFailure(ex));
		}
		LockOwner owner = read(channel);
		if (owner != null && owner.isResumable(partial)) {
			return false;
		}
		// check the heartbeat of an owner that held no file lock, because the lock of
		// this cleanup proves nothing about such an owner
		return (locked && owner != null && owner.locked())
				|| new Heartbeat(folder, OwnNames.lockOf(partial)).isGone(owner, rules.timeout());
	}

	private static @Nullable LockOwner read(FileChannel channel) throws IOException {
		ByteBuffer content = ByteBuffer.allocate((int) Math.min(channel.size(), MAX_CONTENT));
		while (content.hasRemaining() && channel.read(content) >= 0) {
			// continue until the end
		}
		return LockOwner.parse(content.array());
	}

	/**
	 * Deletes a partial file and its lock file regardless of the owner.
	 * @return whether the partial file existed
	 */
	public static boolean delete(LocalFolder folder, Path partial) throws IOException {
		boolean deleted = folder.delete(partial);
		folder.delete(OwnNames.lockOf(partial));
		return deleted;
	}

}
