// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.dracoonspring.batch.internal.mirror.MirrorProgress;
import io.dracoonspring.batch.internal.plan.PlanTotals;

/** Shows the progress of the jobs, over all workers. */
@Endpoint(id = "dracoonbatch")
class DracoonBatchEndpoint {

	private final MirrorProgress progress;

	DracoonBatchEndpoint(MirrorProgress progress) {
		this.progress = progress;
	}

	/**
	 * Returns the progress of the running mirrors.
	 * @return the running mirrors
	 */
	@ReadOperation
	Mirrors mirrors() {
		return new Mirrors(this.progress.running().stream().map(Mirror::of).toList());
	}

	/** Lists the running mirrors. */
	record Mirrors(List<Mirror> mirrors) {

	}

	/**
	 * Describes a running mirror.
	 *
	 * @param execution the id of its execution
	 * @param source the source
	 * @param target the target
	 * @param seconds how long this execution has been running
	 * @param files number of files in the plan
	 * @param bytes size in bytes of the files in the plan
	 * @param openFiles number of files that are not finished
	 * @param openBytes size in bytes of the files that are not finished
	 * @param sentFiles number of files transferred
	 * @param sentBytes size in bytes of the files transferred
	 * @param unchangedFiles number of files that the target already had
	 * @param failedFiles number of files whose transfer failed
	 * @param verifiedFiles number of files that are the same in source and target
	 * @param filesPerSecond files finished per second, the mean since the progress was
	 * first read; this and the next two values are {@code null} while they are unknown
	 * @param bytesPerSecond bytes finished per second
	 * @param remainingSeconds estimated time until all files are transferred, at the
	 * current rates
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
