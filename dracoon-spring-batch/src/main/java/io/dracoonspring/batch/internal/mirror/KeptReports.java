// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.step.StepExecution;

import io.dracoonspring.batch.MirrorReport;
import io.dracoonspring.batch.internal.outage.RetriedTransactions;
import io.dracoonspring.batch.internal.partition.Leases;
import io.dracoonspring.batch.internal.plan.JobPlan;
import io.dracoonspring.batch.internal.report.ReportStore;

/**
 * Manages the plans and reports of mirrors that have ended. The plans contain the results
 * of all files.
 *
 * @param transactions transactions of the database of the plans
 * @param leases the leases, which tell whether a run has a manager or workers
 * @param planned the test whether a job has completed its plan
 * @param retention how long plans and reports are kept after the end, zero to delete them
 * at once
 */
record KeptReports(ReportStore reports, JobPlan plan, RetriedTransactions transactions, Leases leases,
		Predicate<JobInstance> planned, Duration retention) {

	/**
	 * Records that a job begins or continues, and deletes plans and reports that have
	 * been kept for longer than the retention.
	 * @throws IllegalStateException if the job failed, and its plan was deleted before
	 * this restart
	 */
	void begin(StepExecution step, MirrorParameters parameters) {
		JobInstance instance = step.getJobExecution().getJobInstance();
		long job = instance.getInstanceId();
		prune(job);
		if (!isKept()) {
			return;
		}
		boolean planned = this.planned.test(instance);
		this.transactions.executeWithoutResult((status) -> {
			boolean first = this.reports.begin(job, parameters.source(), parameters.target(), parameters.dryRun());
			if (first && planned && this.plan.results(job, 0, 1).isEmpty()) {
				throw new IllegalStateException(
						"The plan of this run was deleted, because the run ended more than " + this.retention.toDays()
								+ " days ago: start a new run, with another value of the parameter 'run'");
			}
		});
	}

	private boolean isKept() {
		return !this.retention.isZero();
	}

	private void prune(long job) {
		Instant before = Instant.now().minus(this.retention);
		List<Long> expired = this.transactions.execute((status) -> this.reports.expired(before));
		expired.stream()
			.filter((each) -> each != job)
			// use a transaction for each run, because a plan may be long
			.forEach((each) -> this.transactions.executeWithoutResult((status) -> delete(each)));
	}

	private void delete(long job) {
		if (this.leases.held(job).isEmpty()) {
			this.plan.delete(job);
			this.reports.delete(job);
		}
	}

	/** Records the report of a job that has begun, in the current transaction. */
	void end(long job, MirrorReport report) {
		this.reports.end(job, report);
	}

	/**
	 * Deletes the parts and the resume tokens of a plan in the current transaction,
	 * because the job cannot be started again. If reports are not kept, this method
	 * deletes the whole plan.
	 */
	void release(long job) {
		if (isKept()) {
			this.plan.release(job);
		}
		else {
			this.plan.delete(job);
		}
	}

}
