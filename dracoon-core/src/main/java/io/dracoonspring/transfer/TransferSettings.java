// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * How transfers are carried out. All transfers of a client together have at most
 * {@link #memory()} bytes of content in memory. One alone uses up to
 * {@code chunkSize × (parallelism + 1)} of them, whatever the size of the file, and
 * contents itself with {@code chunkSize} when others want some too; a plain file that is
 * uploaded needs none.
 *
 * @param chunkSize how many bytes a part should have, from {@value #MIN_CHUNK_SIZE} to
 * {@value #MAX_CHUNK_SIZE}; files too long for that many parts get longer ones
 * @param parallelism how many parts of one file are under way at the same time, from 1 to
 * {@value #MAX_PARALLELISM}
 * @param retries how often one part is tried again after a passing failure, 0 for never
 * @param retryBackoff how long to wait before the first retry; doubles with every further
 * one and is jittered
 * @param completionTimeout how long the server may take to assemble an uploaded file
 * before the outcome counts as unknown; one more second is granted per 100 MB
 * @param idleTimeout how long a part may make no progress before it is tried again
 * @param requirements the conditions that all transfers have to meet, in addition to
 * those of their requests
 * @param maxMemory how many bytes the parts of all transfers of a client may occupy at
 * the same time, at least twice {@code chunkSize}, which is what a copy needs;
 * {@code null} for a quarter of the largest heap that the JVM takes, or that least if it
 * is more
 * @param maxBytesPerSecond how many bytes of content all transfers of a client may move
 * in a second at first, in both directions together, at least 1; {@code null} for any
 * number; {@link DracoonTransfers#bandwidth()} changes it
 */
@CopyableRecord
public record TransferSettings(int chunkSize, int parallelism, int retries, Duration retryBackoff,
		Duration completionTimeout, Duration idleTimeout, TransferRequirements requirements, @Nullable Long maxMemory,
		@Nullable Long maxBytesPerSecond) implements TransferSettingsBuilder.With, WithRequirements<TransferSettings> {

	/**
	 * The least that an object storage accepts for a part that is not the last: 5 MiB.
	 */
	public static final int MIN_CHUNK_SIZE = 5 * 1024 * 1024;

	/** The most that is kept in one piece of memory: 1 GiB. */
	public static final int MAX_CHUNK_SIZE = 1024 * 1024 * 1024;

	/** More parts at once do not help any line. */
	public static final int MAX_PARALLELISM = 64;

	/** Transfers get one of so many parts of the heap. */
	private static final int HEAP_SHARE = 4;

	private static final TransferSettings DEFAULTS = TransferSettingsBuilder.builder()
		.chunkSize(8 * 1024 * 1024)
		.parallelism(6)
		.retries(5)
		.retryBackoff(Duration.ofMillis(500))
		.completionTimeout(Duration.ofSeconds(60))
		.idleTimeout(Duration.ofSeconds(60))
		.requirements(TransferRequirements.none())
		.build();

	/**
	 * Checks the values.
	 */
	public TransferSettings {
		Assert.notNull(requirements, "'requirements' must not be null");
		requireRange("chunkSize", chunkSize, MIN_CHUNK_SIZE, MAX_CHUNK_SIZE);
		requireRange("parallelism", parallelism, 1, MAX_PARALLELISM);
		requireRange("retries", retries, 0, 100);
		if (retryBackoff.isNegative()) {
			throw new IllegalArgumentException("'retryBackoff' must not be negative");
		}
		if (completionTimeout.isNegative() || completionTimeout.isZero()) {
			throw new IllegalArgumentException("'completionTimeout' must be positive");
		}
		if (idleTimeout.isNegative() || idleTimeout.isZero()) {
			throw new IllegalArgumentException("'idleTimeout' must be positive");
		}
		if (maxMemory != null && maxMemory < leastMemory(chunkSize)) {
			throw new IllegalArgumentException("'maxMemory' must be at least " + leastMemory(chunkSize)
					+ ", twice 'chunkSize', which is what a copy needs: raise it or lower 'chunkSize'");
		}
		if (maxBytesPerSecond != null && maxBytesPerSecond < 1) {
			throw new IllegalArgumentException("'maxBytesPerSecond' must be at least 1: leave it out not to limit");
		}
	}

	/**
	 * Returns the settings that suit most lines: parts of 8 MiB, six at a time, five
	 * retries.
	 * @return the defaults
	 */
	public static TransferSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Returns how much memory the parts of all transfers of a client may occupy.
	 * @return the number of bytes: {@code maxMemory} or its default
	 */
	public long memory() {
		Long limit = this.maxMemory;
		return (limit != null) ? limit
				: Math.max(Runtime.getRuntime().maxMemory() / HEAP_SHARE, leastMemory(this.chunkSize));
	}

	private static long leastMemory(int chunkSize) {
		return 2L * chunkSize;
	}

	private static void requireRange(String name, int value, int min, int max) {
		if (value < min || value > max) {
			throw new IllegalArgumentException("'" + name + "' must be between " + min + " and " + max);
		}
	}

	@Override
	public TransferSettings withRequirements(TransferRequirements requirements) {
		return with().requirements(requirements).build();
	}

}
