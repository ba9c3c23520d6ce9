// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.scan.ScanSettings;
import io.dracoonspring.transfer.requirement.TransferRequirements;
import io.dracoonspring.transfer.requirement.WithRequirements;

/**
 * Holds the settings of transfers. All transfers of a client together hold at most
 * {@link #memory()} bytes of content in memory. A single transfer uses up to
 * {@code chunkSize × (parallelism + 1)} bytes, regardless of the size of the file. The
 * transfer reduces its use to {@code chunkSize} if other transfers need memory, too. The
 * upload of a local file without encryption needs no memory for content.
 *
 * @param chunkSize the number of bytes of a part, from {@value #MIN_CHUNK_SIZE} to
 * {@value #MAX_CHUNK_SIZE}; files that would have too many parts get longer parts
 * @param parallelism the number of parts of one file that are transferred at the same
 * time, from 1 to {@value #MAX_PARALLELISM}
 * @param maxRetries the number of retries of one part after transient failures, 0 for
 * none
 * @param retryBackoff the delay before the first retry; it doubles with every further
 * retry and is jittered
 * @param completionTimeout the time that the server may take to assemble an uploaded file
 * before the outcome counts as unknown. One second is added per 100 MB
 * @param idleTimeout the time that a part may stall before it is retried
 * @param requirements the conditions that all transfers have to meet, in addition to
 * those of their requests
 * @param maxMemory the number of bytes that the parts of all transfers of a client may
 * occupy at the same time. At least twice {@code chunkSize}, because a copy needs this
 * amount. {@code null} for a quarter of the maximum heap size of the JVM, but not less
 * than twice {@code chunkSize}
 * @param maxBytesPerSecond the initial limit of bytes of content per second for all
 * transfers of a client, in both directions together, at least 1. {@code null} for no
 * limit. The object that {@link DracoonTransfers#bandwidth()} returns can change the
 * limit later
 * @param fileLocks whether a transfer that owns a token file or directory locks the
 * corresponding lock file. {@code false} for file systems whose locks hang or apply to
 * one host only. All clients that share a directory need the same value
 * @param heartbeatTimeout the time without a heartbeat after which the owner of a token
 * file or directory is presumed dead, if this owner has no file lock
 * @param serverScanTimeout the time for which a download waits while the server still
 * scans the file for malware, zero to fail at once
 * @param scan the malware scanner and its settings, which select the uploads to scan.
 * {@code null} if there is no scanner. A scanned upload of a local file needs memory also
 * without encryption
 */
@CopyableRecord
public record TransferSettings(int chunkSize, int parallelism, int maxRetries, Duration retryBackoff,
		Duration completionTimeout, Duration idleTimeout, TransferRequirements requirements, @Nullable Long maxMemory,
		@Nullable Long maxBytesPerSecond, boolean fileLocks, Duration heartbeatTimeout, Duration serverScanTimeout,
		@Nullable ScanSettings scan) implements TransferSettingsBuilder.With, WithRequirements<TransferSettings> {

	/**
	 * The smallest size that an object storage accepts for a part other than the last: 5
	 * MiB.
	 */
	public static final int MIN_CHUNK_SIZE = 5 * 1024 * 1024;

	/** The largest size of a part: 1 GiB. Each part is held in one array. */
	public static final int MAX_CHUNK_SIZE = 1024 * 1024 * 1024;

	/**
	 * The largest number of parallel parts. More parts do not make any connection faster.
	 */
	public static final int MAX_PARALLELISM = 64;

	/**
	 * The default memory of transfers is the maximum heap size divided by this number.
	 */
	private static final int HEAP_SHARE = 4;

	private static final TransferSettings DEFAULTS = TransferSettingsBuilder.builder()
		.chunkSize(8 * 1024 * 1024)
		.parallelism(6)
		.maxRetries(5)
		.retryBackoff(Duration.ofMillis(500))
		.completionTimeout(Duration.ofSeconds(60))
		.idleTimeout(Duration.ofSeconds(60))
		.requirements(TransferRequirements.none())
		.fileLocks(true)
		.heartbeatTimeout(Duration.ofMinutes(1))
		.serverScanTimeout(Duration.ofMinutes(1))
		.build();

	/**
	 * Checks the values.
	 */
	public TransferSettings {
		Assert.notNull(requirements, "'requirements' must not be null");
		requireRange("chunkSize", chunkSize, MIN_CHUNK_SIZE, MAX_CHUNK_SIZE);
		requireRange("parallelism", parallelism, 1, MAX_PARALLELISM);
		requireRange("maxRetries", maxRetries, 0, 100);
		if (retryBackoff.isNegative()) {
			throw new IllegalArgumentException("'retryBackoff' must not be negative");
		}
		if (completionTimeout.isNegative() || completionTimeout.isZero()) {
			throw new IllegalArgumentException("'completionTimeout' must be positive");
		}
		if (idleTimeout.isNegative() || idleTimeout.isZero()) {
			throw new IllegalArgumentException("'idleTimeout' must be positive");
		}
		Assert.isTrue(heartbeatTimeout.toMillis() > 0, "'heartbeatTimeout' must be at least a millisecond");
		Assert.isTrue(!serverScanTimeout.isNegative(), "'serverScanTimeout' must not be negative");
		if (maxMemory != null && maxMemory < leastMemory(chunkSize)) {
			throw new IllegalArgumentException("'maxMemory' must be at least " + leastMemory(chunkSize)
					+ ", twice 'chunkSize', which is what a copy needs: raise it or lower 'chunkSize'");
		}
		if (maxBytesPerSecond != null && maxBytesPerSecond < 1) {
			throw new IllegalArgumentException("'maxBytesPerSecond' must be at least 1: omit it for no limit");
		}
	}

	/**
	 * Returns the settings that suit most connections: parts of 8 MiB, six at a time,
	 * five retries.
	 * @return the defaults
	 */
	public static TransferSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Returns the memory that the parts of all transfers of a client may occupy.
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
