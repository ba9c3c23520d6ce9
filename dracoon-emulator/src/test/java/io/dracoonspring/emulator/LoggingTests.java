// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the log contains no URL of content, even on failures.
 */
@Isolated("changes loggers and reads the log of all tests")
class LoggingTests {

	private static final int PART_SIZE = 5 * 1024 * 1024;

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	@TempDir
	Path directory;

	@BeforeEach
	void listen() {
		this.log.start();
		this.root.addAppender(this.log);
	}

	@AfterEach
	void listenNoMore() {
		this.root.detachAppender(this.log);
	}

	private List<String> logged(Level level) {
		synchronized (this.log) {
			return List.copyOf(this.log.list)
				.stream()
				.filter((event) -> event.getLevel().isGreaterOrEqual(level))
				.map((event) -> event.getFormattedMessage() + ((event.getThrowableProxy() != null)
						? "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()) : ""))
				.toList();
		}
	}

	@Test
	void stopsQuietlyDuringAnUpload() throws IOException {
		DracoonEmulator emulator = DracoonEmulator.builder().directory(this.directory).start();
		long before = storedFiles();
		Socket socket = new Socket("127.0.0.1", emulator.port());
		try (socket; emulator) {
			String request = "PUT " + partUrl(emulator).substring(emulator.baseUrl().toString().length())
					+ " HTTP/1.1\r\nHost: 127.0.0.1:" + emulator.port() + "\r\nContent-Length: " + PART_SIZE
					+ "\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().write(new byte[1000]);
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> storedFiles() > before);
		}
		assertThat(logged(Level.WARN)).isEmpty();
		assertThat(logged(Level.INFO)).isNotEmpty().noneMatch((line) -> line.contains("X-Amz"));
	}

	private long storedFiles() throws IOException {
		try (Stream<Path> files = Files.list(this.directory.resolve("emulator-content"))) {
			return files.count();
		}
	}

	private static String partUrl(DracoonEmulator emulator) {
		Api admin = new Api(emulator).as("admin");
		JsonNode channel = admin
			.post("/api/v4/nodes/files/uploads",
					Map.of("parentId", admin.idOf("Projects"), "name", "slow.bin", "directS3Upload", true))
			.expect(201)
			.json();
		return admin
			.post("/api/v4/nodes/files/uploads/" + channel.get("uploadId").asString() + "/s3_urls",
					Map.of("size", PART_SIZE, "firstPartNumber", 1, "lastPartNumber", 1))
			.expect(201)
			.json()
			.at("/urls/0/url")
			.asString();
	}

	@Test
	void tellsWhatFailsWithoutTheUrl() throws IOException {
		try (DracoonEmulator emulator = DracoonEmulator.builder().directory(this.directory).start()) {
			Api admin = new Api(emulator).as("admin");
			String url = admin.downloadUrl(admin.idOf("Projects/Welcome.txt"));
			try (Stream<Path> files = Files.list(this.directory.resolve("emulator-content"))) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
			HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
			assertThat(fails(connection)).isTrue();
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(logged(Level.ERROR)).anyMatch(
						(line) -> line.startsWith("Failed to answer GET /s3") && line.contains("NoSuchFileException")));
			assertThat(logged(Level.INFO)).noneMatch((line) -> line.contains("X-Amz"));
		}
	}

	private static boolean fails(HttpURLConnection connection) {
		try {
			return connection.getResponseCode() == 500 || connection.getInputStream().readAllBytes().length == 0;
		}
		catch (IOException ex) {
			return true;
		}
	}

}
