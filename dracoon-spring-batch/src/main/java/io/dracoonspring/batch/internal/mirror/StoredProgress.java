// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

import io.dracoonspring.batch.MirrorJob;
import io.dracoonspring.batch.MirrorProgress;
import io.dracoonspring.batch.MirrorStatus;
import io.dracoonspring.batch.internal.allowance.CurrentLimits;
import io.dracoonspring.batch.internal.allowance.Workers;
import io.dracoonspring.batch.internal.partition.JobGuard;
import io.dracoonspring.batch.internal.partition.Leases;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.plan.PlanTotals;

/**
 * Reads the progress of mirrors from the plan, where all workers record it. The rate is a
 * mean. Its period starts at the last snapshot before the number of finished files first
 * changed.
 */
public final class StoredProgress implements MirrorProgress {

	private static final int REASONS = 10;

	private final JobRepository repository;

	private final JobPlan plan;

	private final Leases leases;

	private final Workers workers;

	private final CurrentLimits limits;

	private final MirrorResults results;

	/**
	 * The last snapshot of each execution before the number of finished files first
	 * changed.
	 */
	private final Map<Long, Snapshot> firstSnapshots = new ConcurrentHashMap<>();

	/**
	 * Creates the reader. All arguments use the database of the jobs.
	 */
	public StoredProgress(JobRepository repository, JobPlan plan, Leases leases, Workers workers, CurrentLimits limits,
			MirrorResults results) {
		this.repository = repository;
		this.plan = plan;
		this.leases = leases;
		this.workers = workers;
		this.limits = limits;
		this.results = results;
	}

	@Override
	public MirrorStatus status() {
		List<MirrorStatus.Running> running = this.repository.findRunningJobExecutions(MirrorJob.NAME)
			.stream()
			.sorted(Comparator.comparing(JobExecution::getId))
			.map(this::running)
			.toList();
		this.firstSnapshots.keySet().retainAll(running.stream().map(MirrorStatus.Running::execution).toList());
		Workers.WorkerSummary summary = this.workers.summary();
		return new MirrorStatus(summary.workers(), Math.max(0, summary.pause().toSeconds()), this.limits.read(),
				running, ended());
	}

	/** Finds the last result of each mirror, without the progress of running mirrors. */
	public List<MirrorStatus.Ended> ended() {
		return this.results.ended();
	}

	private MirrorStatus.Running running(JobExecution execution) {
		LocalDateTime started = execution.getStartTime();
		Duration elapsed = (started != null) ? Duration.between(started, LocalDateTime.now(ZoneId.systemDefault()))
				: Duration.ZERO;
		MirrorParameters parameters = MirrorParameters.of(execution.getJobParameters());
		long job = execution.getJobInstanceId();
		PlanTotals totals = this.plan.totals(job);
		Snapshot now = new Snapshot(System.nanoTime(), totals);
		Snapshot first = this.firstSnapshots.merge(execution.getId(), now,
				(stored, latest) -> (stored.finished() == latest.finished()) ? latest : stored);
		Rate rate = now.since(first);
		return new MirrorStatus.Running(execution.getId(), parameters.source(), parameters.target(), step(execution),
				elapsed.toSeconds(), totals.files(), totals.bytes(), totals.open(), totals.openBytes(), totals.sent(),
				totals.sentBytes(), totals.unchanged(), totals.asLeft(), totals.failed(), totals.conflicts(),
				totals.content() + totals.declared(), totals.different(), totals.unproven(),
				this.plan.reasons(job, REASONS), leases(job), (rate != null) ? rate.filesPerSecond() : null,
				(rate != null) ? rate.bytesPerSecond() : null,
				(rate != null) ? (long) Math.ceil(rate.remaining()) : null);
	}

	// omits the steps of parts, which have names such as "transfer:part7"
	private static @Nullable String step(JobExecution execution) {
		return execution.getStepExecutions()
			.stream()
			.filter((step) -> step.getStatus().isRunning() && !step.getStepName().contains(":"))
			.map(StepExecution::getStepName)
			.findFirst()
			.orElse(null);
	}

	private int leases(long job) {
		Set<String> held = this.leases.held(job);
		held.remove(JobGuard.LEASE);
		return held.size();
	}

	/**
	 * Describes the rate of a mirror.
	 *
	 * @param remaining estimated time until all files are transferred, at this rate, in
	 * seconds
	 */
	private record Rate(double filesPerSecond, double bytesPerSecond, double remaining) {

	}

	private record Snapshot(long nanos, PlanTotals totals) {

		private long finished() {
			return this.totals.files() - this.totals.open();
		}

		private @Nullable Rate since(Snapshot first) {
			double seconds = (this.nanos - first.nanos) / 1e9;
			if (finished() <= first.finished() || seconds <= 0) {
				return null;
			}
			double files = (finished() - first.finished()) / seconds;
			double bytes = Math.max(0,
					(this.totals.bytes() - this.totals.openBytes() - first.totals.bytes() + first.totals.openBytes())
							/ seconds);
			// use the longer of the two estimates, because many small files take long,
			// and a few large files do, too
			double remaining = Math.max(this.totals.open() / files, (bytes > 0) ? this.totals.openBytes() / bytes : 0);
			return new Rate(files, bytes, remaining);
		}

	}

}
