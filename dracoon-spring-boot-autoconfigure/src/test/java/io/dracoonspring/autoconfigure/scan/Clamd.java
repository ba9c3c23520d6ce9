// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.scan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the clamd of this machine with a database that has two signatures. They match the
 * test text of EICAR and {@link #TEXT} at any position of a file.
 */
final class Clamd implements AutoCloseable {

	static final String SIGNATURE = "Dracoon.Test";

	static final byte[] TEXT = "malware for the tests of DRACOON for Spring".getBytes(StandardCharsets.US_ASCII);

	/** Limits that let clamd scan 400 MB. */
	static final List<String> LIMITS = List.of("MaxFileSize 400M", "MaxScanSize 400M", "StreamMaxLength 400M",
			"AlertExceedsMax yes");

	private static final Duration START = Duration.ofSeconds(60);

	private final Path directory;

	private final int port;

	private @Nullable Process process;

	private Clamd(Path directory, int port) {
		this.directory = directory;
		this.port = port;
	}

	/**
	 * Starts clamd with further lines of {@code clamd.conf}. If clamd is not installed,
	 * the test fails in CI and is skipped elsewhere.
	 */
	static Clamd start(Path directory, List<String> settings) throws IOException {
		Path program = require();
		Path database = Files.createDirectories(directory.resolve("database"));
		Files.write(database.resolve("test.ndb"),
				List.of(signature(SIGNATURE, TEXT), signature(FakeClamd.SIGNATURE, FakeClamd.EICAR)));
		Clamd clamd = new Clamd(directory, freePort());
		Files.write(directory.resolve("clamd.conf"), Stream
			.concat(Stream.of("DatabaseDirectory " + database,
					"TemporaryDirectory " + Files.createDirectories(directory.resolve("scanned")),
					"LogFile " + directory.resolve("clamd.log"), "LocalSocket " + clamd.socket(), "TCPAddr 127.0.0.1",
					"TCPSocket " + clamd.port, "Foreground yes", "ConcurrentDatabaseReload no"), settings.stream())
			.toList());
		clamd.start(program);
		return clamd;
	}

	private static Path require() {
		Optional<Path> program = find();
		if ("true".equals(System.getenv("CI"))) {
			assertThat(program).as("ClamAV, which CI requires").isPresent();
		}
		Assumptions.assumeTrue(program.isPresent(), "ClamAV is not installed: apt-get install clamav-daemon");
		return program.get();
	}

	private static Optional<Path> find() {
		return Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static String signature(String name, byte[] text) {
		return name + ":0:*:" + HexFormat.of().formatHex(text);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private void start(Path program) throws IOException {
		Process started = new ProcessBuilder(program.toString(),
				"--config-file=" + this.directory.resolve("clamd.conf"))
			.redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("output.txt").toFile())
			.start();
		this.process = started;
		Awaitility.await().atMost(START).until(() -> {
			if (!started.isAlive()) {
				throw new IllegalStateException(
						"clamd did not start: " + Files.readString(this.directory.resolve("output.txt")));
			}
			return answers();
		});
	}

	private boolean answers() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).startsWith("PONG");
		}
		catch (IOException ex) {
			return false;
		}
	}

	int port() {
		return this.port;
	}

	Path socket() {
		return this.directory.resolve("clamd.sock");
	}

	/** Kills clamd. */
	void kill() throws InterruptedException {
		Process running = this.process;
		if (running != null) {
			running.destroyForcibly().waitFor();
		}
	}

	void restart() throws IOException, InterruptedException {
		kill();
		Files.deleteIfExists(socket());
		start(find().orElseThrow());
	}

	@Override
	public void close() throws InterruptedException {
		kill();
	}

}
