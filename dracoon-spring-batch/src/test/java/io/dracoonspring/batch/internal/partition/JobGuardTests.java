// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.dracoonspring.batch.internal.outage.DatabaseRetry;
import io.dracoonspring.batch.internal.outage.RetriedJobRepository;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the recovery of executions whose manager is gone. */
class JobGuardTests {

	private static final String JOB = "job";

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
		.setType(EmbeddedDatabaseType.H2)
		.addScript("org/springframework/batch/core/schema-h2.sql")
		.addScript("io/dracoonspring/batch/schema-h2.sql")
		.build();

	private final JdbcTemplate jdbc = new JdbcTemplate(this.database);

	private final JdbcTransactionManager transactions = new JdbcTransactionManager(this.database);

	private final LeaseKeeper keeper = new LeaseKeeper(
			new Leases(this.jdbc, new TransactionTemplate(this.transactions), Duration.ofSeconds(2)));

	private final JobRepository repository = repository();

	private final JobGuard guard = new JobGuard(this.repository, this.keeper, new DatabaseRetry(TIMEOUT));

	private JobExecution execution = start();

	private JobRepository repository() {
		try {
			JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
			factory.setDataSource(this.database);
			factory.setTransactionManager(this.transactions);
			factory.afterPropertiesSet();
			return factory.getObject();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private JobExecution start() {
		return this.repository.createJobExecution(this.repository.createJobInstance(JOB, new JobParameters()),
				new JobParameters(), new ExecutionContext());
	}

	@BeforeEach
	void manageAndDie() {
		this.execution.setStatus(BatchStatus.STARTED);
		this.repository.update(this.execution);
		this.guard.beforeJob(this.execution);
		// end the lease, as the lease of a dead manager expires
		this.guard.afterJob(this.execution);
	}

	@AfterEach
	void close() {
		this.keeper.close();
		this.database.shutdown();
	}

	private StepExecution part(String name, BatchStatus status) {
		StepExecution part = this.repository.createStepExecution(name, this.execution);
		part.getExecutionContext().putLong("first", 1);
		this.repository.updateExecutionContext(part);
		part.setStatus(status);
		this.repository.update(part);
		return part;
	}

	private void set(BatchStatus status) {
		this.execution.setStatus(status);
		this.repository.update(this.execution);
	}

	private StepExecution current(StepExecution part) {
		return Objects.requireNonNull(this.repository.getStepExecution(part.getId()));
	}

	private BatchStatus status() {
		return Objects.requireNonNull(this.repository.getJobExecution(this.execution.getId())).getStatus();
	}

	@ParameterizedTest
	@CsvSource({ "STARTED, STARTED", "STARTED, UNKNOWN", "UNKNOWN, UNKNOWN", "UNKNOWN, COMPLETED", "FAILED, STARTED",
			"FAILED, STARTING", "STOPPED, UNKNOWN", "STARTING, STARTED" })
	void executionWithoutAnEndIsRecovered(BatchStatus job, BatchStatus step) {
		StepExecution part = part("part", step);
		set(job);
		this.guard.recover(Set.of(JOB));
		assertThat(status()).isIn(BatchStatus.FAILED, BatchStatus.STOPPED);
		assertThat(current(part).getStatus()).isIn(BatchStatus.FAILED, BatchStatus.COMPLETED);
		assertThat(this.keeper.held(this.execution.getJobInstanceId())).isEmpty();
	}

	@Test
	void partWithoutAContextIsForgotten() {
		this.repository.createStepExecution("part", this.execution);
		this.guard.recover(Set.of(JOB));
		assertThat(this.repository.getLastStepExecution(this.execution.getJobInstance(), "part")).isNull();
	}

	@Test
	void livingManagerKeepsItsExecution() {
		this.guard.beforeJob(this.execution);
		StepExecution part = part("part", BatchStatus.STARTED);
		this.guard.recover(Set.of(JOB));
		assertThat(status()).isEqualTo(BatchStatus.STARTED);
		assertThat(current(part).getStatus()).isEqualTo(BatchStatus.STARTED);
	}

	@Test
	void otherJobsAreNotRecovered() {
		set(BatchStatus.UNKNOWN);
		this.guard.recover(Set.of("other"));
		assertThat(status()).isEqualTo(BatchStatus.UNKNOWN);
	}

	@Test
	void recoveryDoesNotWaitForWorkersAndDoesNotDisturbThem() {
		StepExecution working = part("working", BatchStatus.STARTED);
		StepExecution waiting = part("waiting", BatchStatus.STARTING);
		JobRepository ofWorker = RetriedJobRepository.ofParts(this.repository, new DatabaseRetry(TIMEOUT));
		try (HeldLease lease = this.keeper.hold(this.execution.getJobInstanceId(), "working").orElseThrow()) {
			this.guard.recover(Set.of(JOB));
			assertThat(status()).isEqualTo(BatchStatus.FAILED);
			assertThat(current(waiting).getStatus()).isEqualTo(BatchStatus.FAILED);
			// the worker still has its lease, and records its progress and its end
			lease.require();
			ofWorker.update(working);
			working.setStatus(BatchStatus.COMPLETED);
			ofWorker.update(working);
		}
		assertThat(current(working).getStatus()).isEqualTo(BatchStatus.FAILED);
	}

	@Test
	void leasesOfACompleteJobAreDeleted() {
		this.guard.beforeJob(this.execution);
		this.execution.setStatus(BatchStatus.COMPLETED);
		this.guard.afterJob(this.execution);
		assertThat(this.keeper.jobs("manager")).isEmpty();
	}

}
