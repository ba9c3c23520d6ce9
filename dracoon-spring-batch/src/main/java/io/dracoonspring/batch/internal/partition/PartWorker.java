// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.FatalStepExecutionException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.batch.internal.outage.DatabaseRetry;

/**
 * Processes a requested part, unless another worker already processes it. A request may
 * come more than once, or too late. It has an effect only while the execution of the part
 * has the status {@link BatchStatus#STARTING}.
 */
public class PartWorker implements AutoCloseable {

	/**
	 * The exit code of a part whose worker was closed, or lost its lease, before the part
	 * was finished.
	 */
	static final String RELEASED = "RELEASED";

	private static final Log logger = LogFactory.getLog(PartWorker.class);

	private final JobRepository repository;

	private final LeaseKeeper leases;

	private final Map<String, PartStep> steps;

	private final DatabaseRetry retry;

	private final Set<HeldLease> working = ConcurrentHashMap.newKeySet();

	private volatile boolean closed;

	/**
	 * Creates a worker.
	 * @param repository the repository for the executions of parts
	 * @param leases the leases, which prevent other workers from processing the same part
	 * @param steps the steps that the worker can run
	 */
	public PartWorker(JobRepository repository, LeaseKeeper leases, Collection<? extends PartStep> steps,
			DatabaseRetry retry) {
		this.repository = repository;
		this.retry = retry;
		this.leases = leases;
		this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(PartStep::name, Function.identity()));
	}

	/**
	 * Processes a part. The execution of the part records its failures.
	 * @throws IllegalStateException if this worker is closed, or does not know the step
	 */
	public void work(StepExecutionRequest request) {
		if (this.closed) {
			throw new IllegalStateException("The worker is being stopped");
		}
		StepExecution part = this.repository.getStepExecution(request.getStepExecutionId());
		if (part == null) {
			logger.warn("Could not find the requested part with the id " + request.getStepExecutionId()
					+ ", because it belongs to another database, or was deleted");
			return;
		}
		Optional<HeldLease> lease = this.retry
			.call(() -> this.leases.hold(part.getJobExecution().getJobInstanceId(), part.getStepName()));
		if (lease.isEmpty()) {
			return;
		}
		try (HeldLease held = lease.get()) {
			// read the part again, because another worker may have finished it before
			// this worker got the lease
			StepExecution current = this.repository.getStepExecution(part.getId());
			if (current != null && current.getStatus() == BatchStatus.STARTING) {
				work(request.getStepName(), current, held);
			}
		}
	}

	private void work(String name, StepExecution part, HeldLease lease) {
		PartStep step = this.steps.get(name);
		if (step == null) {
			throw new IllegalStateException("This worker cannot run the step '" + name + "', but only "
					+ this.steps.keySet() + ": run the same version of the application everywhere");
		}
		this.working.add(lease);
		try {
			step.prepare(part, lease).execute(part);
		}
		catch (JobInterruptedException ex) {
			// only log, because the step has recorded the interruption
			logger.info("The part '" + part.getStepName() + "' was interrupted");
		}
		finally {
			this.working.remove(lease);
		}
		if (part.getStatus() != BatchStatus.COMPLETED && (this.closed || lease.isLost())) {
			end(part, new ExitStatus(RELEASED));
		}
		else if (part.getStatus() == BatchStatus.FAILED) {
			end(part, new ExitStatus(ExitStatus.FAILED.getExitCode(), reason(part)));
		}
	}

	private void end(StepExecution part, ExitStatus exit) {
		part.setExitStatus(exit);
		this.repository.update(part);
	}

	// describes the failure for the manager, without a stack trace
	private static String reason(StepExecution part) {
		return part.getFailureExceptions()
			.stream()
			.map((ex) -> (ex instanceof FatalStepExecutionException && ex.getCause() != null) ? ex.getCause() : ex)
			.map(VisibleText::ofFailure)
			.findFirst()
			.orElse("see the log of its worker");
	}

	/** Accepts no further parts, and stops the current parts. */
	@Override
	public void close() {
		this.closed = true;
		this.working.forEach(HeldLease::stop);
	}

}
