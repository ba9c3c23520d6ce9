// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.conformance.internal.check.Runner;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.EmulatorAccount;
import io.dracoonspring.emulator.faults.Network;
import io.dracoonspring.testing.JavaCommand;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessInterruptionIT {

	@TempDir
	private Path directory;

	@Test
	void aProcessThatIsAskedToEndRemovesItsRoom() throws Exception {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			emulator.faults().network(Network.PERFECT.withLatency(Duration.ofMillis(20)));
			EmulatorAccount account = emulator.account("admin").orElseThrow();
			Process process = start(emulator, account);
			try (BufferedReader output = process.inputReader()) {
				// the room exists as soon as the program has printed the third line
				assertThat(output.lines().limit(3)).hasSize(3);
				process.destroy();
				assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
			}
			emulator.faults().network(Network.PERFECT);
			try (Dracoon dracoon = client(emulator, account)) {
				Node parent = dracoon.nodes().getByPath("/Projects").block();
				assertThat(dracoon.nodes().list(NodeQuery.children(parent.id())).map(Node::name).collectList().block())
					.isNotEmpty()
					.noneMatch((name) -> name.startsWith(Runner.NAME));
			}
		}
	}

	private Process start(DracoonEmulator emulator, EmulatorAccount account) throws IOException {
		List<String> command = JavaCommand.of(ConformanceMain.class);
		command.addAll(List.of(emulator.baseUrl().toString(), "--client-id", account.clientId(), "--user-name",
				account.username(), "--parent-room", "Projects", "--only", "nodes", "--report",
				this.directory.resolve("report.json").toString()));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("DRACOON_CLIENT_SECRET", account.clientSecret());
		builder.environment().put("DRACOON_PASSWORD", account.password());
		return builder.start();
	}

	private static Dracoon client(DracoonEmulator emulator, EmulatorAccount account) {
		return Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.serviceAccount(new ClientCredentials(account.clientId(), Secret.of(account.clientSecret())),
					account.username(), Secret.of(account.password()))
			.build();
	}

}
