// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.transfer.ResumeToken;

/**
 * Where one transfer stands. It is kept in memory and, if wanted, on disk as well, so
 * that it survives the process. Whoever keeps it on disk owns the token file while the
 * transfer runs; who has lost it touches nothing any more.
 */
public final class ResumePoint {

	private static final Logger logger = LoggerFactory.getLogger(ResumePoint.class);

	private final @Nullable Path file;

	private final LockRules rules;

	private volatile @Nullable Supplier<ResumeToken> state;

	private volatile @Nullable OwnerLock lock;

	private volatile boolean stored;

	/**
	 * Creates a point.
	 * @param file where the token is written, {@code null} for nowhere
	 */
	public ResumePoint(@Nullable Path file) {
		this(file, LockRules.ofProcess());
	}

	ResumePoint(@Nullable Path file, LockRules rules) {
		this.file = file;
		this.rules = rules;
	}

	/**
	 * Does the work of the transfer as the only owner of the token file, if there is one.
	 * @return the work; fails with {@link Reason#IN_USE} before it begins if another
	 * transfer is the owner, and when it fails after another one has taken over
	 */
	public <T> Mono<T> own(Mono<T> work) {
		Path tokenFile = this.file;
		if (tokenFile == null) {
			return work;
		}
		return Ownership
			.during(() -> acquire(tokenFile), this.rules,
					(held) -> work.onErrorResume((ex) -> explained(ex, tokenFile)).flux())
			.singleOrEmpty();
	}

	private OwnerLock acquire(Path tokenFile) {
		OwnerLock held = OwnerLock.acquire(Owned.tokenFile(tokenFile), this.rules);
		if (held.isInherited()) {
			new TokenFile(tokenFile).deleteUnfinished();
		}
		this.stored = Files.exists(tokenFile);
		this.lock = held;
		return held;
	}

	private <T> Mono<T> explained(Throwable ex, Path tokenFile) {
		return Mono.fromCallable(this::isOwned).subscribeOn(Schedulers.boundedElastic()).flatMap((owned) -> {
			if (owned) {
				return Mono.error(ex);
			}
			// only the next owner knows where the transfer stands
			this.state = null;
			return Mono.error(Owned.tokenFile(tokenFile).lost(ex));
		});
	}

	/**
	 * Tells whether nobody else has taken over. Blocks. To be asked before anything is
	 * changed that another process would go on with.
	 * @return {@code true} if there is no token file or if this still is its owner
	 */
	public boolean isOwned() {
		OwnerLock held = this.lock;
		return this.file == null || (held != null && held.isHeld());
	}

	/**
	 * Checks that nobody else has taken over. Blocks.
	 * @throws DracoonTransferException with {@link Reason#IN_USE} if somebody has
	 */
	public void requireOwned() {
		if (this.file != null && !isOwned()) {
			throw Owned.tokenFile(this.file).lost(null);
		}
	}

	/**
	 * Returns what is in the token file now. Blocks. Of use to the owner: whoever read it
	 * before may have been overtaken.
	 * @return the token, which nobody has checked, {@code null} if there is no file or
	 * none that could be read
	 */
	public @Nullable ResumeToken stored() {
		Path tokenFile = this.file;
		if (tokenFile == null || !Files.exists(tokenFile)) {
			return null;
		}
		try {
			return ResumeToken.read(tokenFile);
		}
		catch (IOException | IllegalArgumentException ex) {
			logger.debug("What is in the token file '{}' is of no use: {}", VisibleText.of(tokenFile),
					VisibleText.ofFailure(ex));
			return null;
		}
	}

	/**
	 * From now on the transfer can be resumed.
	 * @param state tells where it stands
	 */
	public void reached(Supplier<ResumeToken> state) {
		this.state = state;
	}

	/**
	 * Writes down where the transfer stands. Blocks. If that fails, what was written
	 * before stays.
	 * @throws DracoonTransferException if it cannot be written, or if another one has
	 * taken over
	 */
	public synchronized void save() {
		Supplier<ResumeToken> current = this.state;
		if (this.file == null || current == null) {
			return;
		}
		requireOwned();
		try {
			new TokenFile(this.file).write(current.get().toJson());
			this.stored = true;
		}
		catch (IOException ex) {
			throw new DracoonTransferException(Reason.TARGET_UNWRITABLE,
					"The token file '" + this.file
							+ "' cannot be written: check the permissions of its directory and the space on the disk",
					ex);
		}
	}

	/**
	 * The transfer cannot be resumed any more, or need not. Blocks. Never fails.
	 */
	public synchronized void clear() {
		this.state = null;
		if (this.file == null || !isOwned()) {
			return;
		}
		try {
			Files.deleteIfExists(this.file);
			this.stored = false;
		}
		catch (IOException ex) {
			logger.warn("A token file could not be deleted: delete it by hand; its path is logged at DEBUG");
			logger.debug("A token file could not be deleted: {}", VisibleText.ofFailure(ex));
		}
	}

	/**
	 * Returns where the token is kept as soon as there is one.
	 * @return the token file, {@code null} if the transfer has none
	 */
	public @Nullable Path file() {
		return this.file;
	}

	/**
	 * Tells whether the transfer can be resumed after this process.
	 * @return {@code true} if its token is on disk, or can be written there
	 */
	public boolean isSaved() {
		return this.file != null && this.state != null;
	}

	/**
	 * Tells whether somebody may resume the transfer with what is on disk already.
	 */
	public boolean isStored() {
		return this.stored;
	}

	/**
	 * Returns where the transfer stands.
	 * @return the token, {@code null} if there is nothing to resume
	 */
	public @Nullable ResumeToken token() {
		Supplier<ResumeToken> current = this.state;
		return (current != null) ? current.get() : null;
	}

}
