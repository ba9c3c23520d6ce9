// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.api.shares.UploadShare;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.event.setup.DracoonEvents;
import io.dracoonspring.integration.Clients;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.ShareUploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

class IntegrationSnippetTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final DracoonEmulator EMULATOR = DracoonEmulator.builder().profile(EmulatorProfile.SERVER).start();

	private static final Dracoon DRACOON = Clients.alice(EMULATOR);

	private final DracoonTemplate template = new DracoonTemplate(DRACOON);

	@TempDir
	Path directory;

	private ConfigurableApplicationContext application;

	@AfterEach
	void end() {
		this.application.close();
	}

	@AfterAll
	static void close() {
		DRACOON.close();
		EMULATOR.close();
	}

	@Test
	void directoryIsWatchedAndMirrored() throws Exception {
		Path directory = Files.createDirectories(Path.of("outgoing"));
		Path file = Files.writeString(directory.resolve("report.txt"), "numbers");
		try {
			run(MirrorFlow.class);
			Awaitility.await().atMost(TIMEOUT).until(() -> this.template.exists("/Projects/Mirror/report.txt"));
			assertThat(content("/Projects/Mirror/report.txt")).isEqualTo("numbers");
		}
		finally {
			Files.delete(file);
			Files.delete(directory);
		}
	}

	@Test
	void whatComesThroughAShareIsProcessedOnceAndArchived() throws Exception {
		Node inbox = this.template.createFolders("/Projects/Inbox");
		this.template.createFolders("/Projects/Archive");
		UploadShare share = DRACOON.shares().createUploadShare(CreateUploadShareRequest.of(inbox.id())).block();
		run(InboxFlow.class);
		upload(share, "order 1.txt", "two books");
		upload(share, "order 2.txt", "a pen");
		JdbcTemplate jdbc = this.application.getBean(JdbcTemplate.class);
		Awaitility.await()
			.atMost(TIMEOUT)
			.untilAsserted(() -> assertThat(this.template.list("/Projects/Archive")).extracting(Node::name)
				.containsExactlyInAnyOrder("order 1.txt", "order 2.txt"));
		assertThat(jdbc.queryForList("select text from orders", String.class)).containsExactlyInAnyOrder("two books",
				"a pen");
		assertThat(this.template.list("/Projects/Inbox")).isEmpty();
	}

	@Test
	@EnabledOnOs(value = OS.LINUX, disabledReason = "file systems of other platforms have other rules for names")
	void fileThatCannotBeCopiedIsMovedAway() throws Exception {
		String poison = "\u65e5".repeat(136) + ".txt";
		this.template.createFolders("/Projects/Inbox");
		this.template.createFolders("/Projects/Rejected");
		this.template.writeBytes("/Projects/Inbox/" + poison, new byte[] { 1 });
		this.template.writeBytes("/Projects/Inbox/\u65e6.txt", new byte[] { 1 });
		try {
			run(CopiesFlow.class);
			CopiesFlow flow = this.application.getBean(CopiesFlow.class);
			Awaitility.await()
				.atMost(TIMEOUT)
				.until(() -> flow.names.contains("\u65e6.txt") && this.template.exists("/Projects/Rejected/" + poison));
			assertThat(flow.names).doesNotContain(poison);
		}
		finally {
			this.template.delete("/Projects/Inbox/\u65e6.txt");
			FileSystemUtils.deleteRecursively(Path.of("incoming"));
		}
	}

	private void upload(UploadShare share, String name, String text) throws IOException {
		Path file = Files.writeString(this.directory.resolve(name), text);
		DRACOON.transfers()
			.publicShares()
			.upload(ShareUploadRequest.of(share.link(DRACOON.baseUrl()).toString(), file))
			.result()
			.block(TIMEOUT);
	}

	@Test
	void gatewayListsAndLinksAreMadeOnDemand() throws Exception {
		this.template.createFolders("/Projects/Reports");
		for (String name : new String[] { "one.pdf", "two.pdf", "three.txt" }) {
			this.template.writeBytes("/Projects/Reports/" + name, name.getBytes(StandardCharsets.UTF_8));
		}
		run(LinksFlow.class);
		assertThat(this.application.getBean(LinksFlow.Links.class).toReportsIn("/Projects/Reports"))
			.extracting((link) -> link.share().name())
			.containsExactlyInAnyOrder("one.pdf", "two.pdf");
		assertThat(this.template.get("/Projects/Reports/three.txt").cntDownloadShares()).isZero();
	}

	@Test
	void eventsOfTheStarterSetTheAdapterGoing() throws Exception {
		this.template.createFolders("/Projects/Inbox");
		run(EventsFlow.class, "--dracoon.events.log.enabled=true", "--dracoon.events.log.interval=500ms",
				"--dracoon.events.log.settling=0s", "--dracoon.events.rooms=" + this.template.get("/Projects").id());
		// the poller starts after the current end of the log
		DracoonEvents events = this.application.getBean(DracoonEvents.class);
		Awaitility.await().atMost(TIMEOUT).until(() -> events.logStatus().lastSuccess() != null);
		this.template.writeBytes("/Projects/Inbox/told.csv", "1;2".getBytes(StandardCharsets.UTF_8));
		EventsFlow flow = this.application.getBean(EventsFlow.class);
		Awaitility.await().atMost(TIMEOUT).until(() -> flow.names.contains("told.csv"));
	}

	private void run(Class<?> flow, String... arguments) throws Exception {
		String[] all = Stream
			.concat(Stream.of("--dracoon.base-url=" + EMULATOR.baseUrl(), "--dracoon.auth.client-id=dracoon-emulator",
					"--dracoon.auth.client-secret=dracoon-emulator", "--dracoon.auth.username=alice",
					"--dracoon.auth.password=Emulator-2026!", "--spring.datasource.generate-unique-name=true",
					"--spring.sql.init.schema-locations=classpath:orders.sql"), Stream.of(arguments))
			.toArray(String[]::new);
		this.application = new SpringApplicationBuilder(Application.class, flow).web(WebApplicationType.NONE).run(all);
	}

	private String content(String path) throws Exception {
		return this.template.read(path, (input) -> new String(input.readAllBytes(), StandardCharsets.UTF_8));
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	static class Application {

	}

}
