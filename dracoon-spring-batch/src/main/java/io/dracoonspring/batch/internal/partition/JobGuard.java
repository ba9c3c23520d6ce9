// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Holds a lease for each job that this process manages. An execution that is recorded as
 * running, but has no lease, belongs to a manager that died. The guard recovers the
 * execution, so that the job can be started again.
 */
public class JobGuard implements JobExecutionListener {

	private static final Log logger = LogFactory.getLog(JobGuard.class);

	private static final String NAME = "manager";

	private static final int MAX_ATTEMPTS = 50;

	private final JobRepository repository;

	private final LeaseKeeper leases;

	private final Map<Long, HeldLease> held = new ConcurrentHashMap<>();

	/**
	 * Creates the guard.
	 * @param leases prevents other processes from managing the same job
	 */
	public JobGuard(JobRepository repository, LeaseKeeper leases) {
		this.repository = repository;
		this.leases = leases;
	}

	@Override
	public void beforeJob(JobExecution execution) {
		HeldLease lease = this.leases.hold(execution.getJobInstanceId(), NAME)
			.orElseThrow(() -> new IllegalStateException(
					"Another process manages this job: wait until it ends, or stop it"));
		this.held.put(execution.getId(), lease);
	}

	@Override
	public void afterJob(JobExecution execution) {
		HeldLease lease = this.held.remove(execution.getId());
		if (lease != null) {
			lease.close();
		}
	}

	/**
	 * Recovers the executions of managers that died. The lease of a manager that died a
	 * moment ago has not expired. Therefore this method waits for the lease.
	 * @param operator recovers executions
	 */
	public void recover(JobOperator operator, String jobName) {
		for (JobExecution execution : this.repository.findRunningJobExecutions(jobName)) {
			this.leases.holdSoon(execution.getJobInstanceId(), NAME).ifPresent((lease) -> {
				try (lease) {
					logger.info("The manager of the job '" + jobName + "' is gone: its execution " + execution.getId()
							+ " is recovered, and the job can be started again");
					recover(operator, execution, 1);
				}
			});
		}
	}

	// tries again, because a running worker may update its part between the reading and
	// the recovery
	private void recover(JobOperator operator, JobExecution execution, int attempt) {
		try {
			operator.recover(execution);
		}
		catch (OptimisticLockingFailureException ex) {
			JobExecution current = this.repository.getJobExecution(execution.getId());
			if (attempt == MAX_ATTEMPTS || current == null) {
				throw ex;
			}
			recover(operator, current, attempt + 1);
		}
	}

}
