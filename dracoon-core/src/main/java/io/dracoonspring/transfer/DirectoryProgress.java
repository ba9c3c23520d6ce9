// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * A glance at the transfer of a tree. The totals count what has been found so far: they
 * grow while directories are worked off, until all have been looked into.
 *
 * @param state how far the transfer has come; {@code COMPLETED} also if files failed,
 * unless that was to fail it
 * @param doneFiles how many files have come to a good end: they were transferred, or left
 * out because nothing was to be done
 * @param failedFiles how many files, directories and deletions have failed
 * @param totalFiles how many files have been found, the failed ones included
 * @param transferredBytes how much content has moved; sinks when a part has to be sent
 * again or a file fails, because nothing is left of that
 * @param totalBytes how much content there is to move; files that are left out or have
 * failed do not count any more
 * @param totalsFinal whether all directories have been looked into, so that the totals do
 * not grow any more
 * @param elapsed how long the transfer has been running
 * @param bytesPerSecond the throughput lately, smoothed over some seconds
 */
@ExtensibleRecord
public record DirectoryProgress(TransferState state, long doneFiles, long failedFiles, long totalFiles,
		long transferredBytes, long totalBytes, boolean totalsFinal, Duration elapsed, double bytesPerSecond) {

	/**
	 * Returns the part of the content that is done, of what has been found so far. It can
	 * sink as long as the totals are not final.
	 * @return a number between 0 and 1, empty while nothing has been found
	 */
	public OptionalDouble fraction() {
		if (this.totalBytes > 0) {
			return OptionalDouble.of(Math.min(1, (double) this.transferredBytes / this.totalBytes));
		}
		if (this.state == TransferState.COMPLETED) {
			return OptionalDouble.of(1);
		}
		return (this.totalFiles > 0) ? OptionalDouble.of((double) (this.doneFiles + this.failedFiles) / this.totalFiles)
				: OptionalDouble.empty();
	}

	/**
	 * Returns how long the rest will take at the present throughput, of what has been
	 * found so far. More can be found as long as the totals are not final.
	 * @return the time, empty while nothing moves
	 */
	public Optional<Duration> remaining() {
		if (this.state.isTerminal() || this.bytesPerSecond < 1) {
			return Optional.empty();
		}
		long left = Math.max(0, this.totalBytes - this.transferredBytes);
		return Optional.of(Duration.ofMillis(Math.round(left * 1000.0 / this.bytesPerSecond)));
	}

}
