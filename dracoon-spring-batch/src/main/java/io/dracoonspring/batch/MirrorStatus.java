// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes the mirrors that share a database.
 *
 * @param workers the number of processes that process a part or make a plan now
 * @param pauseSeconds the time for which the workers still wait, because the server
 * demands fewer calls
 * @param limits the limits that apply now to all workers together
 * @param running the running mirrors
 * @param ended the last result of each mirror that ended in the last 30 days
 */
@ExtensibleRecord
public record MirrorStatus(int workers, long pauseSeconds, Limits limits, List<Running> running, List<Ended> ended) {

	/** Copies the lists. */
	public MirrorStatus {
		running = List.copyOf(running);
		ended = List.copyOf(ended);
	}

	/**
	 * Describes a running mirror.
	 *
	 * @param execution the id of the execution of the job
	 * @param source the source
	 * @param target the target
	 * @param step the name of the step that runs, such as {@code plan}, {@code transfer},
	 * {@code verify} or {@code report}; {@code null} between two steps
	 * @param seconds how long this execution has been running
	 * @param files number of files in the plan
	 * @param bytes size in bytes of the files in the plan
	 * @param openFiles number of files that are not finished
	 * @param openBytes size in bytes of the files that are not finished
	 * @param sentFiles number of files transferred
	 * @param sentBytes size in bytes of the files transferred
	 * @param unchangedFiles number of files that the target already had
	 * @param asLeftFiles number of the unchanged files that still have their recorded
	 * versions in source and target. They are not verified
	 * @param failedFiles number of files whose transfer failed, or that cannot be
	 * mirrored
	 * @param conflictFiles number of files that were not transferred, because their
	 * recorded versions are no longer in the target
	 * @param verifiedFiles number of files that the final verification found to be the
	 * same in source and target
	 * @param differentFiles number of files that the final verification found to differ
	 * @param unprovenFiles number of files that the final verification could not compare
	 * @param failures the most frequent reasons why files failed, have a conflict, differ
	 * or are unproven, with the numbers of files
	 * @param leases number of parts that workers process now
	 * @param filesPerSecond mean number of files finished per second since the progress
	 * was first read; this and the next two values are {@code null} while they are
	 * unknown
	 * @param bytesPerSecond mean number of bytes finished per second
	 * @param remainingSeconds estimated time until all files are transferred, at the
	 * current rates
	 */
	@ExtensibleRecord
	public record Running(long execution, String source, String target, @Nullable String step, long seconds, long files,
			long bytes, long openFiles, long openBytes, long sentFiles, long sentBytes, long unchangedFiles,
			long asLeftFiles, long failedFiles, long conflictFiles, long verifiedFiles, long differentFiles,
			long unprovenFiles, Map<String, Long> failures, int leases, @Nullable Double filesPerSecond,
			@Nullable Double bytesPerSecond, @Nullable Long remainingSeconds) {

	}

	/**
	 * Describes the last result of a mirror.
	 *
	 * @param source the source
	 * @param target the target
	 * @param succeeded whether the mirror was completed; {@code false} if files failed,
	 * if the mirror was stopped, or if its manager died
	 * @param time the time of the end, by the clock of the database
	 */
	@ExtensibleRecord
	public record Ended(String source, String target, boolean succeeded, Instant time) {

	}

	/**
	 * Describes the limits that apply now. A window is a part of the week with its own
	 * limits, such as {@code Mo-Fr 08:00-18:00: 2MB, 10 calls}.
	 *
	 * @param bytesPerSecond bytes of content per second, for each client, {@code null}
	 * for no limit
	 * @param callsPerSecond calls of the API per second, {@code null} for no limit
	 * @param pause whether a window demands a pause, in which no further work begins
	 * @param until the time from which other limits apply, {@code null} if there is none
	 * @param window the window that applies now, {@code null} if there is none
	 * @param windows all windows
	 * @param timeZone the time zone of the windows
	 * @param origin the place where the windows are defined
	 */
	@ExtensibleRecord
	public record Limits(@Nullable Long bytesPerSecond, @Nullable Integer callsPerSecond, boolean pause,
			@Nullable Instant until, @Nullable String window, List<String> windows, String timeZone, Origin origin) {

		/** Copies the list. */
		public Limits {
			windows = List.copyOf(windows);
		}

		/** Tells where the windows are defined. */
		public enum Origin {

			/** The properties of this process. */
			CONFIGURATION,

			/** A request to the endpoint, which applies to all processes. */
			ENDPOINT

		}

	}

}
