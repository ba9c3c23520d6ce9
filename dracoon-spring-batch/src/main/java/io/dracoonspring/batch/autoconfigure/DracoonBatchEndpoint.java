// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.dracoonspring.batch.internal.mirror.MirrorProgress;
import io.dracoonspring.batch.internal.plan.PlanTotals;

/**
 * Says how far the jobs are, over all workers.
 */
@Endpoint(id = "dracoonbatch")
class DracoonBatchEndpoint {

	private final MirrorProgress progress;

	DracoonBatchEndpoint(MirrorProgress progress) {
		this.progress = progress;
	}

	/**
	 * Looks how far they are.
	 * @return the mirrors that run
	 */
	@ReadOperation
	Mirrors mirrors() {
		return new Mirrors(this.progress.running().stream().map(Mirror::of).toList());
	}

	/** The jobs. */
	record Mirrors(List<Mirror> mirrors) {

	}

	/**
	 * A mirror that runs.
	 *
	 * @param execution the id of its execution
	 * @param source where files come from
	 * @param target where they go
	 * @param seconds how long this execution has been running
	 * @param files how many files there are
	 * @param bytes how many bytes these have
	 * @param openFiles how many files nobody has finished
	 * @param openBytes how many bytes those have
	 * @param sentFiles how many were transferred
	 * @param sentBytes how many bytes those have
	 * @param unchangedFiles how many the target had already
	 * @param failedFiles how many could not be transferred
	 * @param verifiedFiles how many were found to be the same
	 * @param filesPerSecond how many files are finished in a second, the mean since
	 * somebody first looked; {@code null} as long as nobody knows, as with the next two
	 * @param bytesPerSecond how many bytes those have
	 * @param remainingSeconds how long it takes until all are transferred, if it goes on
	 * like that
	 */
	record Mirror(long execution, String source, String target, long seconds, long files, long bytes, long openFiles,
			long openBytes, long sentFiles, long sentBytes, long unchangedFiles, long failedFiles, long verifiedFiles,
			@Nullable Double filesPerSecond, @Nullable Double bytesPerSecond, @Nullable Long remainingSeconds) {

		private static Mirror of(MirrorProgress.Running running) {
			PlanTotals totals = running.totals();
			MirrorProgress.Pace pace = running.pace();
			return new Mirror(running.execution(), running.source(), running.target(), running.elapsed().toSeconds(),
					totals.files(), totals.bytes(), totals.open(), totals.openBytes(), totals.sent(),
					totals.sentBytes(), totals.unchanged(), totals.failed(), totals.content() + totals.declared(),
					(pace != null) ? pace.filesPerSecond() : null, (pace != null) ? pace.bytesPerSecond() : null,
					(pace != null) ? pace.remaining().toSeconds() : null);
		}

	}

}
