// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileHashTests {

	private static final String NODE = "/api/v4/nodes/{node_id}";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.build();

	@AfterEach
	void clear() {
		this.emulator.faults().clear();
	}

	@AfterAll
	void close() {
		this.dracoon.close();
		this.emulator.close();
	}

	@Test
	void isWaitedFor() {
		Node file = fileWithoutHash();
		ActiveFault missing = this.emulator.faults().add(Fault.missingField("hash").on("GET", NODE).times(3));
		StepVerifier.create(new FileHash(this.dracoon.nodes(), Duration.ofSeconds(60)).of(file))
			.assertNext((hash) -> assertThat(hash).matches("[0-9a-f]{32}"))
			.expectComplete()
			.verify(Duration.ofSeconds(60));
		assertThat(missing.hits()).isEqualTo(3);
	}

	@Test
	void isNotWaitedForForEver() {
		Node file = fileWithoutHash();
		this.emulator.faults().add(Fault.missingField("hash").on("GET", NODE));
		StepVerifier.create(new FileHash(this.dracoon.nodes(), Duration.ofMillis(300)).of(file))
			.expectComplete()
			.verify(Duration.ofSeconds(60));
	}

	@Test
	void isMissingIfTheServerRefusesToTell() {
		Node file = fileWithoutHash();
		this.emulator.faults().add(Fault.status(403).on("GET", NODE));
		StepVerifier.create(new FileHash(this.dracoon.nodes(), Duration.ofSeconds(60)).of(file))
			.expectComplete()
			.verify(Duration.ofSeconds(60));
	}

	private Node fileWithoutHash() {
		Node file = this.dracoon.nodes().getByPath("/Projects/Welcome.txt").block();
		assertThat(file).isNotNull();
		ActiveFault missing = this.emulator.faults().add(Fault.missingField("hash").on("GET", NODE).times(1));
		Node without = this.dracoon.nodes().get(file.id()).block();
		assertThat(missing.hits()).isOne();
		assertThat(without).isNotNull();
		assertThat(without.hash()).isNull();
		return without;
	}

}
