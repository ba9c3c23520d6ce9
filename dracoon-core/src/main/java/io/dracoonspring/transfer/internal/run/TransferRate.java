// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;

import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.TransferState;

/**
 * Smooths the throughput that one watcher sees: a pause or a part that is sent again
 * moves it, but does not make it jump; a wait for memory does not count. In the beginning
 * it is the mean since something moved. Not safe for use by several threads at once.
 */
public final class TransferRate {

	/** After this time a new throughput has outweighed the former one. */
	private static final double MEMORY_SECONDS = 3;

	private boolean begun;

	private boolean moving;

	private Duration time = Duration.ZERO;

	private long bytes;

	private double movingSeconds;

	private double smoothed;

	/**
	 * Adds the throughput to a glance.
	 */
	TransferProgress apply(TransferProgress progress) {
		double rate = smooth(progress.state(), progress.elapsed(), progress.transferredBytes());
		return new TransferProgress(progress.state(), progress.transferredBytes(), progress.totalBytes(),
				progress.elapsed(), rate);
	}

	/**
	 * Takes note of another glance.
	 * @param elapsed how long it has been running
	 * @return the throughput in bytes per second
	 */
	public double smooth(TransferState state, Duration elapsed, long transferred) {
		boolean moves = state == TransferState.TRANSFERRING;
		// what a resumed transfer brings along has not moved while somebody watched
		boolean beginning = !this.begun || (moves && !this.moving);
		if (!beginning && state != TransferState.WAITING && elapsed.compareTo(this.time) > 0) {
			add(elapsed.minus(this.time).toNanos() / 1e9, Math.max(0, transferred - this.bytes));
		}
		if (beginning || elapsed.compareTo(this.time) > 0) {
			this.begun = true;
			this.moving = moves;
			this.time = elapsed;
			this.bytes = transferred;
		}
		return this.smoothed;
	}

	private void add(double seconds, long bytes) {
		// waiting for the first byte says nothing about those that follow
		if (this.movingSeconds == 0 && bytes == 0) {
			return;
		}
		this.movingSeconds += seconds;
		double weight = Math.max(1 - Math.exp(-seconds / MEMORY_SECONDS), seconds / this.movingSeconds);
		this.smoothed += weight * (bytes / seconds - this.smoothed);
	}

}
