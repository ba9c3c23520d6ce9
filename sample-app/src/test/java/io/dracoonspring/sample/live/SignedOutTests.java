/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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
import io.dracoonspring.test.EnableDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who signs out in one tab hears nothing more in the others.
 */
@ActiveProfiles("users")
@EnableDracoonEmulator
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
		"dracoon.emulator.profile=server", "sample.live.heartbeat=1h", "dracoon.events.log.interval=200ms" })
class SignedOutTests {

	@LocalServerPort
	private int port;

	@Autowired
	@Qualifier("eventsClient")
	private Dracoon admin;

	private Visitor alice;

	private long projects;

	@BeforeEach
	void signIn() {
		this.projects = this.admin.nodes()
			.listAll(NodeQuery.root())
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
