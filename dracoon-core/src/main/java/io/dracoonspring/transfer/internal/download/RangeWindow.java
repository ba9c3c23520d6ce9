// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.StreamLimits;
import io.dracoonspring.transfer.TransferSettings;

/**
 * Determines how a stream is fetched: one range for the reader, and further ranges ahead
 * of the reader.
 *
 * @param size the number of bytes of a range
 * @param ahead the number of ranges fetched ahead, at least one
 */
record RangeWindow(long size, int ahead) {

	private static final long SHORTEST = StreamLimits.MIN_MEMORY / 2;

	static RangeWindow of(TransferSettings settings, @Nullable StreamLimits limits) {
		if (limits == null) {
			return new RangeWindow(settings.chunkSize(), settings.parallelism());
		}
		long memory = limits.memoryPerStream(settings);
		// prefer fewer ranges to very short ones, because each range is a request
		long size = Math.min(settings.chunkSize(), Math.max(memory / (settings.parallelism() + 1), SHORTEST));
		return new RangeWindow(size, (int) Math.min(settings.parallelism(), memory / size - 1));
	}

}
