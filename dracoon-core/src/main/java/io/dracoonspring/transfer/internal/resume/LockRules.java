// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import io.dracoonspring.concurrent.DracoonSchedulers;
import io.dracoonspring.transfer.TransferSettings;

/**
 * Defines how transfers keep the ownership of token files, directories and partial files.
 *
 * @param fileLocks whether owners lock their lock files
 * @param timeout the age of a heartbeat after which an owner without a file lock is
 * presumed dead
 */
public record LockRules(boolean fileLocks, Duration timeout) {

	/** Returns the rules of the transfers of a client. */
	public static LockRules of(TransferSettings settings) {
		return new LockRules(settings.fileLocks(), settings.heartbeatTimeout());
	}

	/**
	 * Locks a file without waiting.
	 * @param attempt the operation that tries to lock the file
	 * @return the lock, {@code null} if another process holds it
	 * @throws IOException if the file system has no locks, or if locks are disabled
	 */
	@Nullable FileLock tryLock(Attempt attempt) throws IOException {
		if (!this.fileLocks) {
			throw new IOException("Locks are disabled");
		}
		return attempt.make();
	}

	/**
	 * Repeats a heartbeat at such short intervals that the loss of some heartbeats does
	 * no harm.
	 * @param beat the work of one heartbeat, which may block
	 * @return the handle that stops the heartbeats when disposed
	 */
	Disposable repeat(Runnable beat) {
		return Mono.delay(this.timeout.dividedBy(6))
			.then(Mono.fromRunnable(beat).subscribeOn(DracoonSchedulers.boundedElastic()))
			.repeat()
			.subscribe();
	}

	@FunctionalInterface
	interface Attempt {

		@Nullable FileLock make() throws IOException;

	}

}
