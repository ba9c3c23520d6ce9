// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.outage.RetriedTransactions;
import io.dracoonspring.batch.internal.partition.Leases;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.batch.internal.state.MirrorRun;
import io.dracoonspring.batch.internal.state.MirrorState;
import io.dracoonspring.concurrent.DracoonSchedulers;

/**
 * Begins and ends the runs of mirrors. Only the run that began last can change the state
 * of a mirror.
 *
 * @param transactions transactions of the database of the state
 * @param leases the leases, which tell whether another run has a manager or workers
 * @param calls the function that creates the calls of a step, which wait for the server
 * @param kept the plans and reports of earlier runs
 * @param retention the time for which a state is kept after the last run
 */
record MirrorRuns(MirrorState state, JobPlan plan, RetriedTransactions transactions, Leases leases,
		MirrorFactory mirrors, Function<StepExecution, PatientCalls> calls, KeptReports kept, Duration retention) {

	private static final Log logger = LogFactory.getLog(MirrorRuns.class);

	/**
	 * Begins a run of a mirror. A dry run does not change the state of the mirror.
	 * @throws IllegalStateException if another run of the mirror has a manager or
	 * workers, or has begun later
	 */
	void begin(StepExecution step) {
		MirrorParameters parameters = parameters(step);
		if (!parameters.dryRun()) {
			claim(step);
		}
		this.kept.begin(step, parameters);
	}

	private void claim(StepExecution step) {
		MirrorPair pair = pair(step);
		create(pair);
		long job = job(step);
		this.transactions.executeWithoutResult((status) -> {
			this.state.claim(job, pair, (other) -> !this.leases.held(other).isEmpty()).ifPresent(this.kept::release);
			this.state.expire(Instant.now().minus(this.retention));
		});
		if (run(step).restored()) {
			logger.warn("The server has restored an earlier state of the source or the target. This run compares "
					+ "the files that were restored, and deletes nothing");
		}
	}

	private void create(MirrorPair pair) {
		try {
			this.transactions.executeWithoutResult((status) -> this.state.create(pair));
		}
		catch (DuplicateKeyException ex) {
			logger.debug("Another process has created the state of the mirror", ex);
		}
	}

	/**
	 * Creates a missing target if there are files to transfer. The state then belongs to
	 * the new target.
	 * @throws IllegalStateException if another run of the mirror has begun
	 */
	void createTarget(StepExecution step) {
		MirrorParameters parameters = parameters(step);
		if (parameters.dryRun() || this.transactions.execute((status) -> this.plan.totals(job(step))).open() == 0) {
			return;
		}
		Mono<Boolean> created = Mono.fromCallable(() -> this.mirrors.mirror(parameters))
			.subscribeOn(DracoonSchedulers.boundedElastic())
			.flatMap(Mirror::createTarget);
		if (Boolean.TRUE.equals(this.calls.apply(step).await(created))) {
			claim(step);
		}
	}

	/** Finds the run of a job. */
	MirrorRun run(StepExecution step) {
		MirrorParameters parameters = parameters(step);
		if (!parameters.dryRun()) {
			return this.transactions.execute((status) -> this.state.run(job(step)));
		}
		MirrorPair pair = pair(step);
		return this.transactions.execute((status) -> this.state.find(pair).orElse(MirrorRun.WITHOUT_STATE));
	}

	/**
	 * Finds the run of a job in the database, without a request to the server.
	 * @return the run, or a run without a state if the database has no run of the job
	 */
	MirrorRun stored(JobExecution execution) {
		return this.transactions
			.execute((status) -> this.state.find(execution.getJobInstanceId()).orElse(MirrorRun.WITHOUT_STATE));
	}

	private MirrorPair pair(StepExecution step) {
		Mono<MirrorPair> pair = Mono.fromCallable(() -> this.mirrors.mirror(parameters(step)).pair())
			.subscribeOn(DracoonSchedulers.boundedElastic());
		return Objects.requireNonNull(this.calls.apply(step).await(pair));
	}

	/**
	 * Finds the original names of files and directories that a mirror in the opposite
	 * direction has renamed.
	 */
	Map<String, String> originals(StepExecution step) {
		MirrorPair pair = pair(step);
		return this.transactions.execute((status) -> this.state.originals(pair));
	}

	/**
	 * Deletes the recorded versions of files that neither source nor target has any more.
	 */
	void prune(StepExecution step) {
		MirrorParameters parameters = parameters(step);
		if (parameters.dryRun()) {
			return;
		}
		this.transactions.executeWithoutResult((status) -> {
			// keep all versions if items of the source could not be read or cannot be
			// mirrored, because these items may be directories that contain the files
			if (this.plan.totals(job(step)).failed() == 0) {
				this.state.retainPlanned(this.state.run(job(step)), job(step), parameters.filter()::isExcluded);
			}
		});
	}

	/**
	 * Records the {@linkplain MirrorPair.Location#branchVersion() branch versions} of
	 * source and target at the end of a run.
	 */
	void finish(StepExecution step) {
		MirrorParameters parameters = parameters(step);
		if (!parameters.dryRun()) {
			MirrorPair pair = pair(step);
			this.transactions.executeWithoutResult((status) -> this.state.finish(job(step), pair));
		}
	}

	private static MirrorParameters parameters(StepExecution step) {
		return MirrorParameters.of(step.getJobParameters());
	}

	private static long job(StepExecution step) {
		return step.getJobExecution().getJobInstanceId();
	}

}
