// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

import io.dracoonspring.batch.MirrorJob;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlanTotals;

/**
 * Reads the progress of mirrors from the plan, where all workers record it. The rate is
 * the mean since the last snapshot before the number of finished files first changed.
 */
public final class MirrorProgress {

	private final JobRepository repository;

	private final JobPlan plan;

	/**
	 * The last snapshot of each execution before the number of finished files first
	 * changed.
	 */
	private final Map<Long, Look> firstLooks = new ConcurrentHashMap<>();

	public MirrorProgress(JobRepository repository, JobPlan plan) {
		this.repository = repository;
		this.plan = plan;
	}

	/** Returns the running mirrors, with their progress. */
	public List<Running> running() {
		List<Running> running = this.repository.findRunningJobExecutions(MirrorJob.NAME)
			.stream()
			.map(this::running)
			.toList();
		this.firstLooks.keySet().retainAll(running.stream().map(Running::execution).toList());
		return running;
	}

	private Running running(JobExecution execution) {
		LocalDateTime started = execution.getStartTime();
		Duration elapsed = (started != null) ? Duration.between(started, LocalDateTime.now(ZoneId.systemDefault()))
				: Duration.ZERO;
		MirrorParameters parameters = MirrorParameters.of(execution.getJobParameters());
		PlanTotals totals = this.plan.totals(execution.getJobInstanceId());
		Look now = new Look(System.nanoTime(), totals);
		Look first = this.firstLooks.merge(execution.getId(), now,
				(known, latest) -> (known.finished() == latest.finished()) ? latest : known);
		return new Running(execution.getId(), parameters.source(), parameters.target(), elapsed, totals,
				now.since(first));
	}

	/**
	 * Describes a running mirror.
	 *
	 * @param elapsed the time for which this execution has been running
	 * @param totals its progress, including earlier executions
	 * @param pace its rate, {@code null} while it is unknown
	 */
	public record Running(long execution, String source, String target, Duration elapsed, PlanTotals totals,
			@Nullable Pace pace) {

	}

	/**
	 * Describes the rate of a mirror.
	 *
	 * @param filesPerSecond files finished per second
	 * @param bytesPerSecond bytes finished per second
	 * @param remaining estimated time until all files are transferred, at this rate
	 */
	public record Pace(double filesPerSecond, double bytesPerSecond, Duration remaining) {

	}

	private record Look(long nanos, PlanTotals totals) {

		private long finished() {
			return this.totals.files() - this.totals.open();
		}

		private @Nullable Pace since(Look first) {
			double seconds = (this.nanos - first.nanos) / 1e9;
			if (finished() <= first.finished() || seconds <= 0) {
				return null;
			}
			double files = (finished() - first.finished()) / seconds;
			double bytes = Math.max(0,
					(this.totals.bytes() - this.totals.openBytes() - first.totals.bytes() + first.totals.openBytes())
							/ seconds);
			// use the longer of the two estimates, because both many small files and a
			// few large files take long
			double remaining = Math.max(this.totals.open() / files, (bytes > 0) ? this.totals.openBytes() / bytes : 0);
			return new Pace(files, bytes, Duration.ofMillis((long) (remaining * 1000)));
		}

	}

}
