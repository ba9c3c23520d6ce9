// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Limits the memory of streams whose readers may be slow or take nothing at all, such as
 * the clients of a web server. Other transfers of the same client go on meanwhile.
 *
 * @param maxMemory how many bytes all streams with limits may keep, at least
 * {@value #MIN_MEMORY}; {@code null} for half of what transfers may have
 * ({@link TransferSettings#memory()})
 * @param maxMemoryPerStream how many bytes one stream may have, what it fetches ahead
 * included, at least {@value #MIN_MEMORY}; {@code null} for a 32nd of what transfers may
 * have, or that least if it is more
 * @param memoryTimeout how long a stream may wait for memory before it fails with the
 * reason {@code OUT_OF_MEMORY}
 * @param idleTimeout how long the reader may take nothing before the stream fails with
 * the reason {@code READER_IDLE}
 */
public record StreamLimits(@Nullable Long maxMemory, @Nullable Long maxMemoryPerStream, Duration memoryTimeout,
		Duration idleTimeout) {

	/** Two of the shortest ranges: one for the reader and one that is fetched: 2 MiB. */
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
	 * Returns limits that suit most web applications: half of the memory for all streams,
	 * a 32nd for one, ten seconds to wait for memory, and 30 seconds in which the reader
	 * takes nothing.
	 * @return the defaults
	 */
	public static StreamLimits defaults() {
		return DEFAULTS;
	}

	/**
	 * Returns how much memory all streams with limits may keep.
	 * @param settings how transfers are carried out
	 * @return the number of bytes, no more than transfers may have
	 */
	public long memory(TransferSettings settings) {
		Long limit = this.maxMemory;
		return (limit != null) ? Math.min(limit, settings.memory()) : settings.memory() / ALL_STREAMS;
	}

	/**
	 * Returns how much memory one stream may have.
	 * @param settings how transfers are carried out
	 * @return the number of bytes, no more than all streams may keep
	 */
	public long memoryPerStream(TransferSettings settings) {
		Long limit = this.maxMemoryPerStream;
		return Math.min(memory(settings),
				(limit != null) ? limit : Math.max(settings.memory() / ONE_STREAM, MIN_MEMORY));
	}

}
