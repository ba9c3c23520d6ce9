// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.Assert;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.CopyNode;
import io.dracoonspring.api.nodes.CopyNodesRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.benchmarks.emulator.EmulatorProcess;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.directory.DirectoryItem;

/**
 * Runs the bulk sample as several processes. They share only a PostgreSQL database, a
 * directory and an emulator. The emulator runs in a separate process.
 */
final class BulkHosts implements AutoCloseable {

	private static final String TRANSFER = """
			from batch_step_execution where step_name = 'transfer' and job_execution_id in (
			select job_execution_id from batch_job_execution_params
			where parameter_name = 'run' and parameter_value = ?)""";

	private final Path sample;

	private final Path directory;

	private final EmulatorProcess emulator;

	private final EmbeddedPostgres postgres;

	private final JdbcTemplate jdbc;

	private final Dracoon dracoon;

	private final List<Process> processes = new CopyOnWriteArrayList<>();

	BulkHosts(Path emulatorJar, Path sampleJar, Path directory) throws IOException {
		this.sample = sampleJar;
		this.directory = directory;
		this.emulator = EmulatorProcess.start(emulatorJar, List.of("-Xmx3g", "-Djava.io.tmpdir=" + directory));
		this.postgres = EmbeddedPostgres.start();
		Runtime.getRuntime().addShutdownHook(new Thread(this::endProcesses));
		this.jdbc = new JdbcTemplate(this.postgres.getPostgresDatabase());
		this.dracoon = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.build();
	}

	URI emulator() {
		return this.emulator.baseUrl();
	}

	/**
	 * Creates the target folder of a mirror.
	 * @param room the path of the room
	 * @param name its name
	 * @return the location of the folder, as a parameter of the job
	 */
	String newTarget(String room, String name) {
		String path = room + "/" + name;
		this.dracoon.nodes().createFolders(path).block();
		return "dracoon:" + path;
	}

	/**
	 * Uploads a folder to a target, and lets the server copy it.
	 * @param target the location of the target
	 * @param folder the folder to upload
	 * @param number the number of folders that the target contains afterwards, including
	 * the uploaded folder
	 * @param names the names of the folders by their numbers, from 0
	 */
	void fill(String target, Path folder, int number, IntFunction<String> names) {
		DracoonTemplate template = new DracoonTemplate(this.dracoon);
		String top = target.substring("dracoon:".length());
		Node first = template.createFolders(top + "/" + names.apply(0));
		try (Stream<DirectoryItem> items = template.uploadDirectory(top + "/" + names.apply(0), folder)) {
			Assert.state(items.noneMatch((item) -> item.failure() != null), "The folder could not be uploaded");
		}
		for (int i = 1; i < number; i++) {
			CopyNode copy = new CopyNode(first.id(), names.apply(i), null, null);
			this.dracoon.nodes().copyTo(template.get(top).id(), CopyNodesRequest.of(List.of(copy))).block();
		}
	}

	/**
	 * Tells whether the manager has started the step {@code transfer} of a run.
	 * @param run the run of the mirror
	 * @return whether the step has started
	 */
	boolean isTransferring(String run) {
		return !this.jdbc.queryForList("select 1" + TRANSFER, run).isEmpty();
	}

	/**
	 * Returns the number of files that the current mirror has transferred.
	 * @return the number of files that were sent
	 */
	int sent() {
		return this.jdbc.queryForList("select count(*) from dracoon_batch_file where state = 'SENT'", Integer.class)
			.get(0);
	}

	/**
	 * Returns the duration of the transfers.
	 * @param run the run of the mirror
	 * @return the seconds, empty before the transfers have ended
	 */
	Optional<Double> transferSeconds(String run) {
		return this.jdbc
			.queryForList("select extract(epoch from end_time - start_time)" + TRANSFER + " and end_time is not null",
					Double.class, run)
			.stream()
			.findFirst();
	}

	/**
	 * Starts a worker, and waits until it runs.
	 * @param options options of the JVM
	 * @param concurrency number of concurrent transfers
	 * @return the process
	 */
	Process worker(List<String> options, int concurrency) throws IOException, InterruptedException {
		String name = "worker-" + this.processes.size();
		Process worker = start(name, options,
				List.of("--spring.profiles.active=worker", "--dracoon.batch.concurrency=" + concurrency));
		while (!log(name).contains("Started BulkApplication")) {
			if (!worker.isAlive()) {
				throw new IllegalStateException("A worker has ended:\n" + log(name));
			}
			Thread.sleep(100);
		}
		return worker;
	}

	/**
	 * Starts a manager.
	 * @param name the name of its log
	 * @param options options of the JVM
	 * @param parameters the parameters of the job
	 * @return the process, which ends with the job
	 */
	Process manager(String name, List<String> options, String... parameters) throws IOException {
		List<String> arguments = new ArrayList<>(
				List.of("--spring.profiles.active=manager", "--dracoon.batch.poll-interval=100ms"));
		arguments.addAll(List.of(parameters));
		return start(name, options, arguments);
	}

	private Process start(String name, List<String> options, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(System.getProperty("java.home") + "/bin/java");
		command.addAll(options);
		command.addAll(List.of("-jar", this.sample.toString(), "--server.port=0", "--dracoon.base-url=" + emulator(),
				"--dracoon.auth.client-id=dracoon-emulator", "--dracoon.auth.client-secret=dracoon-emulator",
				"--dracoon.auth.username=admin", "--dracoon.auth.password=Emulator-2026!",
				"--dracoon.crypto.encryption-password=Encryption-2026!", "--spring.datasource.username=postgres",
				"--spring.datasource.password=postgres",
				"--spring.datasource.url=" + this.postgres.getJdbcUrl("postgres", "postgres")));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.directory.resolve(name + ".log").toFile())
			.start();
		this.processes.add(process);
		return process;
	}

	/**
	 * Waits until a manager has ended, and fails if its exit code is not 0.
	 * @param name the name of its log
	 * @param manager the process
	 * @return its log
	 */
	String end(String name, Process manager) throws InterruptedException {
		if (manager.waitFor() != 0) {
			throw new IllegalStateException("The mirror has failed:\n" + log(name));
		}
		return log(name);
	}

	private String log(String name) {
		try {
			return Files.readString(this.directory.resolve(name + ".log"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void endProcesses() {
		this.processes.forEach(Process::destroyForcibly);
	}

	@Override
	public void close() throws IOException {
		endProcesses();
		this.dracoon.close();
		this.postgres.close();
		this.emulator.close();
	}

}
