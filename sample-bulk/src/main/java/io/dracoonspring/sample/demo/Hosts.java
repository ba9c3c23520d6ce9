// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.demo;

import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.EmulatorAccount;
import io.dracoonspring.sample.bulk.BulkApplication;

/**
 * Runs the hosts. Each host is a separate application, which shares only the database,
 * the directory and DRACOON with the other hosts.
 */
final class Hosts implements ApplicationRunner, ExitCodeGenerator, AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Hosts.class);

	private static final int WORKERS = 2;

	private static final String TARGET = "dracoon:/Vault";

	private final Archive archive;

	private final List<String> properties;

	private final List<ConfigurableApplicationContext> workers = new ArrayList<>();

	private int exitCode = 1;

	Hosts(Archive archive, EmbeddedPostgres postgres, DracoonEmulator emulator) {
		this.archive = archive;
		EmulatorAccount account = emulator.account("alice").orElseThrow();
		String database = postgres.getJdbcUrl("postgres", "postgres");
		logger.info("PostgreSQL is at {}", database);
		this.properties = List.of("--spring.datasource.url=" + database, "--spring.datasource.username=postgres",
				"--spring.datasource.password=postgres", "--dracoon.base-url=" + emulator.baseUrl(),
				"--dracoon.auth.client-id=" + account.clientId(),
				"--dracoon.auth.client-secret=" + account.clientSecret(),
				"--dracoon.auth.username=" + account.username(), "--dracoon.auth.password=" + account.password(),
				"--dracoon.crypto.encryption-password=" + account.encryptionPassword());
	}

	@Override
	public void run(ApplicationArguments args) {
		for (int i = 1; i <= WORKERS; i++) {
			this.workers.add(start("worker"));
			logger.info("Worker {} is up", i);
		}
		logger.info("The progress is at http://localhost:{}", port(this.workers.get(0)));
		logger.info("The manager mirrors {} to {}", this.archive.top(), TARGET);
		this.exitCode = SpringApplication
			.exit(start("manager", "source=" + this.archive.top().toUri(), "target=" + TARGET, "verify=content"));
	}

	private static int port(ConfigurableApplicationContext worker) {
		return worker.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private ConfigurableApplicationContext start(String profile, String... parameters) {
		List<String> arguments = new ArrayList<>(this.properties);
		arguments.addAll(List.of(parameters));
		// disable the shutdown hook, because the demo ends the hosts before the database
		// and the emulator
		return new SpringApplicationBuilder(BulkApplication.class).profiles("demo", profile)
			.registerShutdownHook(false)
			.run(arguments.toArray(String[]::new));
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

	@Override
	public void close() {
		this.workers.forEach(ConfigurableApplicationContext::close);
	}

}
