// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.transfer.internal.file.LocalFolder;

/**
 * The ownership of one token file or directory, held while a transfer runs. It is a file
 * of its own, locked where the file system can do that, which says who the owner is.
 * Nobody else becomes the owner while the lock is held; without a lock, while the process
 * lives on this host or its {@link Heartbeat} goes on. An owner who was taken for dead
 * finds out with {@link #isHeld()}. All methods block.
 */
final class OwnerLock {

	private static final Logger logger = LoggerFactory.getLogger(OwnerLock.class);

	private static final int MAX_ATTEMPTS = 100;

	/**
	 * The lock files of what this process owns. Of the whole process, not of a client:
	 * locks belong to the process, and opening and closing a lock file a second time
	 * would drop the lock.
	 */
	static final Set<Path> OWNED = ConcurrentHashMap.newKeySet();

	private final Owned owned;

	private final Path path;

	private final LockFile file;

	private final LockOwner owner;

	private final @Nullable Object key;

	/** Whether a former owner has left the lock file. */
	private boolean inherited;

	private OwnerLock(Owned owned, Path path, LockFile file, LockOwner owner, @Nullable Object key) {
		this.owned = owned;
		this.path = path;
		this.file = file;
		this.owner = owner;
		this.key = key;
	}

	/**
	 * Become the owner.
	 * @param owned a token file, which need not exist, or a directory
	 * @return the ownership, to be released
	 * @throws DracoonTransferException at once if somebody else is the owner
	 */
	static OwnerLock acquire(Owned owned, LockRules rules) {
		Path path;
		try {
			path = owned.lockFile();
		}
		catch (IOException ex) {
			throw owned.unwritable(ex);
		}
		if (!OWNED.add(path)) {
			throw owned.inUse("this application");
		}
		OwnerLock lock = null;
		try {
			boolean inherited = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
			lock = acquire(path, owned, rules);
			lock.inherited = inherited;
			return lock;
		}
		catch (IOException ex) {
			throw owned.unwritable(ex);
		}
		finally {
			if (lock == null) {
				OWNED.remove(path);
			}
		}
	}

	private static OwnerLock acquire(Path path, Owned owned, LockRules rules) throws IOException {
		for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
			OwnerLock lock = attempt(path, owned, rules);
			if (lock != null) {
				return lock;
			}
		}
		throw owned.inUse("other transfers, one after the other");
	}

	private static @Nullable OwnerLock attempt(Path path, Owned owned, LockRules rules) throws IOException {
		LockFile file;
		boolean created = false;
		try {
			file = LockFile.create(path);
			created = true;
		}
		catch (FileAlreadyExistsException exists) {
			try {
				file = LockFile.open(path);
			}
			catch (NoSuchFileException ex) {
				return null;
			}
		}
		OwnerLock acquired = null;
		try {
			acquired = attempt(path, file, created, owned, rules);
			return acquired;
		}
		finally {
			if (acquired == null) {
				file.close();
			}
		}
	}

	private static @Nullable OwnerLock attempt(Path path, LockFile file, boolean created, Owned owned, LockRules rules)
			throws IOException {
		boolean locked = true;
		try {
			FileLock lock = file.tryLock(rules.locks());
			if (lock == null) {
				throw owned.inUse(file.read());
			}
		}
		catch (OverlappingFileLockException ex) {
			throw owned.inUse("this application");
		}
		catch (IOException | UnsupportedOperationException ex) {
			logger.debug("The file system has no locks: the owner is known by its heartbeat. {}",
					VisibleText.ofFailure(ex));
			locked = false;
		}
		if (!created) {
			LockOwner former = file.read();
			boolean holdsOn = (locked) ? former != null && !former.locked() : true;
			if (holdsOn && !isGone(former, path, rules.patience())) {
				throw owned.inUse(former);
			}
			if (!locked) {
				putAway(path, former, owned);
				return null;
			}
		}
		LockOwner owner = LockOwner.current(locked, null);
		file.write(owner.toBytes());
		BasicFileAttributes now = attributes(path);
		// a former owner may have deleted the file after it was opened here
		return (now != null && now.size() == file.size()) ? new OwnerLock(owned, path, file, owner, now.fileKey())
				: null;
	}

	private static boolean isGone(@Nullable LockOwner owner, Path path, Duration patience) throws IOException {
		try (LocalFolder folder = LocalFolder.at(Objects.requireNonNull(path.getParent()))) {
			return new Heartbeat(folder, path.getFileName()).isGone(owner, patience);
		}
	}

	// of several who find the same owner gone, one can move its file
	private static void putAway(Path path, @Nullable LockOwner former, Owned owned) throws IOException {
		Path away = path.resolveSibling(path.getFileName() + "-" + UUID.randomUUID());
		try {
			Files.move(path, away, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (NoSuchFileException ex) {
			return;
		}
		try {
			LockOwner moved = LockFile.look(away);
			if (!Objects.equals(nonce(former), nonce(moved))) {
				// another one had been faster, and is the owner now
				release(away, path);
				throw owned.inUse(moved);
			}
		}
		finally {
			Files.deleteIfExists(away);
		}
	}

	private static void release(Path away, Path path) {
		try {
			Files.createLink(path, away);
		}
		catch (IOException | UnsupportedOperationException ex) {
			logger.debug("The new owner has lost its lock file, and will notice: {}", VisibleText.ofFailure(ex));
		}
	}

	private static @Nullable String nonce(@Nullable LockOwner owner) {
		return (owner != null) ? owner.nonce() : null;
	}

	private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
		try {
			// looking at a file does not open it
			return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	/**
	 * Tells whether this still is the owner.
	 * @return {@code false} if another one has taken over, or if nobody can tell
	 */
	boolean isHeld() {
		try {
			BasicFileAttributes now = attributes(this.path);
			boolean same = now != null && now.size() == this.file.size() && Objects.equals(now.fileKey(), this.key);
			// opening the file a second time would drop the lock
			return same && (this.owner.locked() || this.owner.nonce().equals(nonce(LockFile.look(this.path))));
		}
		catch (IOException ex) {
			logger.debug("A lock file cannot be read: {}", VisibleText.ofFailure(ex));
			return false;
		}
	}

	/**
	 * Checks that this still is the owner.
	 * @throws DracoonTransferException if another one has taken over, or if nobody can
	 * tell
	 */
	void requireHeld() {
		if (!isHeld()) {
			throw this.owned.lost(null);
		}
	}

	/**
	 * Tells whether a former owner has left the lock file.
	 */
	boolean isInherited() {
		return this.inherited;
	}

	/**
	 * Shows that the owner is there.
	 */
	void beat() {
		try {
			this.file.write(this.owner.withBeat(Instant.now()).toBytes());
		}
		catch (IOException ex) {
			logger.debug("The lock file '{}' cannot be written: {}", VisibleText.of(this.path),
					VisibleText.ofFailure(ex));
		}
	}

	/**
	 * Gives up the ownership. Never fails.
	 */
	void release() {
		try {
			if (isHeld()) {
				Files.deleteIfExists(this.path);
			}
		}
		catch (IOException ex) {
			logger.debug("A lock file could not be deleted; the next owner uses it again: {}",
					VisibleText.ofFailure(ex));
		}
		finally {
			this.file.close();
			OWNED.remove(this.path);
		}
	}

}
