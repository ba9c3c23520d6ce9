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
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.VisibleText;

/**
 * The ownership of one token file, held while a transfer runs. It is a file of its own
 * beside the token, locked where the file system can do that, which says who the owner
 * is. Nobody else becomes the owner while the lock is held; without a lock, while the
 * process lives on this host or its heartbeat goes on. An owner who was taken for dead
 * finds out with {@link #isHeld()}. All methods block.
 * <p>
 * How long a heartbeat has stood still is told by the clock of the file system alone: the
 * time of the lock file is compared with that of a file made now, so that hosts need not
 * agree on the time. Should that clock leap, an owner loses its ownership, but nothing is
 * damaged: it touches nothing that belongs to the next one.
 */
final class TokenLock {

	private static final Logger logger = LoggerFactory.getLogger(TokenLock.class);

	private static final int MAX_ATTEMPTS = 100;

	/**
	 * What this process owns. Of the whole process, not of a client: locks belong to the
	 * process, and opening and closing a lock file a second time would drop the lock.
	 */
	private static final Set<Path> OWNED = ConcurrentHashMap.newKeySet();

	private final Path path;

	private final LockFile file;

	private final LockOwner owner;

	private final @Nullable Object key;

	private TokenLock(Path path, LockFile file, LockOwner owner, @Nullable Object key) {
		this.path = path;
		this.file = file;
		this.owner = owner;
		this.key = key;
	}

	/**
	 * Become the owner of a token file.
	 * @param tokenFile the file, which need not exist
	 * @param rules how ownership is kept
	 * @return the ownership, to be released
	 * @throws DracoonTransferException at once if somebody else is the owner
	 */
	static TokenLock acquire(Path tokenFile, LockRules rules) {
		Path path;
		try {
			path = lockFile(tokenFile);
		}
		catch (IOException ex) {
			throw unwritable(tokenFile, ex);
		}
		if (!OWNED.add(path)) {
			throw inUse(tokenFile, "this application");
		}
		TokenLock lock = null;
		try {
			boolean inherited = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
			lock = acquire(path, tokenFile, rules);
			if (inherited) {
				new TokenFile(tokenFile).deleteUnfinished();
			}
			return lock;
		}
		catch (IOException ex) {
			throw unwritable(tokenFile, ex);
		}
		finally {
			if (lock == null) {
				OWNED.remove(path);
			}
		}
	}

	private static Path lockFile(Path tokenFile) throws IOException {
		Path absolute = tokenFile.toAbsolutePath().normalize();
		Path directory = (absolute.getParent() != null) ? absolute.getParent() : absolute;
		// two ways to one directory are one
		return directory.toRealPath().resolve("." + absolute.getFileName() + ".lock");
	}

	private static TokenLock acquire(Path path, Path tokenFile, LockRules rules) throws IOException {
		for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
			TokenLock lock = attempt(path, tokenFile, rules);
			if (lock != null) {
				return lock;
			}
		}
		throw inUse(tokenFile, "other transfers, one after the other");
	}

	private static @Nullable TokenLock attempt(Path path, Path tokenFile, LockRules rules) throws IOException {
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
		TokenLock acquired = null;
		try {
			acquired = attempt(path, file, created, tokenFile, rules);
			return acquired;
		}
		finally {
			if (acquired == null) {
				file.close();
			}
		}
	}

	private static @Nullable TokenLock attempt(Path path, LockFile file, boolean created, Path tokenFile,
			LockRules rules) throws IOException {
		boolean locked = true;
		try {
			FileLock lock = file.tryLock(rules.locks());
			if (lock == null) {
				throw inUse(tokenFile, file.read());
			}
		}
		catch (OverlappingFileLockException ex) {
			throw inUse(tokenFile, "this application");
		}
		catch (IOException | UnsupportedOperationException ex) {
			logger.debug("The file system of the token file has no locks: the owner is known by its heartbeat. {}",
					VisibleText.ofFailure(ex));
			locked = false;
		}
		if (!created) {
			LockOwner former = file.read();
			boolean holdsOn = (locked) ? former != null && !former.locked() : true;
			if (holdsOn && !isGone(former, path, rules.patience())) {
				throw inUse(tokenFile, former);
			}
			if (!locked) {
				putAway(path, former, tokenFile);
				return null;
			}
		}
		LockOwner owner = LockOwner.current(locked);
		file.write(owner.toBytes());
		BasicFileAttributes now = attributes(path);
		// a former owner may have deleted the file after it was opened here
		return (now != null && now.size() == file.size()) ? new TokenLock(path, file, owner, now.fileKey()) : null;
	}

	private static boolean isGone(@Nullable LockOwner owner, Path path, Duration patience) throws IOException {
		if (owner != null && owner.isGone()) {
			return true;
		}
		Path probe = Files.createFile(path.resolveSibling(".dracoon-" + UUID.randomUUID() + ".probe"));
		try {
			BasicFileAttributes heard = attributes(path);
			Instant now = Files.getLastModifiedTime(probe).toInstant();
			return heard == null || Duration.between(heard.lastModifiedTime().toInstant(), now).compareTo(patience) > 0;
		}
		finally {
			Files.deleteIfExists(probe);
		}
	}

	// of several who find the same owner gone, one can move its file
	private static void putAway(Path path, @Nullable LockOwner former, Path tokenFile) throws IOException {
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
				giveBack(away, path);
				throw inUse(tokenFile, moved);
			}
		}
		finally {
			Files.deleteIfExists(away);
		}
	}

	private static void giveBack(Path away, Path path) {
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
	 * Tell whether this still is the owner.
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
	 * Show that the owner is there.
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
	 * Give up the ownership. Never fails.
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

	/**
	 * Say that another one has taken over.
	 * @param tokenFile the token file
	 * @param cause what came of it, or {@code null}
	 * @return the failure
	 */
	static DracoonTransferException lost(Path tokenFile, @Nullable Throwable cause) {
		return new DracoonTransferException(Reason.IN_USE, "The token file '" + tokenFile
				+ "' is not this transfer's any more: another one has taken over, or its lock file was deleted. "
				+ "Leave it to the other one, or resume with the token file", cause);
	}

	private static DracoonTransferException inUse(Path tokenFile, @Nullable LockOwner owner) {
		return inUse(tokenFile, (owner != null) ? owner.describe() : "another process");
	}

	private static DracoonTransferException inUse(Path tokenFile, String owner) {
		return new DracoonTransferException(Reason.IN_USE, "The token file '" + tokenFile + "' is in use by " + owner
				+ ": wait until that transfer has ended, or stop it, and resume with the token file", null);
	}

	private static DracoonTransferException unwritable(Path tokenFile, IOException ex) {
		return new DracoonTransferException(Reason.TARGET_UNWRITABLE, "The lock file beside the token file '"
				+ tokenFile + "' cannot be written: check the permissions of the directory and the space on the disk",
				ex);
	}

}
