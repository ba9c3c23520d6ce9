// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.io.ByteArrayResource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.JavaCommand;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks an application with little memory on both stacks. Clients that do not read its
 * files must not delay other clients.
 */
abstract class SilentReadersContract {

	private static final int MEBIBYTE = 1024 * 1024;

	private static final int READERS = 20;

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon admin = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
				Secret.of("Emulator-2026!"))
		.build();

	private final HttpClient client = HttpClient.newHttpClient();

	/** The output of the application. */
	private final StringBuffer output = new StringBuffer();

	private Process application;

	private int port;

	abstract WebApplicationType type();

	@BeforeEach
	void begin() throws IOException {
		List<String> command = JavaCommand.of(ServingProcess.class, "-Xmx200m");
		command.add(type().name());
		for (String property : List.of("server.port=0", "spring.docker.compose.enabled=false",
				"dracoon.base-url=" + this.emulator.baseUrl(), "dracoon.auth.client-id=dracoon-emulator",
				"dracoon.auth.client-secret=dracoon-emulator", "dracoon.auth.username=admin",
				"dracoon.auth.password=Emulator-2026!")) {
			command.add("--" + property);
		}
		this.application = new ProcessBuilder(command).redirectErrorStream(true).start();
		BufferedReader lines = this.application.inputReader();
		String line = lines.readLine();
		while (line != null && !line.startsWith(ServingProcess.PORT)) {
			this.output.append(line).append('\n');
			line = lines.readLine();
		}
		assertThat(line).as(this.output.toString()).isNotNull();
		this.port = Integer.parseInt(Objects.requireNonNull(line).substring(ServingProcess.PORT.length()));
		Thread drain = new Thread(() -> lines.lines().forEach((more) -> this.output.append(more).append('\n')),
				"output");
		drain.setDaemon(true);
		drain.start();
	}

	@AfterEach
	void end() throws InterruptedException {
		this.application.destroyForcibly().waitFor();
		this.admin.close();
		this.emulator.close();
	}

	@Test
	void silentReadersHoldUpNobodyElse() throws Exception {
		byte[] large = new byte[40 * MEBIBYTE];
		Node file = this.admin.transfers()
			.upload(UploadRequest.of(UploadSource.of(new ByteArrayResource(large)), NodeAddress.ofPath("/Projects"),
					"large.bin"))
			.result()
			.block();
		String path = "/files/" + file.id();
		assertThat(ping()).isNotNull();
		try (SilentReaders readers = new SilentReaders(this.port, path, READERS)) {
			Awaitility.await().until(() -> readers.answered() >= READERS / 4);
			assertThat(upload()).isEqualTo(200);
			Awaitility.await().until(() -> readers.answered() == READERS);
			assertThat(ping()).isLessThan(Duration.ofMillis(100));
			assertThat(upload()).isEqualTo(200);
			HttpResponse<byte[]> answer = this.client.send(request(path).build(), BodyHandlers.ofByteArray());
			assertThat(answer.body()).hasSize(large.length);
			assertThat(this.output).doesNotContain("OutOfMemoryError");
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).timeout(TIMEOUT);
	}

	// returns the median, so that single delays of a busy machine do not count
	private Duration ping() throws Exception {
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < 21; i++) {
			long start = System.nanoTime();
			assertThat(this.client.send(request("/ping").build(), BodyHandlers.ofString()).body()).isEqualTo("pong");
			times.add(System.nanoTime() - start);
		}
		return Duration.ofNanos(times.stream().sorted().toList().get(times.size() / 2));
	}

	private int upload() throws Exception {
		return this.client
			.send(request("/upload").PUT(BodyPublishers.ofByteArray(new byte[MEBIBYTE])).build(),
					BodyHandlers.discarding())
			.statusCode();
	}

}
