// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.webhooks.Webhook;
import io.dracoonspring.api.webhooks.WebhookQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.conformance.internal.check.Runner;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.EmulatorAccount;

import static org.assertj.core.api.Assertions.assertThat;

/** Stops runs after a random number of requests, as Ctrl-C does. */
class InterruptionIT {

	private static DracoonEmulator emulator;

	private static Dracoon dracoon;

	@TempDir
	private Path directory;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
		EmulatorAccount account = emulator.account("admin").orElseThrow();
		dracoon = Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.serviceAccount(new ClientCredentials(account.clientId(), Secret.of(account.clientSecret())),
					account.username(), Secret.of(account.password()))
			.build();
	}

	@AfterAll
	static void stop() {
		dracoon.close();
		emulator.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 5 })
	void aRunEndsBeforeItsFirstCheck(int last) {
		stopAfter(last);
	}

	@RepeatedTest(20)
	void nothingIsLeft(RepetitionInfo repetition) {
		stopAfter(new Random(repetition.getCurrentRepetition()).nextInt(5, 160));
	}

	private void stopAfter(int last) {
		AtomicInteger requests = new AtomicInteger();
		CompletableFuture<Void> interruption = new CompletableFuture<>();
		ConformanceRun run = ConformanceRun.of(emulator, this.directory, emulator.baseUrl().toString(),
				(program, operation) -> {
					if (requests.incrementAndGet() == last) {
						CompletableFuture.runAsync(program::stop).thenAccept(interruption::complete);
					}
				}, "--only", "webhooks,nodes,shares,uploads,encryption");
		interruption.join();
		assertThat(run.status()).as("after %s requests: %s", last, run.output()).isEqualTo(130);
		for (String room : new String[] { "/Projects", "/Vault" }) {
			Node parent = dracoon.nodes().getByPath(room).block();
			assertThat(dracoon.nodes().list(NodeQuery.children(parent.id())).map(Node::name).collectList().block())
				.noneMatch((name) -> name.startsWith(Runner.NAME));
		}
		assertThat(dracoon.customerSettings().listWebhooks(WebhookQuery.all()).map(Webhook::name).collectList().block())
			.noneMatch((name) -> name.startsWith(Runner.NAME));
	}

}
