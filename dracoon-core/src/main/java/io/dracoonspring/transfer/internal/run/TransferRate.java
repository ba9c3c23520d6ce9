// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;

import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.TransferState;

/**
 * Smooths the throughput for one subscriber. A pause or a repeated part changes the
 * value, but without a jump. A wait for memory does not count. In the beginning the value
 * is the mean since the first movement. Not thread-safe.
 */
public final class TransferRate {

	/**
	 * The time in seconds after which a new throughput outweighs the former throughput.
	 */
	private static final double MEMORY_SECONDS = 3;

	private boolean begun;

	private boolean moving;

	private Duration time = Duration.ZERO;

	private long bytes;

	private double movingSeconds;

	private double smoothed;

	/** Adds the throughput to a snapshot. */
	TransferProgress apply(TransferProgress progress) {
		double rate = smooth(progress.state(), progress.elapsed(), progress.transferredBytes());
		return new TransferProgress(progress.state(), progress.transferredBytes(), progress.totalBytes(),
				progress.elapsed(), rate);
	}

	/**
	 * Adds a snapshot.
	 * @param elapsed the time since the start
	 * @return the throughput in bytes per second
	 */
	public double smooth(TransferState state, Duration elapsed, long transferred) {
		boolean moves = state == TransferState.TRANSFERRING;
		// ignore the bytes that a resumed transfer starts with, because they did not move
		// in this run
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
		// ignore the wait for the first byte, because it does not predict the later
		// throughput
		if (this.movingSeconds == 0 && bytes == 0) {
			return;
		}
		this.movingSeconds += seconds;
		double weight = Math.max(1 - Math.exp(-seconds / MEMORY_SECONDS), seconds / this.movingSeconds);
		this.smoothed += weight * (bytes / seconds - this.smoothed);
	}

}
