// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.scan.ScanTarget;
import io.dracoonspring.scan.ScanVerdict;
import io.dracoonspring.testing.JavaCommand;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests uploads with the clamd of this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClamdIT {

	private static final int MEBIBYTE = 1024 * 1024;

	/**
	 * The size of the file. It exceeds the limit of clamd's default configuration and the
	 * heap of the client.
	 */
	private static final int SIZE = Integer.getInteger("dracoon.test.mebibytes", 120) * MEBIBYTE;

	private static final long PART = 8 * MEBIBYTE;

	private static final long LAST = SIZE - Clamd.TEXT.length;

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private Path directory;

	private Path file;

	@BeforeAll
	void createFile(@TempDir Path large) throws IOException {
		this.directory = large;
		this.file = large.resolve("large.bin");
		byte[] piece = new byte[MEBIBYTE];
		SplittableRandom random = new SplittableRandom(41);
		try (OutputStream output = Files.newOutputStream(this.file)) {
			for (int i = 0; i < SIZE / MEBIBYTE; i++) {
				random.nextBytes(piece);
				output.write(piece);
			}
		}
	}

	@Test
	void malwareIsFoundAnywhereInALargeFileWithASmallHeap(@TempDir Path place) throws Exception {
		try (Clamd clamd = Clamd.start(place, Clamd.LIMITS); DracoonEmulator emulator = DracoonEmulator.start()) {
			assertThat(
					run(emulator, clamd, "/Vault", ClamAvSettings.LARGEST_MAX_SIZE, -1, 0, PART - 20, SIZE / 2, LAST))
				.containsExactly("-1 FILE", "0 " + found(), PART - 20 + " " + found(), SIZE / 2 + " " + found(),
						LAST + " " + found());
			assertThat(run(emulator, clamd, "/Projects", ClamAvSettings.LARGEST_MAX_SIZE, LAST))
				.containsExactly(LAST + " " + found());
			assertThat(emulator.openUploadChannels()).isZero();
		}
	}

	@Test
	void defaultLimitsOfClamdLetNothingPass(@TempDir Path place) throws Exception {
		try (Clamd clamd = Clamd.start(place, List.of()); DracoonEmulator emulator = DracoonEmulator.start()) {
			assertThat(run(emulator, clamd, "/Vault", 100 * MEBIBYTE, 0, LAST)).containsExactly("0 NOT_SCANNED",
					LAST + " NOT_SCANNED");
			assertThat(run(emulator, clamd, "/Vault", ClamAvSettings.LARGEST_MAX_SIZE, 0, LAST))
				.doesNotContain("0 FILE", LAST + " FILE");
		}
		assertThat(this.file).hasSize(SIZE);
	}

	@Test
	void clamdThatAlertsAboutItsLimitsHasNotScanned(@TempDir Path place) throws Exception {
		try (Clamd clamd = Clamd.start(place, List.of("StreamMaxLength 400M", "AlertExceedsMax yes"));
				DracoonEmulator emulator = DracoonEmulator.start()) {
			assertThat(run(emulator, clamd, "/Vault", ClamAvSettings.LARGEST_MAX_SIZE, LAST))
				.containsExactly(LAST + " NOT_SCANNED");
		}
	}

	@Test
	@EnabledOnOs(value = OS.LINUX, architectures = { "amd64", "x86_64" })
	void unixSocketLeadsToClamd(@TempDir Path place) throws Exception {
		try (Clamd clamd = Clamd.start(place, Clamd.LIMITS);
				ClamAvContentScanner scanner = ClamAvContentScanner.unixSocket(clamd.socket(),
						ClamAvSettings.defaults())) {
			assertThat(scan(scanner, FakeClamd.EICAR))
				.isEqualTo(ScanVerdict.malware(FakeClamd.SIGNATURE + ".UNOFFICIAL"));
			assertThat(scan(scanner, new byte[0])).isEqualTo(ScanVerdict.clean());
			assertThat(scan(scanner, new byte[1000])).isEqualTo(ScanVerdict.clean());
			clamd.kill();
			assertThat(scanner.scan(target(), pieces(new byte[10]))
				.map(Object::toString)
				.onErrorReturn("failed")
				.block(TIMEOUT)).isEqualTo("failed");
			clamd.restart();
			assertThat(scan(scanner, new byte[1000])).isEqualTo(ScanVerdict.clean());
		}
	}

	private static String found() {
		// clamd marks signatures that ClamAV has not signed
		return Clamd.SIGNATURE + ".UNOFFICIAL";
	}

	private static ScanVerdict scan(ClamAvContentScanner scanner, byte[] content) {
		ScanVerdict verdict = scanner.scan(target(), pieces(content)).block(TIMEOUT);
		assertThat(verdict).isNotNull();
		return verdict;
	}

	private static ScanTarget target() {
		return new ScanTarget("file.bin", null, true, "/Vault");
	}

	private static Flux<DataBuffer> pieces(byte[] content) {
		return (content.length > 0) ? Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(content)) : Flux.empty();
	}

	private List<String> run(DracoonEmulator emulator, Clamd clamd, String room, long maxSize, long... positions)
			throws Exception {
		List<String> command = new ArrayList<>(
				JavaCommand.of(LargeScanProcess.class, "-Xmx96m", "-XX:MaxDirectMemorySize=96m"));
		command.addAll(List.of(emulator.baseUrl().toString(), String.valueOf(clamd.port()), room, this.file.toString(),
				String.valueOf(maxSize)));
		LongStream.of(positions).mapToObj(String::valueOf).forEach(command::add);
		Path output = this.directory.resolve("output.txt");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("process has ended").isTrue();
			assertThat(process.exitValue()).as("output: %s", Files.readString(output)).isZero();
		}
		finally {
			process.destroyForcibly();
		}
		return Files.readAllLines(output).stream().filter((line) -> line.matches("-?\\d+ \\S+")).toList();
	}

}
