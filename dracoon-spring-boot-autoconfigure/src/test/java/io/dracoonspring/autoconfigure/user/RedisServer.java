// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs a Redis for a test. Without Redis, tests are skipped, unless CI requires it. */
final class RedisServer implements AutoCloseable {

	private static final Path SERVER = Path.of("/usr/bin/redis-server");

	private final int port;

	private final Process process;

	private RedisServer(int port, Process process) {
		this.port = port;
		this.process = process;
	}

	static RedisServer start() throws IOException {
		boolean found = Files.isExecutable(SERVER);
		if ("true".equals(System.getenv("CI"))) {
			assertThat(found).as("Redis, which CI requires").isTrue();
		}
		Assumptions.assumeTrue(found, "Redis is not installed: apt-get install redis-server");
		int port = freePort();
		Process process = new ProcessBuilder(SERVER.toString(), "--port", Integer.toString(port), "--bind", "127.0.0.1",
				"--save", "", "--appendonly", "no")
			.redirectErrorStream(true)
			.start();
		StringBuffer output = new StringBuffer();
		Thread reader = new Thread(() -> {
			try (BufferedReader lines = process.inputReader()) {
				lines.lines().forEach((line) -> output.append(line).append('\n'));
			}
			catch (IOException ex) {
				output.append(ex);
			}
		});
		reader.setDaemon(true);
		reader.start();
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.failFast("Redis has ended", () -> !process.isAlive())
			.until(() -> output.indexOf("Ready to accept connections") >= 0);
		return new RedisServer(port, process);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	int port() {
		return this.port;
	}

	/** Returns all stored values as text. */
	String dump() {
		RedisClient client = RedisClient.create("redis://127.0.0.1:" + this.port);
		RedisCodec<String, String> bytes = new StringCodec(StandardCharsets.ISO_8859_1);
		try (StatefulRedisConnection<String, String> connection = client.connect(bytes)) {
			StringBuilder all = new StringBuilder();
			for (String key : connection.sync().keys("*")) {
				if ("hash".equals(connection.sync().type(key))) {
					connection.sync().hgetall(key).forEach((field, value) -> all.append(field).append(value));
				}
			}
			return all.toString();
		}
		finally {
			client.shutdown();
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
