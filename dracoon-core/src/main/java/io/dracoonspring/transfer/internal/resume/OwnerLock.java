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
 * Represents the ownership of one token file or directory while a transfer runs. It uses
 * a separate lock file, which names the owner and is locked if the file system supports
 * locks. No other transfer becomes the owner while the lock is held. Without a file lock,
 * another transfer becomes the owner only if the process of the owner has ended, or if
 * its {@link Heartbeat} is too old. An owner that was presumed dead detects the loss of
 * its ownership with {@link #isHeld()}. All methods block.
 */
final class OwnerLock {

	private static final Logger logger = LoggerFactory.getLogger(OwnerLock.class);

	private static final int MAX_ATTEMPTS = 100;

	/**
	 * Holds the lock files of this process. The set belongs to the process and not to a
	 * client, because file locks belong to the process. Opening and closing a lock file a
	 * second time would release the lock.
	 */
	static final Set<Path> OWNED = ConcurrentHashMap.newKeySet();

	private final Owned owned;

	private final Path path;

	private final LockFile file;

	private final LockOwner owner;

	private final @Nullable Object key;

	/**
	 * Whether the lock file already existed, because a former owner did not delete it.
	 */
	private boolean inherited;

	private OwnerLock(Owned owned, Path path, LockFile file, LockOwner owner, @Nullable Object key) {
		this.owned = owned;
		this.path = path;
		this.file = file;
		this.owner = owner;
		this.key = key;
	}

	/**
	 * Acquires the ownership.
	 * @param owned a token file, which need not exist, or a directory
	 * @return the ownership, which the caller must release
	 * @throws DracoonTransferException if another transfer is the owner, without waiting
	 * for its end, or if the lock file cannot be written
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
			FileLock lock = file.tryLock(rules);
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
			if (holdsOn && !isGone(former, path, rules.timeout())) {
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
		// check that the path still leads to this file, because a former owner may have
		// deleted this file after this process opened it
		return (now != null && now.size() == file.size()) ? new OwnerLock(owned, path, file, owner, now.fileKey())
				: null;
	}

	private static boolean isGone(@Nullable LockOwner owner, Path path, Duration timeout) throws IOException {
		try (LocalFolder folder = LocalFolder.at(Objects.requireNonNull(path.getParent()))) {
			return new Heartbeat(folder, path.getFileName()).isGone(owner, timeout);
		}
	}

	// moves the lock file of the former owner away. If several transfers try this, only
	// one of them succeeds
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
				// put the file back, because another transfer has already become the
				// owner
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
			logger.debug("Could not restore the lock file of the new owner, which detects the loss: {}",
					VisibleText.ofFailure(ex));
		}
	}

	private static @Nullable String nonce(@Nullable LockOwner owner) {
		return (owner != null) ? owner.nonce() : null;
	}

	private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
		try {
			// reading the attributes does not open the file
			return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	/**
	 * Tells whether this transfer is still the owner.
	 * @return {@code false} if another transfer has taken over, or if this is unknown
	 */
	boolean isHeld() {
		try {
			BasicFileAttributes now = attributes(this.path);
			boolean same = now != null && now.size() == this.file.size() && Objects.equals(now.fileKey(), this.key);
			// do not open a locked file a second time, because closing it would release
			// the lock
			return same && (this.owner.locked() || this.owner.nonce().equals(nonce(LockFile.look(this.path))));
		}
		catch (IOException ex) {
			logger.debug("Could not read a lock file: {}", VisibleText.ofFailure(ex));
			return false;
		}
	}

	/**
	 * Checks that this transfer is still the owner.
	 * @throws DracoonTransferException if another transfer has taken over, or if this is
	 * unknown
	 */
	void requireHeld() {
		if (!isHeld()) {
			throw this.owned.lost(null);
		}
	}

	/**
	 * Tells whether a former owner did not delete the lock file, for example because its
	 * process died.
	 */
	boolean isInherited() {
		return this.inherited;
	}

	/** Writes a heartbeat. */
	void beat() {
		try {
			this.file.write(this.owner.withBeat(Instant.now()).toBytes());
		}
		catch (IOException ex) {
			logger.debug("Could not write the lock file '{}': {}", VisibleText.of(this.path),
					VisibleText.ofFailure(ex));
		}
	}

	/** Releases the ownership. Never fails. */
	void release() {
		try {
			if (isHeld()) {
				Files.deleteIfExists(this.path);
			}
		}
		catch (IOException ex) {
			logger.debug("Could not delete a lock file. The next owner uses it again: {}", VisibleText.ofFailure(ex));
		}
		finally {
			this.file.close();
			OWNED.remove(this.path);
		}
	}

}
