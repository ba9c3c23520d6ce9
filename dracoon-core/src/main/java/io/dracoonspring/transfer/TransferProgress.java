// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Shows a snapshot of a transfer.
 *
 * @param state the state of the transfer
 * @param transferredBytes the number of bytes of content that have been transferred;
 * decreases when a part has to be sent again
 * @param totalBytes the number of bytes of the whole content, {@code null} while that is
 * not known
 * @param elapsed the time since the start of the transfer
 * @param bytesPerSecond the recent throughput, smoothed over several seconds
 */
@ExtensibleRecord
public record TransferProgress(TransferState state, long transferredBytes, @Nullable Long totalBytes, Duration elapsed,
		double bytesPerSecond) {

	/**
	 * Returns the completed fraction of the content.
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
	 * Returns the remaining time at the current throughput.
	 * @return the time, empty while the total is not known or no content is transferred
	 */
	public Optional<Duration> remaining() {
		if (this.totalBytes == null || this.state.isTerminal() || this.bytesPerSecond < 1) {
			return Optional.empty();
		}
		long left = Math.max(0, this.totalBytes - this.transferredBytes);
		return Optional.of(Duration.ofMillis(Math.round(left * 1000.0 / this.bytesPerSecond)));
	}

}
