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
 * The ownership of the partial file of one download. As with token files it is a lock
 * file beside it, which says who the owner is. It is created before the partial file and
 * deleted after it, so that a partial file without one is nobody's. A download that is
 * paused, or whose token file names the partial file, is its owner without a process. All
 * methods block.
 * <p>
 * The lock file is reached by the directory that the download holds open, so that no link
 * leads elsewhere. It gets the access rights of any new file in the directory, those that
 * the target is to have.
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

	/** Whether the application has got a token. */
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
	 * Become the owner of a partial file that does not exist yet.
	 * @param folder its directory, which stays open as long as this
	 * @param tokenFile where the state of the download is kept, {@code null} for nowhere
	 * @return the ownership, to be released or kept
	 * @throws IOException if the lock file cannot be written
	 */
	public static PartialFileLock acquire(LocalFolder folder, @Nullable Path tokenFile) throws IOException {
		return acquire(folder, tokenFile, LockRules.ofProcess());
	}

	static PartialFileLock acquire(LocalFolder folder, @Nullable Path tokenFile, LockRules rules) throws IOException {
		for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
			Path partial = folder.path().getFileSystem().getPath(OwnNames.partial());
			PartialFileLock lock = attempt(folder, partial, tokenFile, rules);
			if (lock != null) {
				return lock;
			}
		}
		throw new IOException("Something deletes every lock file in '" + folder.path() + "' at once");
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
			// such as that of a ZIP archive, which belongs to this process
			channel.close();
			return new PartialFileLock(folder, partial, channel, LockOwner.current(false, null), rules);
		}
		boolean locked = true;
		try {
			if (rules.locks().tryLock(channel::tryLock) == null) {
				// whoever cleans up was faster
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

	/**
	 * Returns the partial file.
	 */
	public Path partial() {
		return this.partial;
	}

	/**
	 * Returns the lock file.
	 */
	public Path path() {
		return this.path;
	}

	/**
	 * Takes note that the application has got a token: from now on the download may be
	 * resumed without a token file, also if the process dies.
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
				logger.debug("The lock file of a partial file cannot be written: {}", VisibleText.ofFailure(ex));
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

	/**
	 * Leaves the partial file to whoever resumes the download. Never fails.
	 */
	public void keep() {
		announce();
		beat();
		end();
	}

	/**
	 * Gives up the ownership of a partial file that does not exist any more. Never fails.
	 */
	public void release() {
		try {
			this.folder.delete(this.path);
		}
		catch (IOException ex) {
			logger.debug("The lock file of a partial file could not be deleted: {}", VisibleText.ofFailure(ex));
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
		// after that, because it interrupts
		this.beats.dispose();
		OwnerLock.OWNED.remove(this.path);
	}

	/**
	 * Deletes a partial file, and its lock file, if nobody owns it.
	 * @param dryRun whether to leave both, and to say only what would be done
	 * @return whether there was one that nobody owned
	 * @throws IOException if nobody can tell, or if it cannot be deleted
	 */
	public static boolean deleteAbandoned(LocalFolder folder, Path partial, boolean dryRun) throws IOException {
		return deleteAbandoned(folder, partial, dryRun, LockRules.ofProcess());
	}

	static boolean deleteAbandoned(LocalFolder folder, Path partial, boolean dryRun, LockRules rules)
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
			logger.debug("A partial file without a lock file is nobody's: '{}'", partial);
		}
		// locked until it is deleted
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
			if (rules.locks().tryLock(() -> channel.tryLock(0, Long.MAX_VALUE, true)) == null) {
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
		// a lock says nothing about owners that have none
		return (locked && owner != null && owner.locked())
				|| new Heartbeat(folder, OwnNames.lockOf(partial)).isGone(owner, rules.patience());
	}

	private static @Nullable LockOwner read(FileChannel channel) throws IOException {
		ByteBuffer content = ByteBuffer.allocate((int) Math.min(channel.size(), MAX_CONTENT));
		while (content.hasRemaining() && channel.read(content) >= 0) {
			// goes on to the end
		}
		return LockOwner.parse(content.array());
	}

	/**
	 * Deletes a partial file, and its lock file, whoever owns it.
	 * @return whether there was one
	 */
	public static boolean delete(LocalFolder folder, Path partial) throws IOException {
		boolean deleted = folder.delete(partial);
		folder.delete(OwnNames.lockOf(partial));
		return deleted;
	}

}
