// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.dracoonspring.Dracoon;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.DracoonEmulatorBuilder;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.template.DracoonTemplate;

/**
 * Runs an emulator, and an application with the batch jobs. By default, the database is
 * in memory.
 */
public final class BulkFixture implements AutoCloseable {

	private final DracoonEmulator emulator;

	private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

	private final ConfigurableApplicationContext context;

	private final DracoonTemplate template;

	/**
	 * Starts the emulator and the application.
	 * @param more further properties of the application
	 */
	public BulkFixture(String... more) {
		this(DracoonEmulator.builder(), URI::toString, more);
	}

	private BulkFixture(DracoonEmulatorBuilder server, Function<URI, String> proxy, String... more) {
		this.emulator = server.start();
		this.context = application(proxy.apply(this.emulator.baseUrl()), more);
		this.template = new DracoonTemplate(this.context.getBean(Dracoon.class));
	}

	/**
	 * Starts the emulator and the application. The server allows its event log to be
	 * read.
	 * @param clockOffset the time by which the clock of the server is ahead of this
	 * machine
	 * @param more further properties of the application
	 * @return the fixture
	 */
	static BulkFixture withEventLog(Duration clockOffset, String... more) {
		return new BulkFixture(DracoonEmulator.builder().profile(EmulatorProfile.SERVER).clockOffset(clockOffset),
				URI::toString, more);
	}

	/**
	 * Starts the emulator, and an application that reaches the emulator through a proxy.
	 * The server allows its event log to be read.
	 * @param proxy the function that starts the proxy for the URL of the emulator, and
	 * returns the URL of the proxy
	 * @param more further properties of the application
	 * @return the fixture
	 */
	static BulkFixture through(Function<URI, String> proxy, String... more) {
		return new BulkFixture(DracoonEmulator.builder().profile(EmulatorProfile.SERVER), proxy, more);
	}

	/**
	 * Starts an emulator and the application.
	 * @param server the settings of the emulator
	 * @param more further properties of the application
	 * @return the fixture
	 */
	static BulkFixture on(DracoonEmulatorBuilder server, String... more) {
		return new BulkFixture(server, URI::toString, more);
	}

	private ConfigurableApplicationContext application(String url, String... more) {
		List<String> properties = new ArrayList<>(properties(this.emulator));
		properties.add("dracoon.base-url=" + url);
		properties.add("spring.batch.job.enabled=false");
		properties.add("spring.datasource.url=" + this.database);
		properties.add("dracoon.batch.poll-interval=20ms");
		properties.add("dracoon.batch.parts.least=3");
		properties.add("dracoon.batch.chunk-size=4");
		properties.addAll(List.of(more));
		return new SpringApplicationBuilder(BulkApplication.class).properties(properties.toArray(String[]::new)).run();
	}

	static List<String> properties(DracoonEmulator emulator) {
		return List.of("dracoon.base-url=" + emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
				"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=alice",
				"dracoon.auth.password=Emulator-2026!", "dracoon.crypto.encryption-password=Encryption-2026!",
				"dracoon.batch.mirror.enabled=true", "spring.docker.compose.enabled=false",
				"spring.main.web-application-type=none");
	}

	public DracoonEmulator emulator() {
		return this.emulator;
	}

	public DracoonTemplate template() {
		return this.template;
	}

	/**
	 * Finds a bean of the application.
	 * @param type its type
	 * @param <T> its type
	 * @return the bean
	 */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * Runs the mirror job to its end.
	 * @param parameters its parameters
	 * @return the execution
	 */
	public JobExecution mirror(Map<String, String> parameters) {
		return run(MirrorJob.NAME, parameters);
	}

	/**
	 * Runs a job to its end.
	 * @param job its name
	 * @param parameters its parameters
	 * @return the execution
	 */
	public JobExecution run(String job, Map<String, String> parameters) {
		JobParametersBuilder builder = new JobParametersBuilder();
		parameters.forEach(builder::addString);
		try {
			return bean(JobOperator.class).start(this.context.getBean(job, Job.class), builder.toJobParameters());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
		this.emulator.close();
	}

}
