// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A glance at a transfer.
 *
 * @param state how far it has come
 * @param transferredBytes how much content has moved; sinks when a part has to be sent
 * again
 * @param totalBytes how much content there is, {@code null} while that is not known
 * @param elapsed how long the transfer has been running
 * @param bytesPerSecond the throughput lately, smoothed over some seconds
 */
@ExtensibleRecord
public record TransferProgress(TransferState state, long transferredBytes, @Nullable Long totalBytes, Duration elapsed,
		double bytesPerSecond) {

	/**
	 * Returns the part that is done.
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
	 * Returns how long the rest will take at the present throughput.
	 * @return the time, empty while the total is not known or nothing moves
	 */
	public Optional<Duration> remaining() {
		if (this.totalBytes == null || this.state.isTerminal() || this.bytesPerSecond < 1) {
			return Optional.empty();
		}
		long left = Math.max(0, this.totalBytes - this.transferredBytes);
		return Optional.of(Duration.ofMillis(Math.round(left * 1000.0 / this.bytesPerSecond)));
	}

}
