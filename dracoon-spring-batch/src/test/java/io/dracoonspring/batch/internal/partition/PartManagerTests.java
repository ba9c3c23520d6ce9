// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.partition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;

import io.dracoonspring.batch.internal.outage.DatabaseRetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests the assignment of parts to workers, which the channel of requests represents. */
class PartManagerTests {

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
		.setType(EmbeddedDatabaseType.H2)
		.addScript("org/springframework/batch/core/schema-h2.sql")
		.addScript("io/dracoonspring/batch/schema-h2.sql")
		.build();

	private final JdbcTransactionManager transactions = new JdbcTransactionManager(this.database);

	private final JobRepository repository = repository();

	private final List<String> requests = new ArrayList<>();

	private final JobExecution execution = this.repository.createJobExecution(
			this.repository.createJobInstance("job", new JobParameters()), new JobParameters(), new ExecutionContext());

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

	@AfterEach
	void close() {
		this.database.shutdown();
	}

	@Test
	void partThatFailsWhileItsWorkerIsClosedIsAssignedAgain() throws JobExecutionException {
		assertThat(manage(new ExitStatus(PartWorker.RELEASED))).extracting(StepExecution::getStatus)
			.containsOnly(BatchStatus.COMPLETED);
		assertThat(this.requests).containsExactlyInAnyOrder("part 1", "part 1", "part 2");
	}

	@Test
	void partThatFailsEndsTheStep() {
		assertThatExceptionOfType(JobExecutionException.class)
			.isThrownBy(() -> manage(ExitStatus.FAILED.addExitDescription("no room")))
			.withMessageContaining("'part 1' has failed: no room");
		assertThat(this.requests).containsExactlyInAnyOrder("part 1", "part 2");
	}

	// the first worker of the first part fails with the exit status, all others succeed
	private List<StepExecution> manage(ExitStatus exit) throws JobExecutionException {
		this.execution.setStatus(BatchStatus.STARTED);
		this.repository.update(this.execution);
		StepExecution managerStep = this.repository.createStepExecution("manager", this.execution);
		Set<StepExecution> parts = Set.of(this.repository.createStepExecution("part 1", this.execution),
				this.repository.createStepExecution("part 2", this.execution));
		Leases leases = new Leases(new JdbcTemplate(this.database), new TransactionTemplate(this.transactions),
				Duration.ofSeconds(30));
		PartManager manager = new PartManager(this.repository, leases, (message, timeout) -> work(message, exit),
				Duration.ofMillis(1), "step", new DatabaseRetry(Duration.ofSeconds(30)));
		return List.copyOf(manager.handle(new Splitter(parts), managerStep));
	}

	private boolean work(Message<?> request, ExitStatus exit) {
		long id = ((StepExecutionRequest) request.getPayload()).getStepExecutionId();
		StepExecution part = Objects.requireNonNull(this.repository.getStepExecution(id));
		boolean fails = part.getStepName().equals("part 1") && !this.requests.contains("part 1");
		this.requests.add(part.getStepName());
		part.setStatus((fails) ? BatchStatus.FAILED : BatchStatus.COMPLETED);
		part.setExitStatus((fails) ? exit : ExitStatus.COMPLETED);
		this.repository.update(part);
		return true;
	}

	private record Splitter(Set<StepExecution> parts) implements StepExecutionSplitter {

		@Override
		public String getStepName() {
			return "step";
		}

		@Override
		public Set<StepExecution> split(StepExecution stepExecution, int gridSize) {
			return this.parts;
		}

	}

}
