// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.allowance.CallPause;
import io.dracoonspring.batch.internal.partition.HeldLease;
import io.dracoonspring.batch.internal.partition.LeaseKeeper;
import io.dracoonspring.batch.internal.partition.LeasedTransactions;
import io.dracoonspring.batch.internal.partition.Leases;
import io.dracoonspring.batch.internal.patience.Patience;
import io.dracoonspring.batch.internal.plan.FileState;
import io.dracoonspring.batch.internal.plan.PlannedFile;

import static org.assertj.core.api.Assertions.assertThat;

class PartWriterTests {

	@Test
	void transfersRunOutsideOfTransactions() {
		EmbeddedDatabase database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
			.setType(EmbeddedDatabaseType.H2)
			.addScript("io/dracoonspring/batch/schema-h2.sql")
			.build();
		TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
		List<String> calls = new ArrayList<>();
		try (LeaseKeeper keeper = new LeaseKeeper(
				new Leases(new JdbcTemplate(database), transactions, Duration.ofSeconds(10)));
				HeldLease lease = keeper.hold(1, "part").orElseThrow()) {
			new PartWriter<>(part(), new LeasedTransactions(lease, transactions),
					new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), new CallPause()), 1,
					new RecordingWork(calls))
				.write(new Chunk<>(new PlannedFile(1, "a", null, 1, null, null, null, false, FileState.PLANNED, null,
						null, null)));
		}
		finally {
			database.shutdown();
		}
		assertThat(calls).containsExactly("prepare", "begin in a transaction", "work", "end in a transaction");
	}

	private static StepExecution part() {
		return new StepExecution(1, "part", new JobExecution(1, new JobInstance(1, "job"), new JobParameters()));
	}

	/**
	 * Records its calls.
	 *
	 * @param calls the calls
	 */
	private record RecordingWork(List<String> calls) implements PartWriter.Work<String> {

		private void call(String name) {
			this.calls
				.add(TransactionSynchronizationManager.isActualTransactionActive() ? name + " in a transaction" : name);
		}

		@Override
		public void prepare() {
			call("prepare");
		}

		@Override
		public void begin(Collection<PlannedFile> files) {
			call("begin");
		}

		@Override
		public Mono<String> work(PlannedFile file) {
			return Mono.fromCallable(() -> {
				call("work");
				return file.path();
			});
		}

		@Override
		public Mono<String> retry(PlannedFile file) {
			return work(file);
		}

		@Override
		public FileCheck check() {
			throw new IllegalStateException("There must be no failure");
		}

		@Override
		public String failed(PlannedFile file, String reason) {
			return reason;
		}

		@Override
		public void end(Collection<String> results) {
			call("end");
		}

	}

}
