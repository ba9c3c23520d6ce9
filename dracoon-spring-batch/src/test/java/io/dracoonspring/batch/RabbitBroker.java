// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs Debian's RabbitMQ, with its own state, ports and port mapper. */
final class RabbitBroker implements AutoCloseable {

	private static final Path SERVER = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private final int port;

	private final Path log;

	private final Map<String, String> environment;

	private Process process;

	private RabbitBroker(int port, Path log, Map<String, String> environment) throws IOException {
		this.port = port;
		this.log = log;
		this.environment = environment;
		this.process = run(environment, log, SERVER.toString());
	}

	/**
	 * Skips the test if RabbitMQ is not installed. With {@code CI=true} in the
	 * environment, the test fails instead.
	 */
	static void require() {
		boolean found = Files.isExecutable(SERVER);
		if ("true".equals(System.getenv("CI"))) {
			assertThat(found).as("RabbitMQ, which CI requires").isTrue();
		}
		Assumptions.assumeTrue(found, "RabbitMQ is not installed: apt-get install rabbitmq-server");
	}

	/**
	 * Starts a broker.
	 * @param directory an empty directory
	 * @return the running broker
	 * @throws IOException if it cannot be started
	 */
	static RabbitBroker start(Path directory) throws IOException {
		int port = freePort();
		Path plugins = Files.writeString(directory.resolve("plugins"), "[].");
		Path configuration = Files.writeString(directory.resolve("rabbitmq.conf"),
				"listeners.tcp.1 = 127.0.0.1:" + port + "\n");
		Map<String, String> environment = Map.of("HOME", directory.toString(), "RABBITMQ_NODENAME",
				"dracoon" + port + "@localhost", "RABBITMQ_DIST_PORT", String.valueOf(freePort()), "ERL_EPMD_PORT",
				String.valueOf(freePort()), "RABBITMQ_MNESIA_BASE", directory.resolve("data").toString(),
				"RABBITMQ_LOG_BASE", directory.resolve("log").toString(), "RABBITMQ_CONFIG_FILE",
				configuration.toString(), "RABBITMQ_ENABLED_PLUGINS_FILE", plugins.toString());
		RabbitBroker broker = new RabbitBroker(port, directory.resolve("rabbitmq.log"), environment);
		broker.awaitStart();
		return broker;
	}

	private void awaitStart() {
		Awaitility.await()
			.atMost(TIMEOUT)
			.failFast(() -> assertThat(this.process.isAlive()).as(() -> text(this.log)).isTrue())
			.until(this::isListening);
	}

	void kill() throws InterruptedException {
		List<ProcessHandle> killed = Stream.concat(this.process.descendants(), Stream.of(this.process.toHandle()))
			.toList();
		killed.forEach(ProcessHandle::destroyForcibly);
		this.process.waitFor();
	}

	void startAgain() throws IOException {
		this.process = run(this.environment, this.log, SERVER.toString());
		awaitStart();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static Process run(Map<String, String> environment, Path log, String... command) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(environment);
		return builder.start();
	}

	private static String text(Path log) {
		try {
			return Files.readString(log);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private boolean isListening() {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	List<String> properties() {
		return List.of("dracoon.batch.transport=rabbitmq", "spring.rabbitmq.host=127.0.0.1",
				"spring.rabbitmq.port=" + this.port);
	}

	void send(String queue, String text) throws Exception {
		ConnectionFactory factory = new ConnectionFactory();
		factory.setPort(this.port);
		try (Connection connection = factory.newConnection(); Channel channel = connection.createChannel()) {
			channel.queueDeclare(queue, true, false, false, null);
			channel.basicPublish("", queue, null, text.getBytes(StandardCharsets.UTF_8));
		}
	}

	@Override
	public void close() throws IOException {
		this.process.destroy();
		try {
			this.process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
			// stop the port mapper, which keeps running after the broker has ended
			run(this.environment, Path.of("/dev/null"), "epmd", "-kill").waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
