// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

import io.dracoonspring.batch.internal.outage.DatabaseRetry;

/**
 * Holds a lease for each job that this process manages. If the lease of a job has
 * expired, no process manages the job. The guard can then recover the last execution of
 * the job, so that the job can be started again.
 * <p>
 * An execution needs a recovery if the database does not show its end. The process may
 * have died, or the database may have been unavailable for too long. Spring Batch sets
 * the status {@link BatchStatus#UNKNOWN} if the outcome of the last transaction is
 * unknown. The guard also recovers these executions, because every step can be repeated
 * after a commit.
 */
public class JobGuard implements JobExecutionListener {

	private static final Log logger = LogFactory.getLog(JobGuard.class);

	/** The name of the lease of the process that manages a job. */
	public static final String LEASE = "manager";

	private static final ExitStatus GONE = ExitStatus.FAILED
		.addExitDescription("The process died, or could not record the end of the job");

	private final JobRepository repository;

	private final LeaseKeeper leases;

	private final DatabaseRetry retry;

	private final Map<Long, HeldLease> held = new ConcurrentHashMap<>();

	/**
	 * Creates the guard.
	 * @param leases the leases, which prevent other processes from managing the same job
	 */
	public JobGuard(JobRepository repository, LeaseKeeper leases, DatabaseRetry retry) {
		this.repository = repository;
		this.leases = leases;
		this.retry = retry;
	}

	@Override
	public void beforeJob(JobExecution execution) {
		HeldLease lease = hold(execution.getJobInstanceId()).orElseThrow(
				() -> new IllegalStateException("Another process manages this job: wait until it ends, or stop it"));
		this.held.put(execution.getId(), lease);
	}

	// waits until the lease expires, because this process may have got it in an attempt
	// whose response was lost
	private Optional<HeldLease> hold(long job) {
		return this.retry.call(() -> this.leases.holdAfterExpiry(job, LEASE));
	}

	@Override
	public void afterJob(JobExecution execution) {
		HeldLease lease = this.held.remove(execution.getId());
		if (lease != null) {
			lease.close();
		}
		if (execution.getStatus() == BatchStatus.COMPLETED) {
			this.retry.run(() -> this.leases.forget(execution.getJobInstanceId()));
		}
	}

	/**
	 * Recovers the executions of managers that have died. The lease of such a manager may
	 * still be valid. Therefore this method waits until the lease expires. It does not
	 * wait for workers, which finish their parts. The next execution of the job assigns
	 * such a part only after the lease of its worker has ended.
	 * @param jobs the names of the jobs
	 */
	public void recover(Set<String> jobs) {
		Stream<Long> running = jobs.stream()
			.flatMap((job) -> this.repository.findRunningJobExecutions(job).stream())
			.map(JobExecution::getJobInstanceId);
		Stream.concat(running, this.retry.call(() -> this.leases.jobs(LEASE)).stream()).distinct().forEach((id) -> {
			JobInstance instance = this.repository.getJobInstance(id);
			if (instance != null && jobs.contains(instance.getJobName())) {
				recover(instance);
			}
		});
	}

	private void recover(JobInstance instance) {
		if (isUnfinished(last(instance))) {
			hold(instance.getInstanceId()).ifPresent((lease) -> {
				try (lease) {
					end(last(instance));
				}
			});
		}
	}

	private JobExecution last(JobInstance instance) {
		return Objects.requireNonNull(this.repository.getLastJobExecution(instance));
	}

	private static boolean isUnfinished(JobExecution execution) {
		return isUnfinished(execution.getStatus())
				|| execution.getStepExecutions().stream().anyMatch((step) -> isUnfinished(step.getStatus()));
	}

	private static boolean isUnfinished(BatchStatus status) {
		return status.isRunning() || status == BatchStatus.UNKNOWN;
	}

	private void end(JobExecution execution) {
		execution.getStepExecutions()
			.stream()
			.filter((step) -> isUnfinished(step.getStatus()))
			.forEach((step) -> end(step.getId()));
		if (isUnfinished(execution.getStatus())) {
			execution.setStatus(BatchStatus.FAILED);
			execution.setExitStatus(GONE);
			execution.setEndTime(now());
			this.repository.update(execution);
		}
		logger.info("The execution " + execution.getId() + " of the job '" + execution.getJobInstance().getJobName()
				+ "' is recovered, and the job can be started again");
	}

	private void end(long step) {
		StepExecution current = Objects.requireNonNull(this.repository.getStepExecution(step));
		if (current.getStatus() == BatchStatus.STARTING && current.getExecutionContext().isEmpty()) {
			// the manager died before it recorded the range of the part. The next
			// execution of the job would reuse the empty context of this step execution
			this.repository.deleteStepExecution(current);
		}
		else if (isUnfinished(current.getStatus())) {
			current.setStatus(BatchStatus.FAILED);
			current.setExitStatus(GONE);
			current.setEndTime(now());
			try {
				this.repository.update(current);
			}
			catch (OptimisticLockingFailureException ex) {
				// try again with the current state, because the worker of the part has
				// recorded its progress in the meantime
				end(step);
			}
		}
	}

	private static LocalDateTime now() {
		return LocalDateTime.now(ZoneId.systemDefault());
	}

}
