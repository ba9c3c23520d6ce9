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

package io.dracoonspring.transfer;

import java.time.Duration;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

/**
 * A glance at a transfer.
 *
 * @param state how far it has come
 * @param transferredBytes how much content has moved; sinks when a part has to be sent
 * again
 * @param totalBytes how much content there is, {@code null} while that is not known
 * @param elapsed how long the transfer has been running
 */
public record TransferProgress(TransferState state, long transferredBytes, @Nullable Long totalBytes,
		Duration elapsed) {

	/**
	 * Return the part that is done.
	 * @return a number between 0 and 1, empty while the total is not known
	 */
	public OptionalDouble fraction() {
		if (this.totalBytes == null) {
			return OptionalDouble.empty();
		}
		if (this.totalBytes == 0) {
			return OptionalDouble.of((this.state == TransferState.COMPLETED) ? 1 : 0);
		}
		return OptionalDouble.of(Math.min(1, (double) this.transferredBytes / this.totalBytes));
	}

	/**
	 * Return the mean throughput since the start.
	 * @return bytes per second, 0 before the start
	 */
	public double bytesPerSecond() {
		double seconds = this.elapsed.toNanos() / 1e9;
		return (seconds > 0) ? this.transferredBytes / seconds : 0;
	}

}
