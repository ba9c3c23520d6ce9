// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.integration.jdbc.metadata.JdbcMetadataStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.testing.JavaCommand;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests an application that is killed. The application has a flow and a transactional
 * store of accepted files.
 */
class KilledMirrorIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private static final int FILES = 300;

	private final DracoonEmulator emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

	private final Dracoon dracoon = Clients.alice(this.emulator);

	private final DracoonTemplate template = new DracoonTemplate(this.dracoon);

	private final EmbeddedPostgres postgres;

	private final JdbcTemplate jdbc;

	private final List<Process> processes = new ArrayList<>();

	@TempDir
	Path directory;

	KilledMirrorIT() throws IOException {
		this.postgres = EmbeddedPostgres.start();
		this.jdbc = new JdbcTemplate(this.postgres.getPostgresDatabase());
	}

	@AfterEach
	void close() throws IOException {
		this.processes.forEach(Process::destroyForcibly);
		this.dracoon.close();
		this.emulator.close();
		this.postgres.close();
	}

	@Test
	void eachFileComesOnceAlsoIfTheProcessDies() throws Exception {
		new ResourceDatabasePopulator(new ClassPathResource(
				"/org/springframework/integration/jdbc/schema-postgresql.sql", JdbcMetadataStore.class))
			.execute(this.postgres.getPostgresDatabase());
		this.jdbc.execute("create table effect (name varchar(64))");
		List<String> names = IntStream.range(0, FILES).mapToObj((i) -> "file " + i + ".txt").toList();
		this.template.createFolders("/Projects/in");
		Flux.fromIterable(names)
			.flatMap((name) -> this.dracoon.transfers()
				.upload(UploadRequest.of(UploadSource.of(new ByteArrayResource(content(name))),
						NodeAddress.ofPath("/Projects/in"), name))
				.result(), 4)
			.blockLast(TIMEOUT);
		Process killed = run("first");
		Awaitility.await()
			.atMost(TIMEOUT)
			.untilAsserted(() -> assertThat(effects()).as(() -> log("first")).hasSizeGreaterThan(FILES / 3));
		// send SIGKILL
		killed.destroyForcibly().waitFor();
		int before = effects().size();
		assertThat(before).isLessThan(FILES);
		run("second");
		// poll with the default interval of Awaitility. Each poll lists all copies, so
		// that more frequent polls would delay the flow
		Awaitility.await()
			.atMost(TIMEOUT)
			.untilAsserted(() -> assertThat(copies()).as(() -> log("second")).hasSizeGreaterThanOrEqualTo(FILES));
		assertThat(effects()).containsExactlyInAnyOrderElementsOf(names);
		assertThat(copies()).extracting(Node::name).containsExactlyInAnyOrderElementsOf(names);
		for (Node copy : copies()) {
			assertThat(copy.size()).isEqualTo(content(copy.name()).length);
			assertThat(copy.hash()).isEqualTo(this.template.get("/Projects/in/" + copy.name()).hash());
		}
	}

	private static byte[] content(String name) {
		return (name + '\n').repeat(50 + name.hashCode() % 7).getBytes(StandardCharsets.UTF_8);
	}

	private List<String> effects() {
		return this.jdbc.queryForList("select name from effect", String.class);
	}

	private List<Node> copies() {
		if (!this.template.exists("/Projects/out")) {
			return List.of();
		}
		try (Stream<Node> copies = this.template.list("/Projects/out")) {
			return copies.toList();
		}
	}

	private String log(String name) {
		try {
			return Files.readString(this.directory.resolve(name + ".log"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Process run(String name) throws IOException {
		List<String> command = JavaCommand.of(MirrorApplication.class);
		command.addAll(List.of("--dracoon.base-url=" + this.emulator.baseUrl(),
				"--dracoon.auth.client-id=dracoon-emulator", "--dracoon.auth.client-secret=dracoon-emulator",
				"--dracoon.auth.username=alice", "--dracoon.auth.password=Emulator-2026!",
				"--spring.datasource.url=" + this.postgres.getJdbcUrl("postgres", "postgres")));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.directory.resolve(name + ".log").toFile())
			.start();
		this.processes.add(process);
		return process;
	}

}
