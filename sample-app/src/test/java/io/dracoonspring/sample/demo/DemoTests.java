// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Demo}.
 */
@AutoConfigureDracoonEmulator(reset = true)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(properties = "sample.demo.generated-size=6MB")
class DemoTests {

	@TempDir
	private Path directory;

	@Autowired
	private Demo demo;

	@Autowired
	private RoundTrip roundTrip;

	@Autowired
	private DracoonOperations files;

	@Test
	void generatedFileMakesTheRoundTripAndIsGone(CapturedOutput output) throws IOException {
		long before = files("/Vault");
		run("--demo");
		assertThat(output.getOut()).containsPattern(
				"(?m)^Round trip verified: 6 MiB, upload \\d+\\.\\d MB/s, download \\d+\\.\\d MB/s, encrypted, "
						+ "/Vault/round-trip-\\d{8}-\\d{6}\\.bin$");
		assertThat(output).doesNotContain("WARN", "ERROR");
		assertThat(files("/Vault")).isEqualTo(before);
	}

	@Test
	void nothingHappensWithoutTheOption(CapturedOutput output) throws IOException {
		run("--file=/etc/hostname");
		assertThat(output).doesNotContain("Round trip");
	}

	@Test
	void givenFileMakesTheRoundTripUnderItsNameAndStaysHere(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.directory.resolve("Grüße.txt"), "Grüße");
		new Demo(this.roundTrip, "/Projects", DataSize.ofMegabytes(1))
			.run(new DefaultApplicationArguments("--demo", "--file=" + file));
		assertThat(output.getOut()).contains("Round trip verified: 7 B, ")
			.contains(", not encrypted, /Projects/Grüße.txt");
		assertThat(file).exists();
		assertThat(this.files.exists("/Projects/Grüße.txt")).isFalse();
	}

	@Test
	void emptyFileMakesTheRoundTrip(CapturedOutput output) throws IOException {
		run("--demo", "--file=" + Files.createFile(this.directory.resolve("empty")));
		assertThat(output.getOut()).contains("Round trip verified: 0 B, ");
	}

	@Test
	void unusableFilesAreNamed() {
		assertFails("--file=" + this.directory.resolve("missing"), "missing cannot be read");
		assertFails("--file=" + this.directory, "or is not a file");
		assertFails("--file=", "or is not a file");
		assertFails("--file", "or is not a file");
	}

	@Test
	void missingRoomIsNamed() {
		Demo nowhere = new Demo(this.roundTrip, "/Nowhere", DataSize.ofMegabytes(1));
		assertThatExceptionOfType(RoundTripException.class)
			.isThrownBy(() -> nowhere.run(new DefaultApplicationArguments("--demo")))
			.withMessageContaining("no room '/Nowhere'");
	}

	@Test
	void differenceIsFound() {
		assertDiffers("0123456789", "01234x6789", "at byte 5");
		assertDiffers("0123456789", "0123", "at byte 4");
		assertDiffers("", "0", "at byte 0");
	}

	private static void assertDiffers(String original, String copy, String message) {
		assertThatExceptionOfType(RoundTripException.class)
			.isThrownBy(() -> RoundTrip.compare(new ByteArrayInputStream(original.getBytes(StandardCharsets.UTF_8)),
					new ByteArrayInputStream(copy.getBytes(StandardCharsets.UTF_8))))
			.withMessageContaining(message);
	}

	private void assertFails(String argument, String message) {
		assertThatExceptionOfType(RoundTripException.class).isThrownBy(() -> run("--demo", argument))
			.withMessageContaining(message);
	}

	private void run(String... arguments) throws IOException {
		this.demo.run(new DefaultApplicationArguments(arguments));
	}

	private long files(String room) {
		try (Stream<Node> nodes = this.files.list(room)) {
			return nodes.count();
		}
	}

}
