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

package io.dracoonspring.transfer.run;

import java.time.Duration;

import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.TransferState;

/**
 * Smooths the throughput that one watcher sees: a pause or a part that is sent again
 * moves it, but does not make it jump; a wait for memory does not count. Not safe for use
 * by several threads at once.
 */
final class TransferRate {

	/** After this time a new throughput has outweighed the former one. */
	private static final double MEMORY_SECONDS = 3;

	private Duration time = Duration.ZERO;

	private long bytes;

	private double smoothed;

	private int glances;

	/**
	 * Add the throughput to a glance.
	 * @param progress the glance
	 * @return the glance with the throughput
	 */
	TransferProgress apply(TransferProgress progress) {
		double seconds = progress.elapsed().minus(this.time).toNanos() / 1e9;
		boolean counts = progress.state() != TransferState.WAITING;
		// what was there before the first glance has not moved while somebody watched
		if (counts && this.glances > 0 && seconds > 0) {
			double current = Math.max(0, progress.transferredBytes() - this.bytes) / seconds;
			double weight = (this.glances == 1) ? 1 : 1 - Math.exp(-seconds / MEMORY_SECONDS);
			this.smoothed += weight * (current - this.smoothed);
		}
		if (this.glances == 0 || seconds > 0) {
			this.glances += (counts) ? 1 : 0;
			this.time = progress.elapsed();
			this.bytes = progress.transferredBytes();
		}
		return new TransferProgress(progress.state(), progress.transferredBytes(), progress.totalBytes(),
				progress.elapsed(), this.smoothed);
	}

}
