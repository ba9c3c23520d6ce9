// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

import io.dracoonspring.Dracoon;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.sample.Visitor;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that a sign-out ends the download of its user. Apart from lines of level
 * {@code INFO}, the sign-out and the download may add at most four lines to the log, and
 * no stack trace.
 */
@ActiveProfiles("users")
@AutoConfigureDracoonEmulator(reset = true)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
		"dracoon.transfer.chunk-size=5MB", "dracoon.retry.initial-backoff=10ms", "dracoon.retry.max-backoff=10ms" })
class SignOutTests {

	private static final int SIZE = 60_000_000;

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Autowired
	@Qualifier("events")
	private Dracoon admin;

	@Test
	void downloadBreaksOffWithoutAStackTrace(CapturedOutput output) throws IOException {
		long file = new DracoonTemplate(this.admin).writeBytes("/Projects/large.bin", new byte[SIZE]).id();
		int before = output.getAll().length();
		Visitor alice = new Visitor(this.port);
		alice.open("/", "alice");
		try (InputStream content = alice.read("/files/" + file + "/content")) {
			assertThat(content.readNBytes(100_000)).hasSize(100_000);
			alice.submit("/logout", "/");
			// let the storage refuse the remaining parts, as if their URLs had expired
			this.emulator.faults().add(Fault.status(403).on(Target.S3_GET));
			assertThat(drain(content)).isLessThan(SIZE - 100_000);
		}
		assertThat(lines(output.getAll().substring(before))).hasSizeLessThanOrEqualTo(4)
			.noneMatch((line) -> line.contains("AuthorizationDenied") || line.startsWith("\tat "));
	}

	private static int drain(InputStream content) {
		byte[] piece = new byte[8192];
		int length = 0;
		try {
			for (int count = content.read(piece); count >= 0; count = content.read(piece)) {
				length += count;
			}
		}
		catch (IOException ex) {
			// accept this exception, which newer JDKs throw if the body ends prematurely
			assertThat(ex).hasMessage("Premature EOF");
		}
		return length;
	}

	private static List<String> lines(String output) {
		return output.lines().filter((line) -> !line.contains(" INFO ")).toList();
	}

}
