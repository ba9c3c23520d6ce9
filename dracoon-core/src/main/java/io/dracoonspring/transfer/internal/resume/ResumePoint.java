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

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.VisibleText;
import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.TransferSettings;

/**
 * Holds the state of one transfer in memory. If there is a token file, this object also
 * stores the state on disk, so that the state survives the process. A transfer that
 * stores its state on disk owns the token file while it runs. The transfer stops changing
 * files when it loses this ownership.
 */
public final class ResumePoint {

	private static final Logger logger = LoggerFactory.getLogger(ResumePoint.class);

	private final @Nullable Path file;

	private final LockRules rules;

	private volatile @Nullable Supplier<ResumeToken> state;

	private volatile @Nullable OwnerLock lock;

	private volatile boolean stored;

	private volatile boolean taken;

	/**
	 * Creates a resume point.
	 * @param file the token file, {@code null} for none
	 * @param rules the rules for the ownership of the token file
	 */
	public ResumePoint(@Nullable Path file, LockRules rules) {
		this.file = file;
		this.rules = rules;
	}

	/** Creates a resume point without a token file. */
	public static ResumePoint inMemory() {
		return new ResumePoint(null, LockRules.of(TransferSettings.defaults()));
	}

	/**
	 * Runs the transfer as the only owner of the token file, if there is one.
	 * @return the work; fails with {@link Reason#IN_USE} before the work starts if
	 * another transfer is the owner. If the work fails after another transfer has taken
	 * over, the failure has this reason, too
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
		return Mono.fromCallable(this::isOwned).subscribeOn(DracoonSchedulers.boundedElastic()).flatMap((owned) -> {
			if (owned) {
				return Mono.error(ex);
			}
			// discard the state, because only the next owner has the current state
			this.state = null;
			return Mono.error(Owned.tokenFile(tokenFile).lost(ex));
		});
	}

	/**
	 * Tells whether this transfer still owns the token file. Blocks. Call this method
	 * before any change on which another process would rely.
	 * @return {@code true} also if there is no token file
	 */
	public boolean isOwned() {
		OwnerLock held = this.lock;
		return this.file == null || (held != null && held.isHeld());
	}

	/**
	 * Checks that this transfer still owns the token file, if there is one. Blocks.
	 * @throws DracoonTransferException with {@link Reason#IN_USE} if another transfer has
	 * taken over, or if this is unknown
	 */
	public void requireOwned() {
		if (this.file != null && !isOwned()) {
			throw Owned.tokenFile(this.file).lost(null);
		}
	}

	/**
	 * Returns the current content of the token file. Blocks. If this transfer does not
	 * own the token file, another transfer may change the file at any time.
	 * @return the token, which is not authenticated yet, {@code null} if there is no
	 * readable token file
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
			logger.debug("Could not read the token file '{}', which is ignored: {}", VisibleText.of(tokenFile),
					VisibleText.ofFailure(ex));
			return null;
		}
	}

	/**
	 * Sets the state from which the transfer can be resumed.
	 * @param state the supplier of the current state
	 */
	public void reached(Supplier<ResumeToken> state) {
		this.state = state;
	}

	/**
	 * Stores the current state in the token file. Blocks. If this method fails, the file
	 * keeps the former state.
	 * @throws DracoonTransferException if the file cannot be written, or if another
	 * transfer has taken over
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
			throw new DracoonTransferException(Reason.TARGET_UNWRITABLE, "Could not write the token file '" + this.file
					+ "': check the permissions of its directory and the space on the disk", ex);
		}
	}

	/**
	 * Deletes the token file because the transfer cannot or need not be resumed. Blocks.
	 * Never fails.
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
			logger.warn("Could not delete a token file. Delete it manually. Its path is logged at level DEBUG");
			logger.debug("Could not delete a token file: {}", VisibleText.ofFailure(ex));
		}
	}

	/**
	 * Returns the token file, which need not exist yet.
	 * @return the token file, {@code null} if the transfer has none
	 */
	public @Nullable Path file() {
		return this.file;
	}

	/**
	 * Tells whether the transfer can be resumed after this process ends.
	 * @return {@code true} if its token is on disk, or can be written there
	 */
	public boolean isSaved() {
		return this.file != null && this.state != null;
	}

	/**
	 * Tells whether the token file exists. Another process can then resume the transfer.
	 */
	public boolean isStored() {
		return this.stored;
	}

	/**
	 * Returns the current state to the application, which may store it.
	 * @return the token, {@code null} if the transfer cannot be resumed
	 */
	public @Nullable ResumeToken take() {
		ResumeToken token = token();
		this.taken |= token != null;
		return token;
	}

	/**
	 * Tells whether the application has a token, and can resume the transfer after a
	 * failure.
	 */
	public boolean isTaken() {
		return this.taken && this.state != null;
	}

	/**
	 * Returns the current state.
	 * @return the token, {@code null} if the transfer cannot be resumed
	 */
	public @Nullable ResumeToken token() {
		Supplier<ResumeToken> current = this.state;
		return (current != null) ? current.get() : null;
	}

}
