// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.support.GenericMessage;

import io.dracoonspring.batch.internal.outage.DatabaseRetry;

/**
 * Assigns the parts of a step to workers and waits for them. If a worker has stopped
 * renewing its lease, the manager records that the part has failed, and assigns the part
 * again. A worker may still process a part for an earlier execution of the job. The
 * manager then assigns the part after that worker has finished. A worker reports a part
 * as failed only if all parts would fail. The manager then stops the other workers.
 */
public class PartManager implements PartitionHandler {

	private static final Log logger = LogFactory.getLog(PartManager.class);

	private static final int MAX_ATTEMPTS = 10;

	private final JobRepository repository;

	private final Leases leases;

	private final MessageChannel requests;

	private final Duration pollInterval;

	private final String step;

	private final DatabaseRetry retry;

	/**
	 * If more time passes between two checks, there may have been an outage of the
	 * database, in which leases expired.
	 */
	private final Duration outageThreshold;

	/**
	 * Creates the manager of a step.
	 * @param leases the leases, which tell which parts have a worker
	 * @param requests the channel for requests to workers
	 * @param pollInterval the interval at which the progress of the parts is checked
	 * @param step the name of the step
	 */
	public PartManager(JobRepository repository, Leases leases, MessageChannel requests, Duration pollInterval,
			String step, DatabaseRetry retry) {
		this.repository = repository;
		this.leases = leases;
		this.requests = requests;
		this.pollInterval = pollInterval;
		this.step = step;
		this.retry = retry;
		this.outageThreshold = pollInterval.plus(leases.duration().dividedBy(3));
	}

	@Override
	public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution managerStep)
			throws JobExecutionException {
		Run run = new Run(managerStep, splitter.split(managerStep, 1));
		while (!run.poll()) {
			try {
				Thread.sleep(this.pollInterval.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new JobExecutionException("The job was interrupted. Its workers finish their current parts", ex);
			}
		}
		return run.finished();
	}

	/**
	 * Tells whether an operator has stopped a job. Spring Batch then marks the job as
	 * stopped, although it is still running.
	 */
	public static boolean isStopping(JobExecution job) {
		return job.isStopping() || job.getStatus() == BatchStatus.STOPPED;
	}

	/** Manages one execution of the step. */
	private final class Run {

		private final StepExecution managerStep;

		private final long job;

		/** Holds the parts by name, in the state at the last check. */
		private final Map<String, Part> parts = new LinkedHashMap<>();

		private long polledAt = System.nanoTime();

		/** The time from which an expired lease shows that its worker has died. */
		private long revocableFrom = System.nanoTime();

		/**
		 * Whether a worker has reported a failure that all other parts would have as
		 * well.
		 */
		private boolean failed;

		private Run(StepExecution managerStep, Set<StepExecution> split) {
			this.managerStep = managerStep;
			this.job = managerStep.getJobExecution().getJobInstanceId();
			split.stream()
				.sorted((one, other) -> Long.compare(one.getId(), other.getId()))
				.forEach((part) -> this.parts.put(part.getStepName(), Part.of(part)));
		}

		/**
		 * Checks the progress of the parts, and assigns or ends parts.
		 * @return whether all parts have ended
		 * @throws JobExecutionException if another manager has recovered this execution
		 */
		private boolean poll() throws JobExecutionException {
			JobExecution now = PartManager.this.repository.getJobExecution(this.managerStep.getJobExecutionId());
			if (now == null || !(now.getStatus().isRunning() || isStopping(now))) {
				throw new JobExecutionException("Another process has taken over this job, because this process did "
						+ "not renew its lease in time. This process has stopped managing the job");
			}
			boolean stopping = isStopping(now) || this.failed;
			Set<String> held = PartManager.this.retry.call(() -> PartManager.this.leases.held(this.job));
			if (System.nanoTime() - this.polledAt > PartManager.this.outageThreshold.toNanos()) {
				// give the workers time to renew their leases before this manager revokes
				// any, because the database may have been unavailable
				this.revocableFrom = System.nanoTime() + PartManager.this.leases.duration().toNanos();
			}
			if (stopping) {
				this.parts.keySet().stream().filter(held::contains).forEach(this::requestStop);
			}
			this.parts.replaceAll((name, part) -> (part.done() || held.contains(name)) ? part
					: next(part.with(current(part.execution())), stopping));
			this.polledAt = System.nanoTime();
			return this.parts.values().stream().allMatch(Part::done);
		}

		private void requestStop(String name) {
			PartManager.this.retry.run(() -> PartManager.this.leases.requestStop(this.job, name));
		}

		private StepExecution current(StepExecution known) {
			StepExecution current = PartManager.this.repository.getStepExecution(known.getId());
			return (current != null) ? current : known;
		}

		private Part next(Part part, boolean stopping) {
			BatchStatus status = part.execution().getStatus();
			if (status == BatchStatus.STARTING) {
				if (stopping) {
					return end(part, BatchStatus.STOPPED, ExitStatus.STOPPED);
				}
				return part.isDue() ? send(part) : part;
			}
			if (status.isRunning()) {
				return takeOver(part, stopping);
			}
			boolean released = part.execution().getExitStatus().getExitCode().equals(PartWorker.RELEASED);
			if (released && !stopping) {
				return reassign(part);
			}
			this.failed |= status == BatchStatus.FAILED;
			return part.finished();
		}

		// Read the execution again after revoking the lease. If the worker has
		// finished in the meantime, keep its status.
		private Part takeOver(Part part, boolean stopping) {
			String name = part.execution().getStepName();
			if (System.nanoTime() - this.revocableFrom < 0
					|| !PartManager.this.retry.call(() -> PartManager.this.leases.revoke(this.job, name))) {
				return part;
			}
			Part seen = part.with(current(part.execution()));
			if (!seen.execution().getStatus().isRunning()) {
				return seen;
			}
			Part ended = end(seen, BatchStatus.FAILED,
					ExitStatus.FAILED.addExitDescription("The worker stopped renewing its lease"));
			if (!ended.done() || stopping || part.attempts() >= MAX_ATTEMPTS) {
				return ended;
			}
			logger.warn("The worker of '" + name + "' no longer renews its lease. The manager assigns the part again");
			return reassign(ended);
		}

		private Part reassign(Part part) {
			StepExecution execution = PartManager.this.repository.createStepExecution(part.execution().getStepName(),
					this.managerStep.getJobExecution());
			execution.setExecutionContext(part.execution().getExecutionContext());
			PartManager.this.repository.updateExecutionContext(execution);
			return send(Part.of(execution).with(part.attempts() + 1));
		}

		private Part end(Part part, BatchStatus status, ExitStatus exit) {
			StepExecution execution = part.execution();
			execution.setStatus(status);
			execution.setExitStatus(exit);
			execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
			try {
				PartManager.this.repository.update(execution);
				return part.finished();
			}
			catch (OptimisticLockingFailureException ex) {
				// use the current execution, because the worker of the part has updated
				// it before this manager
				return part.with(current(execution));
			}
		}

		private Part send(Part part) {
			StepExecutionRequest request = new StepExecutionRequest(PartManager.this.step, part.execution().getId());
			try {
				PartManager.this.retry.run(() -> PartManager.this.requests.send(new GenericMessage<>(request)));
			}
			catch (MessagingException ex) {
				// send the request after the next check, because the broker may be
				// unavailable
				logger.warn("Could not send the request for '" + part.execution().getStepName() + "'. Trying again: "
						+ DatabaseRetry.describe(ex));
				return part;
			}
			return part.sent();
		}

		private Collection<StepExecution> finished() throws JobExecutionException {
			List<StepExecution> executions = this.parts.values().stream().map(Part::execution).toList();
			for (StepExecution execution : executions) {
				if (execution.getStatus() == BatchStatus.FAILED) {
					throw new JobExecutionException("The part '" + execution.getStepName() + "' has failed: "
							+ execution.getExitStatus().getExitDescription());
				}
			}
			return executions;
		}

	}

	/**
	 * Describes a part.
	 *
	 * @param execution its execution, in the state at the last check
	 * @param attempts the number of the attempt to process the part, from 1
	 * @param requests number of requests for this execution
	 * @param sentAt the {@link System#nanoTime()} of the last request, 0 before the first
	 * request
	 * @param done whether the part has ended
	 */
	private record Part(StepExecution execution, int attempts, int requests, long sentAt, boolean done) {

		/**
		 * The delay before a request is sent again. The repetition is necessary, because
		 * the worker that received the request may have died. If the first request is
		 * still in the queue, there are two requests for the part, and the worker ignores
		 * the second one. The delays grow, so that two requests are rare.
		 */
		private static final Duration DELAY = Duration.ofMinutes(1);

		private static final int MAX_DOUBLINGS = 5;

		private static Part of(StepExecution execution) {
			return new Part(execution, 1, 0, 0, false);
		}

		private boolean isDue() {
			return this.requests == 0
					|| System.nanoTime() - this.sentAt > DELAY.toNanos() << Math.min(this.requests - 1, MAX_DOUBLINGS);
		}

		private Part with(StepExecution current) {
			return new Part(current, this.attempts, this.requests, this.sentAt, this.done);
		}

		private Part with(int attempts) {
			return new Part(this.execution, attempts, this.requests, this.sentAt, this.done);
		}

		private Part sent() {
			return new Part(this.execution, this.attempts, this.requests + 1, System.nanoTime(), this.done);
		}

		private Part finished() {
			return new Part(this.execution, this.attempts, this.requests, this.sentAt, true);
		}

	}

}
