// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.outage;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.retry.Retryable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Repeats the calls of a job repository while the database is not available. If the
 * response to a commit is lost, the next attempt first reads the database:
 * <ul>
 * <li>The version of a step execution shows whether an update was committed.</li>
 * <li>If the database already has the step execution to create, the attempt returns
 * it.</li>
 * </ul>
 * Other calls have the same result if they are repeated.
 */
public final class RetriedJobRepository implements MethodInterceptor {

	/** The precision of times in the database. */
	private static final Duration PRECISION = Duration.ofNanos(1000);

	private final JobRepository repository;

	private final DatabaseRetry retry;

	/** Whether a manager can end the step executions that this process updates. */
	private final boolean managed;

	private RetriedJobRepository(JobRepository repository, DatabaseRetry retry, boolean managed) {
		this.repository = repository;
		this.retry = retry;
		this.managed = managed;
	}

	/**
	 * Creates a repository for jobs whose transactions do not include calls of the
	 * repository.
	 * @param repository the repository of the application
	 */
	public static JobRepository of(JobRepository repository, DatabaseRetry retry) {
		return proxy(new RetriedJobRepository(repository, retry, false));
	}

	/**
	 * Creates a repository for the step executions of parts. A manager ends the execution
	 * of a part when the worker of the part has lost its lease, or when the manager takes
	 * over the job of another manager. The repository then ignores the worker's updates
	 * of this execution. A worker that still holds its lease continues.
	 * @param repository the repository of the application
	 */
	public static JobRepository ofParts(JobRepository repository, DatabaseRetry retry) {
		return proxy(new RetriedJobRepository(repository, retry, true));
	}

	private static JobRepository proxy(RetriedJobRepository interceptor) {
		return (JobRepository) new ProxyFactory(JobRepository.class, interceptor)
			.getProxy(JobRepository.class.getClassLoader());
	}

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		@Nullable Object[] arguments = invocation.getArguments();
		Retryable<@Nullable Object> call = () -> AopUtils.invokeJoinpointUsingReflection(this.repository,
				invocation.getMethod(), arguments);
		return switch (invocation.getMethod().getName()) {
			case "update" -> (arguments[0] instanceof StepExecution step) ? update(step, call)
					: this.retry.<@Nullable Object>execute(call);
			case "createStepExecution" -> create((String) Objects.requireNonNull(arguments[0]),
					(JobExecution) Objects.requireNonNull(arguments[1]), call);
			default -> this.retry.<@Nullable Object>execute(call);
		};
	}

	private @Nullable Object update(StepExecution step, Retryable<@Nullable Object> call) throws Throwable {
		int version = Objects.requireNonNull(step.getVersion());
		AtomicBoolean again = new AtomicBoolean();
		try {
			return this.retry.<@Nullable Object>execute(() -> {
				if (again.getAndSet(true)) {
					if (isStored(step, version + 1)) {
						step.setVersion(version + 1);
						return null;
					}
					// the repository increments the version before the commit
					step.setVersion(version);
				}
				return call.execute();
			});
		}
		catch (OptimisticLockingFailureException ex) {
			if (this.managed && isEnded(step)) {
				return null;
			}
			throw ex;
		}
	}

	private boolean isEnded(StepExecution step) {
		StepExecution stored = this.retry.call(() -> this.repository.getStepExecution(step.getId()));
		return stored == null || !stored.getStatus().isRunning();
	}

	private boolean isStored(StepExecution step, int version) {
		StepExecution stored = this.repository.getStepExecution(step.getId());
		return stored != null && Objects.equals(stored.getVersion(), version)
				&& isSameTime(stored.getLastUpdated(), step.getLastUpdated());
	}

	private static boolean isSameTime(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
		return one != null && other != null && Duration.between(one, other).abs().compareTo(PRECISION) <= 0;
	}

	private @Nullable Object create(String name, JobExecution job, Retryable<@Nullable Object> call) throws Throwable {
		AtomicBoolean again = new AtomicBoolean();
		return this.retry.<@Nullable Object>execute(() -> {
			StepExecution created = again.getAndSet(true) ? findCreated(name, job) : null;
			return (created != null) ? created : call.execute();
		});
	}

	// finds the step execution that an earlier attempt created although its response was
	// lost. Only the manager of a job creates step executions, so that no other process
	// can have created this one
	private @Nullable StepExecution findCreated(String name, JobExecution job) {
		Set<Long> known = job.getStepExecutions().stream().map(StepExecution::getId).collect(Collectors.toSet());
		JobExecution stored = Objects.requireNonNull(this.repository.getJobExecution(job.getId()));
		return stored.getStepExecutions()
			.stream()
			.filter((step) -> step.getStepName().equals(name) && !known.contains(step.getId()))
			.findFirst()
			.map((step) -> {
				StepExecution created = new StepExecution(step.getId(), name, job);
				created.setVersion(Objects.requireNonNull(step.getVersion()));
				created.setCreateTime(step.getCreateTime());
				job.addStepExecution(created);
				return created;
			})
			.orElse(null);
	}

}
