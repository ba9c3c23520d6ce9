// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.StringUtils;

import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests applications that have a service account and were processed ahead of time. */
class ProcessedApplicationIT {

	private static final String[] ACCOUNT = { "--dracoon.auth.client-id=dracoon-emulator",
			"--dracoon.auth.client-secret=dracoon-emulator", "--dracoon.auth.username=alice",
			"--dracoon.auth.password=Emulator-2026!", "--dracoon.crypto.encryption-password=Encryption-2026!" };

	@TempDir
	static Path directory;

	private static ProcessedApplication application;

	@BeforeAll
	static void processWithoutAddress() {
		application = ProcessedApplication.of(RoundTripApplication.class, directory.resolve("without"));
	}

	@Test
	void addressAndAccountAreTakenWhereItRuns() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			assertRoundTrip(application, with(ACCOUNT, "--dracoon.base-url=" + emulator.baseUrl()));
		}
	}

	@Test
	void poolOfConnectionsIsTakenWhereItRuns() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			assertRoundTrip(application,
					with(ACCOUNT, "--dracoon.base-url=" + emulator.baseUrl(), "--dracoon.http.pool.max-connections=8"));
		}
	}

	@Test
	void missingAddressIsExplained() {
		assertThat(output(application, ACCOUNT)).contains("APPLICATION FAILED TO START",
				"The property 'dracoon.base-url' is not set", "for example https://dracoon.example.com");
	}

	@Test
	void addressThatIsNoneIsExplained() {
		assertThat(output(application, with(ACCOUNT, "--dracoon.base-url=dracoon.example.com")))
			.contains("APPLICATION FAILED TO START", "does not start with https:// or http://");
	}

	@Test
	void embeddedEmulatorRuns() {
		String emulator = "--dracoon.emulator.enabled=true";
		assertRoundTrip(ProcessedApplication.of(RoundTripApplication.class, directory.resolve("emulator"), emulator),
				emulator);
	}

	private static void assertRoundTrip(ProcessedApplication application, String... arguments) {
		assertThat(output(application, arguments)).contains("AOT-processed", "signed in: a", "Projects has: content",
				"Projects shows: content", "Vault has: content", "Vault shows: content");
	}

	private static String output(ProcessedApplication application, String... arguments) {
		try (ProcessedApplication.Run run = application.start(arguments)) {
			return run.ended();
		}
	}

	private static String[] with(String[] arguments, String... more) {
		return StringUtils.concatenateStringArrays(arguments, more);
	}

}
