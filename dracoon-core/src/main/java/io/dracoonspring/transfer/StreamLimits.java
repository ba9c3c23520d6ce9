// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Limits the memory of streams whose readers may be slow or idle, such as the clients of
 * a web server. While a reader is idle, other transfers of the same client continue.
 *
 * @param maxMemory the number of bytes that all streams with limits share, at least
 * {@value #MIN_MEMORY}. One range of each stream counts. If these bytes do not suffice
 * for the range of a further stream, this stream waits. Ranges that are fetched ahead do
 * not count, because they use memory that no transfer needs. {@code null} for half of the
 * memory of transfers ({@link TransferSettings#memory()})
 * @param maxMemoryPerStream the maximum number of bytes that one stream holds, including
 * the content fetched ahead, at least {@value #MIN_MEMORY}. {@code null} for a 32nd of
 * the memory of transfers, but not less than {@value #MIN_MEMORY}
 * @param memoryTimeout the time that a stream may wait for memory before it fails with
 * the reason {@code OUT_OF_MEMORY}
 * @param idleTimeout the time that the reader may be idle before the stream fails with
 * the reason {@code READER_IDLE}
 */
public record StreamLimits(@Nullable Long maxMemory, @Nullable Long maxMemoryPerStream, Duration memoryTimeout,
		Duration idleTimeout) {

	/**
	 * The memory of two ranges of the smallest size, one that is being read and one that
	 * is being fetched: 2 MiB.
	 */
	public static final long MIN_MEMORY = 2 * 1024 * 1024;

	private static final int ALL_STREAMS = 2;

	private static final int ONE_STREAM = 32;

	private static final StreamLimits DEFAULTS = new StreamLimits(null, null, Duration.ofSeconds(10),
			Duration.ofSeconds(30));

	/**
	 * Checks the values.
	 */
	public StreamLimits {
		Assert.isTrue(maxMemory == null || maxMemory >= MIN_MEMORY, "'maxMemory' must be at least " + MIN_MEMORY);
		Assert.isTrue(maxMemoryPerStream == null || maxMemoryPerStream >= MIN_MEMORY,
				"'maxMemoryPerStream' must be at least " + MIN_MEMORY);
		Assert.isTrue(memoryTimeout.compareTo(Duration.ZERO) > 0, "'memoryTimeout' must be positive");
		Assert.isTrue(idleTimeout.compareTo(Duration.ZERO) > 0, "'idleTimeout' must be positive");
	}

	/**
	 * Returns limits that suit most web applications. All streams with limits may hold
	 * half of the memory of transfers, and one stream may hold a 32nd of the memory of
	 * transfers. A stream fails after waiting ten seconds for memory, or 30 seconds for
	 * an idle reader.
	 * @return the defaults
	 */
	public static StreamLimits defaults() {
		return DEFAULTS;
	}

	/**
	 * Returns the memory that all streams with limits may hold.
	 * @param settings the settings of transfers
	 * @return the number of bytes, at most the memory of transfers
	 */
	public long memory(TransferSettings settings) {
		Long limit = this.maxMemory;
		return (limit != null) ? Math.min(limit, settings.memory()) : settings.memory() / ALL_STREAMS;
	}

	/**
	 * Returns the memory that one stream may hold.
	 * @param settings the settings of transfers
	 * @return the number of bytes, at most the memory of all streams
	 */
	public long memoryPerStream(TransferSettings settings) {
		Long limit = this.maxMemoryPerStream;
		return Math.min(memory(settings),
				(limit != null) ? limit : Math.max(settings.memory() / ONE_STREAM, MIN_MEMORY));
	}

}
