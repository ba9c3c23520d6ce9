// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.time.Duration;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Defines how transfers keep their ownership.
 *
 * @param locks acquires file locks
 * @param patience the age of a heartbeat after which an owner without a lock is presumed
 * dead
 */
record LockRules(Locks locks, Duration patience) {

	private static final String LOCKS = "io.dracoonspring.transfer.locks";

	private static final String PATIENCE = "io.dracoonspring.transfer.patience";

	/**
	 * Returns the rules of this process. Two system properties change these rules for
	 * file systems whose locks hang or work on one host only.
	 * {@code io.dracoonspring.transfer.locks} with the value {@code false} disables
	 * locks. {@code io.dracoonspring.transfer.patience} sets the age of a heartbeat after
	 * which an owner is presumed dead, such as {@code PT1M}.
	 * @return the rules
	 * @throws IllegalArgumentException if a property has an invalid value
	 */
	static LockRules ofProcess() {
		boolean locks = Boolean.parseBoolean(System.getProperty(LOCKS, "true"));
		return new LockRules(locks ? Attempt::make : LockRules::none, patience(System.getProperty(PATIENCE, "PT1M")));
	}

	private static Duration patience(String value) {
		try {
			Duration patience = Duration.parse(value);
			if (patience.toMillis() > 0) {
				return patience;
			}
		}
		catch (DateTimeParseException | ArithmeticException ex) {
			throw new IllegalArgumentException(invalid(value), ex);
		}
		throw new IllegalArgumentException(invalid(value));
	}

	private static String invalid(String value) {
		return "The system property '" + PATIENCE + "' must be a positive duration such as PT1M, not '" + value + "'";
	}

	/**
	 * Repeats a heartbeat at such short intervals that the loss of some heartbeats does
	 * no harm.
	 * @param beat makes one heartbeat, and blocks
	 * @return stops the heartbeats when disposed
	 */
	Disposable repeat(Runnable beat) {
		return Mono.delay(this.patience.dividedBy(6))
			.then(Mono.fromRunnable(beat).subscribeOn(Schedulers.boundedElastic()))
			.repeat()
			.subscribe();
	}

	private static FileLock none(Attempt attempt) throws IOException {
		throw new IOException("Locks are disabled");
	}

	@FunctionalInterface
	interface Locks {

		/**
		 * Locks a file without waiting.
		 * @return the lock, {@code null} if another process holds it
		 * @throws IOException if the file system has no locks
		 */
		@Nullable FileLock tryLock(Attempt attempt) throws IOException;

	}

	@FunctionalInterface
	interface Attempt {

		@Nullable FileLock make() throws IOException;

	}

}
