// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that an ordinary failure writes at most one line to the log. Lines of the
 * application, the client, the emulator and libraries count, except lines of level
 * {@code INFO}.
 */
@AutoConfigureDracoonEmulator(reset = true)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
		"dracoon.retry.initial-backoff=10ms", "dracoon.retry.max-backoff=10ms", "dracoon.transfer.chunk-size=5MB" })
class OrdinaryFailureTests {

	/**
	 * Matches messages about Java agents of the tests, which are not messages of the
	 * application.
	 */
	private static final Pattern JVM = Pattern.compile("WARNING: |Mockito is |OpenJDK ");

	private static final int SIZE = 40_000_000;

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	@Autowired
	private DracoonEmulator emulator;

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void cancelledUpload(String room, CapturedOutput output) throws IOException {
		// let one part stall
		ActiveFault stalled = this.emulator.faults().add(Fault.stall().on(Target.s3Part(2)));
		try (Socket socket = Visitor.beginUpload(this.port, this.files.get(room).id(), "name=cancelled.bin", SIZE)) {
			socket.getOutputStream().write(new byte[SIZE / 2]);
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> stalled.hits() > 0);
			socket.setSoLinger(true, 0);
		}
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(this.emulator::openUploadChannels, (open) -> open == 0);
		assertThat(lines(output)).hasSizeLessThanOrEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void cancelledDownload(String room, CapturedOutput output) throws IOException {
		long file = this.files.writeBytes(room + "/large.bin", new byte[SIZE]).id();
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream()
				.write(("GET /files/" + file + "/content HTTP/1.1\r\nHost: localhost\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
			socket.setSoLinger(true, 0);
		}
		assertThat(new Visitor(this.port).open("/").statusCode()).isEqualTo(200);
		assertThat(lines(output)).hasSizeLessThanOrEqualTo(1);
	}

	@Test
	void serverThatBreaksConnectionsOff(CapturedOutput output) {
		this.emulator.faults().add(Fault.reset().on("GET", "/api/v4/nodes"));
		HttpResponse<String> page = new Visitor(this.port).open("/");
		assertThat(page.statusCode()).isEqualTo(502);
		assertThat(lines(output)).hasSizeLessThanOrEqualTo(1);
	}

	@Test
	void serverThatFails(CapturedOutput output) {
		this.emulator.faults().add(Fault.status(503).on("GET", "/api/v4/nodes"));
		assertThat(new Visitor(this.port).open("/").statusCode()).isEqualTo(503);
		assertThat(lines(output)).hasSizeLessThanOrEqualTo(1);
	}

	private static List<String> lines(CapturedOutput output) {
		return output.getAll()
			.lines()
			.filter((line) -> !line.contains(" INFO ") && !JVM.matcher(line).lookingAt())
			.toList();
	}

}
