// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import io.dracoonspring.sample.SampleApplication;
import io.dracoonspring.sample.Visitor;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the browser receives events in a room. */
@AutoConfigureDracoonEmulator
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "dracoon.emulator.profile=server", "dracoon.events.log.interval=200ms" })
class LiveTests {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	@Test
	void browserIsToldWhatHappensInItsRoomOnly() throws IOException {
		long projects = this.files.get("/Projects").id();
		try (BufferedReader events = new Visitor(this.port).listen(projects)) {
			// wait for the first heartbeat
			assertThat(events.readLine()).startsWith(":");
			this.files.createFolders("/Vault/secret plans");
			this.files.createFolders("/Projects/Live & well");
			String line = events.readLine();
			while (line != null && !line.startsWith("data:")) {
				line = events.readLine();
			}
			assertThat(line).contains("\"type\":\"folder.created\"", "\"name\":\"Live & well\"", "\"by\":\"admin\"");
		}
	}

	@Test
	void nobodyWhoListensKeepsTheApplicationFromStopping() throws IOException {
		ConfigurableApplicationContext application = new SpringApplicationBuilder(SampleApplication.class)
			.run("--server.port=0");
		int other = ((WebServerApplicationContext) application).getWebServer().getPort();
		long projects = application.getBean(DracoonOperations.class).get("/Projects").id();
		try (BufferedReader events = new Visitor(other).listen(projects)) {
			assertThat(events.readLine()).startsWith(":");
			Instant start = Instant.now();
			application.close();
			// expect less than the half minute for which the server waits at most
			assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(25));
			assertThat(events.lines().filter((line) -> line.startsWith("data:"))).isEmpty();
		}
		finally {
			application.close();
		}
	}

	@Test
	void onlyRoomsAreFollowed() {
		Visitor visitor = new Visitor(this.port);
		visitor.script()
			.get()
			.uri("/nodes/{id}/events", this.files.get("/Projects/Website").id())
			.exchange()
			.expectStatus()
			.isEqualTo(406);
		visitor.script()
			.get()
			.uri("/nodes/987654321/events")
			.header("Accept", "text/event-stream")
			.exchange()
			.expectStatus()
			.isNotFound();
	}

}
