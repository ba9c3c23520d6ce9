// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.batch.core.job.Job;
import org.springframework.core.io.ClassPathResource;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import io.dracoonspring.batch.internal.allowance.CurrentLimits;
import io.dracoonspring.batch.internal.allowance.LimitSchedule;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.JavaCommand;

/** Runs managers and workers as separate processes, on one PostgreSQL. */
final class BulkProcesses implements AutoCloseable {

	private final DracoonEmulator emulator;

	private final Path logs;

	private final List<String> common;

	private final EmbeddedPostgres postgres;

	private final Map<String, Process> processes = new HashMap<>();

	BulkProcesses(DracoonEmulator emulator, Path logs, List<String> common) throws IOException {
		this.emulator = emulator;
		this.logs = logs;
		this.common = common;
		this.postgres = EmbeddedPostgres.start();
		new ResourceDatabasePopulator(
				new ClassPathResource("/org/springframework/batch/core/schema-postgresql.sql", Job.class),
				new ClassPathResource("/org/springframework/integration/jdbc/schema-postgresql.sql",
						JdbcChannelMessageStore.class),
				new ClassPathResource("/io/dracoonspring/batch/schema-postgresql.sql"))
			.execute(dataSource());
	}

	private DataSource dataSource() {
		return this.postgres.getPostgresDatabase();
	}

	JdbcTemplate jdbc() {
		return new JdbcTemplate(dataSource());
	}

	Process worker(String name, String... more) throws IOException {
		return run(name, "worker", more);
	}

	Process manager(String name, String... more) throws IOException {
		return run(name, "manager", more);
	}

	private Process run(String name, String role, String... more) throws IOException {
		List<String> command = JavaCommand.of(BulkApplication.class, "-Xmx128m");
		List<String> properties = new ArrayList<>(BulkFixture.properties(this.emulator));
		properties.addAll(List.of("dracoon.batch.role=" + role, "dracoon.batch.lease=10s",
				"dracoon.batch.poll-interval=200ms", "dracoon.batch.chunk-size=16",
				"spring.datasource.url=" + this.postgres.getJdbcUrl("postgres", "postgres"),
				"spring.datasource.hikari.maximum-pool-size=5", "spring.batch.job.enabled=" + role.equals("manager")));
		properties.addAll(this.common);
		properties.forEach((property) -> command.add("--" + property));
		command.addAll(List.of(more));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.logs.resolve(name + ".log").toFile())
			.start();
		this.processes.put(name, process);
		return process;
	}

	CurrentLimits limits() {
		return new CurrentLimits(jdbc(), LimitSchedule.of(List.of(), ZoneOffset.UTC, null), Clock.systemUTC());
	}

	boolean hasEnded(String name) {
		return !Objects.requireNonNull(this.processes.get(name)).isAlive();
	}

	String log(String name) {
		try {
			return Files.readString(this.logs.resolve(name + ".log"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void signal(Process process, String signal) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor(10, TimeUnit.SECONDS);
	}

	@Override
	public void close() throws IOException {
		this.processes.values().forEach(Process::destroyForcibly);
		this.postgres.close();
	}

}
