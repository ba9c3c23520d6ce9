// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.internal.persistence.EmulatorDirectoryException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the executable jar restores all data after its process was killed.
 */
class KilledEmulatorIT {

	@TempDir
	Path directory;

	@Test
	void hasEverythingAgainAfterItWasKilled() throws Exception {
		JsonNode tokens;
		Process first = start();
		try (BufferedReader out = first.inputReader(StandardCharsets.UTF_8)) {
			Api anybody = api(out);
			tokens = anybody.token(ManyThings.login("admin")).expect(200).json();
			Api admin = anybody.withToken(tokens.get("access_token").asString());
			long room = admin.post("/api/v4/nodes/rooms", Map.of("name", "Last words", "adminIds", List.of(1)))
				.expect(201)
				.id();
			ManyThings.upload(admin, room, "content.txt", "what was acknowledged", "fail");
			Path state = this.directory.resolve("emulator.state");
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> Files.readString(state, StandardCharsets.ISO_8859_1).contains("content.txt"));
			assertThatExceptionOfType(EmulatorDirectoryException.class)
				.isThrownBy(() -> DracoonEmulator.builder().directory(this.directory).start())
				.withMessageStartingWith("Another emulator uses the directory");
		}
		finally {
			kill(first);
		}
		Process second = start();
		try (BufferedReader out = second.inputReader(StandardCharsets.UTF_8)) {
			Api anybody = api(out);
			anybody
				.token(Map.of("grant_type", "refresh_token", "refresh_token", tokens.get("refresh_token").asString()))
				.expect(200);
			Api admin = anybody.withToken(tokens.get("access_token").asString());
			String url = admin.downloadUrl(admin.idOf("Last words/content.txt"));
			assertThat(new String(anybody.bytes("GET", url, null), StandardCharsets.UTF_8))
				.isEqualTo("what was acknowledged");
		}
		finally {
			kill(second);
		}
	}

	private static void kill(Process process) throws InterruptedException {
		process.destroyForcibly();
		assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
	}

	private Process start() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
				jar().toString(), "--directory=" + this.directory)
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static Path jar() throws IOException {
		// the tests run in the directory of the module
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().endsWith("-exec.jar"))
				.findFirst()
				.orElseThrow();
		}
	}

	private static Api api(BufferedReader out) throws IOException {
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			if (line.startsWith("DRACOON emulator ready: ")) {
				URI url = URI.create(line.substring(line.indexOf("http")));
				return new Api(HttpClient.newHttpClient(), url, null);
			}
		}
		throw new AssertionError("The emulator did not start");
	}

}
