// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class EventNodesTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final DracoonEmulator EMULATOR = DracoonEmulator.start();

	private static final Dracoon ADMIN = Dracoon.builder()
		.baseUrl(EMULATOR.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
				Secret.of("Emulator-2026!"))
		.build();

	private final EventNodes nodes = new EventNodes(ADMIN.nodes());

	@AfterAll
	static void close() {
		ADMIN.close();
		EMULATOR.close();
	}

	@Test
	void pathAndSizeAreTheSameWhicheverWayTheEventCame() {
		Node file = new DracoonTemplate(ADMIN).writeBytes("/Projects/both.txt", new byte[] { 1, 2, 3 });
		NodeEvent told = event(EventSource.WEBHOOK, "file.created", file.id(), """
				{"payload":{"id":%d,"name":"both.txt","parentPath":"/Projects/","size":3}}""".formatted(file.id()));
		long before = requests(file.id());
		StepVerifier.create(this.nodes.resolve(told)).expectNext(told.node()).expectComplete().verify(TIMEOUT);
		assertThat(told.node().path()).isEqualTo("/Projects/both.txt");
		assertThat(requests(file.id())).as("requests after the event that has all details").isEqualTo(before);
		NodeEvent logged = event(EventSource.EVENT_LOG, "file.created", file.id(), """
				{"objectId1":%d,"objectName1":"both.txt","userId":1,"userName":"admin"}""".formatted(file.id()));
		assertThat(logged.node().path()).isNull();
		NodePayload resolved = Objects.requireNonNull(this.nodes.resolve(logged).block(TIMEOUT));
		assertThat(resolved.path()).isEqualTo("/Projects/both.txt");
		assertThat(resolved.size()).isEqualTo(3);
		assertThat(requests(file.id())).isEqualTo(before + 1);
	}

	@Test
	void nodeThatIsGoneIsDescribedByTheEvent() {
		Node file = new DracoonTemplate(ADMIN).writeBytes("/Projects/gone.txt", new byte[] { 1 });
		ADMIN.nodes().delete(file.id()).block(TIMEOUT);
		NodeEvent logged = event(EventSource.EVENT_LOG, "file.deleted", file.id(), """
				{"objectId1":%d,"objectName1":"gone.txt"}""".formatted(file.id()));
		StepVerifier.create(this.nodes.resolve(logged)).expectNext(logged.node()).expectComplete().verify(TIMEOUT);
	}

	@Test
	void serverThatRefusesTheQuestionIsAnError() {
		NodeEvent logged = event(EventSource.EVENT_LOG, "folder.created", 4711, "{\"objectId1\":4711}");
		EMULATOR.faults().add(Fault.status(400, -80000).on("GET", "/api/v4/nodes/4711"));
		StepVerifier.create(this.nodes.resolve(logged)).expectError(DracoonApiException.class).verify(TIMEOUT);
	}

	private static NodeEvent event(EventSource source, String type, long id, String json) {
		return (NodeEvent) new EventReader()
			.read(new EventMessage("e:" + id, source, type, null, id, Instant.EPOCH, json));
	}

	private static long requests(long nodeId) {
		return EMULATOR.requests()
			.stream()
			.filter((request) -> request.method().equals("GET") && request.path().endsWith("/nodes/" + nodeId))
			.count();
	}

}
