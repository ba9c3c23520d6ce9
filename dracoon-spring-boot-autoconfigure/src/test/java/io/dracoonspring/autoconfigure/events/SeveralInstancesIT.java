// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.rooms.RoomWebhook;
import io.dracoonspring.api.rooms.RoomWebhookQuery;
import io.dracoonspring.api.webhooks.WebhookQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.JavaCommand;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests two instances of one application behind one address, with one PostgreSQL
 * database. The test kills one of the instances. No webhook secret is configured, and
 * therefore both instances use the secret that the first instance generates and stores in
 * the database.
 */
class SeveralInstancesIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(5);

	private static final int EVENTS = 2000;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon admin = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
				Secret.of("Emulator-2026!"))
		.build();

	private final PublicAddress address = new PublicAddress();

	private final EmbeddedPostgres postgres;

	private final JdbcTemplate jdbc;

	private final List<Process> instances = new ArrayList<>();

	/** The output of the instances. */
	private final StringBuffer output = new StringBuffer();

	SeveralInstancesIT() throws IOException {
		this.postgres = EmbeddedPostgres.start();
		this.jdbc = new JdbcTemplate(this.postgres.getPostgresDatabase());
	}

	@AfterEach
	void end() throws IOException {
		this.instances.forEach(Process::destroyForcibly);
		this.admin.close();
		this.address.close();
		this.emulator.close();
		this.postgres.close();
	}

	@Test
	void killedInstanceLosesNothingAndDoesNothingTwice() throws Exception {
		this.jdbc.execute("create table effect (name varchar(64))");
		Node projects = this.admin.nodes().getByPath("/Projects").block();
		int port = run(projects.id());
		this.address.leadsTo(port, run(projects.id()));
		Awaitility.await().atMost(TIMEOUT).until(() -> isAssigned(projects.id()));
		assertThat(this.jdbc.queryForList("select secret from dracoon_event_secret", String.class)).hasSize(1);
		assertThat(this.admin.customerSettings().listWebhooksPage(WebhookQuery.all()).block().items()).hasSize(2);
		Flux.range(0, EVENTS)
			.concatMap((i) -> this.admin.nodes().createFolder(CreateFolderRequest.of(projects.id(), "Folder " + i)))
			.doOnNext((folder) -> {
				if (folder.name().equals("Folder " + EVENTS / 2)) {
					// send SIGKILL
					this.instances.get(0).destroyForcibly();
				}
			})
			.blockLast(TIMEOUT);
		assertThat(this.instances.get(0).waitFor()).isEqualTo(128 + 9);
		String[] all = IntStream.range(0, EVENTS).mapToObj((i) -> "Folder " + i).toArray(String[]::new);
		Awaitility.await()
			.atMost(TIMEOUT)
			.untilAsserted(
					() -> assertThat(effects()).as(() -> this.output.toString()).hasSizeGreaterThanOrEqualTo(EVENTS));
		assertThat(effects()).containsExactlyInAnyOrder(all);
		assertThat(this.instances.get(1).isAlive()).isTrue();
	}

	private boolean isAssigned(long roomId) {
		return this.admin.rooms()
			.listWebhooks(roomId, RoomWebhookQuery.all())
			.any(RoomWebhook::isAssigned)
			.block(TIMEOUT);
	}

	private List<String> effects() {
		return this.jdbc.queryForList("select name from effect", String.class);
	}

	private int run(long roomId) throws IOException {
		List<String> command = JavaCommand.of(InstanceProcess.class);
		for (String property : List.of("server.port=0", "spring.docker.compose.enabled=false",
				"dracoon.base-url=" + this.emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
				"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=admin",
				"dracoon.auth.password=Emulator-2026!", "dracoon.events.rooms=" + roomId,
				"dracoon.events.webhook.enabled=true", "dracoon.events.webhook.register=true",
				"dracoon.events.webhook.url=" + this.address.url("/dracoon/events"),
				"dracoon.events.webhook.check-interval=1s", "dracoon.events.log.enabled=true",
				"dracoon.events.log.settling=0s", "dracoon.events.log.interval=1s",
				"dracoon.events.jdbc.initialize-schema=always",
				"spring.datasource.url=" + this.postgres.getJdbcUrl("postgres", "postgres"))) {
			command.add("--" + property);
		}
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		this.instances.add(process);
		BufferedReader output = process.inputReader();
		String line = output.readLine();
		StringBuilder log = new StringBuilder();
		while (line != null && !line.startsWith(InstanceProcess.PORT)) {
			log.append(line).append('\n');
			line = output.readLine();
		}
		assertThat(line).as(log.toString()).isNotNull();
		Thread drain = new Thread(() -> output.lines().forEach((more) -> this.output.append(more).append('\n')),
				"output");
		drain.setDaemon(true);
		drain.start();
		return Integer.parseInt(Objects.requireNonNull(line).substring(InstanceProcess.PORT.length()));
	}

}
