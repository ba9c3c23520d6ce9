// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests an application with named clients that was processed ahead of time. */
class NamedClientsProcessedIT {

	@TempDir
	static Path directory;

	private static ProcessedApplication application;

	@BeforeAll
	static void processWithNamesOnly() {
		application = ProcessedApplication.of(TwoTenantsApplication.class, directory,
				"--dracoon.clients.archive-eu.auth.client-id=build", "--dracoon.clients.partner.auth.client-id=build");
	}

	@Test
	void addressesAndAccountsAreTakenWhereItRuns() {
		try (DracoonEmulator archive = DracoonEmulator.start(); DracoonEmulator partner = DracoonEmulator.start()) {
			String output = output(
					Stream.concat(account("archive-eu", archive, "bob"), account("partner", partner, "alice"))
						.toArray(String[]::new));
			assertThat(output).contains("AOT-processed", "archive: bob", "partner: alice", "by name: alice",
					"partner has Vault: true", "archive has Vault: false");
			assertThat(output.lines().filter("customized"::equals)).hasSize(2);
			assertThat(output.lines().filter("archive customized"::equals)).hasSize(1);
		}
	}

	@Test
	void missingAddressIsExplained() {
		assertThat(output("--dracoon.clients.archive-eu.auth.access-token=token",
				"--dracoon.clients.partner.auth.access-token=token"))
			.contains("APPLICATION FAILED TO START", "The property 'dracoon.clients.archive-eu.base-url' is not set");
	}

	private static Stream<String> account(String client, DracoonEmulator server, String username) {
		return Stream
			.of("base-url=" + server.baseUrl(), "auth.client-id=dracoon-emulator",
					"auth.client-secret=dracoon-emulator", "auth.username=" + username, "auth.password=Emulator-2026!")
			.map((property) -> "--dracoon.clients." + client + "." + property);
	}

	private static String output(String... arguments) {
		try (ProcessedApplication.Run run = application.start(arguments)) {
			return run.ended();
		}
	}

}
