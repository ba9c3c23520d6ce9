// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.live;

import java.io.BufferedReader;
import java.io.IOException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.sample.Visitor;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that a user who signs out in one tab receives no more events in the other tabs.
 */
@ActiveProfiles("users")
@AutoConfigureDracoonEmulator
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
		"dracoon.emulator.profile=server", "sample.live.heartbeat=1h", "dracoon.events.log.interval=200ms" })
class SignedOutTests {

	@LocalServerPort
	private int port;

	@Autowired
	@Qualifier("events")
	private Dracoon admin;

	private Visitor alice;

	private long projects;

	@BeforeEach
	void signIn() {
		this.projects = this.admin.nodes()
			.list(NodeQuery.root())
			.filter((room) -> room.name().equals("Projects"))
			.map(Node::id)
			.blockFirst();
		this.alice = new Visitor(this.port);
		this.alice.open("/", "alice");
	}

	@Test
	void streamsOfTheSessionEndAtOnceAndThoseOfOthersGoOn() throws IOException {
		Visitor aliceElsewhere = new Visitor(this.port);
		aliceElsewhere.open("/", "alice");
		try (BufferedReader other = aliceElsewhere.listen(this.projects);
				BufferedReader first = this.alice.listen(this.projects);
				BufferedReader second = this.alice.listen(this.projects)) {
			assertThat(other.readLine()).isEqualTo(":");
			assertThat(first.readLine()).isEqualTo(":");
			assertThat(second.readLine()).isEqualTo(":");

			this.alice.submit("/logout", "/");
			assertThat(first.lines()).contains(":The session has ended");
			assertThat(second.lines()).contains(":The session has ended");
			refused(this.alice);

			this.admin.nodes().createFolder(CreateFolderRequest.of(this.projects, "After the sign-out")).block();
			assertThat(other.lines().filter((line) -> line.startsWith("data:")).findFirst())
				.hasValueSatisfying((line) -> assertThat(line).contains("After the sign-out"));
		}
	}

	private void refused(Visitor visitor) {
		visitor.script()
			.get()
			.uri("/nodes/{id}/events", this.projects)
			.header("Accept", "text/event-stream")
			.exchange()
			.expectStatus()
			.isUnauthorized();
	}

}
