// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import io.dracoonspring.api.BuildableRecord;

/**
 * Shows a snapshot of the transfer of a tree. The totals count the files found so far.
 * They grow until the transfer has listed all directories.
 *
 * @param state the state of the transfer; {@code COMPLETED} even if files failed, unless
 * the option {@code failOnError} is set
 * @param completedFiles the number of files that were transferred, or omitted because
 * they needed no transfer
 * @param failedFiles the number of files, directories and deletions that have failed
 * @param totalFiles the number of files found, plus the number of directories and
 * deletions that have failed
 * @param transferredBytes the number of bytes of content that have been transferred. It
 * decreases when a part has to be sent again or a file fails, because that content is
 * discarded
 * @param totalBytes the number of bytes to transfer, without those of omitted and failed
 * files
 * @param totalsFinal whether all directories have been listed and the totals are final
 * @param elapsed the time since the start of the transfer
 * @param bytesPerSecond the recent throughput, smoothed over several seconds
 */
@BuildableRecord
public record DirectoryProgress(TransferState state, long completedFiles, long failedFiles, long totalFiles,
		long transferredBytes, long totalBytes, boolean totalsFinal, Duration elapsed, double bytesPerSecond) {

	/**
	 * Returns the completed fraction of the content found so far, or of the files if they
	 * have no content. The fraction can decrease while the totals are not final.
	 * @return a number between 0 and 1, empty while nothing has been found
	 */
	public OptionalDouble fraction() {
		if (this.totalBytes > 0) {
			return OptionalDouble.of(Math.min(1, (double) this.transferredBytes / this.totalBytes));
		}
		if (this.state == TransferState.COMPLETED) {
			return OptionalDouble.of(1);
		}
		return (this.totalFiles > 0)
				? OptionalDouble.of((double) (this.completedFiles + this.failedFiles) / this.totalFiles)
				: OptionalDouble.empty();
	}

	/**
	 * Returns the remaining time at the current throughput, for the content found so far.
	 * The time can increase while the totals are not final.
	 * @return the time, empty while no content is transferred
	 */
	public Optional<Duration> remaining() {
		if (this.state.isTerminal() || this.bytesPerSecond < 1) {
			return Optional.empty();
		}
		long left = Math.max(0, this.totalBytes - this.transferredBytes);
		return Optional.of(Duration.ofMillis(Math.round(left * 1000.0 / this.bytesPerSecond)));
	}

}
