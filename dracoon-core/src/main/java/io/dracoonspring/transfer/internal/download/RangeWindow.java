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

package io.dracoonspring.transfer.internal.download;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.transfer.StreamLimits;
import io.dracoonspring.transfer.TransferSettings;

/**
 * How a stream is fetched: one range for the reader, and some ahead of it.
 *
 * @param size how many bytes a range has
 * @param ahead how many ranges are fetched ahead, at least one
 */
record RangeWindow(long size, int ahead) {

	private static final long SHORTEST = StreamLimits.MIN_MEMORY / 2;

	/**
	 * Chooses the window.
	 * @param settings how transfers are carried out
	 * @param limits limits the memory of the stream, {@code null} if nothing does
	 * @return the window
	 */
	static RangeWindow of(TransferSettings settings, @Nullable StreamLimits limits) {
		if (limits == null) {
			return new RangeWindow(settings.chunkSize(), settings.parallelism());
		}
		long memory = limits.memoryPerStream(settings);
		// rather fewer ranges than very short ones, each of which is a request
		long size = Math.min(settings.chunkSize(), Math.max(memory / (settings.parallelism() + 1), SHORTEST));
		return new RangeWindow(size, (int) Math.min(settings.parallelism(), memory / size - 1));
	}

}
