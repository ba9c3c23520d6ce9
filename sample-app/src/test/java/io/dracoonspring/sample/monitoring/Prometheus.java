// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.monitoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs Debian's Prometheus, which scrapes the metrics of an application every second.
 */
final class Prometheus implements AutoCloseable {

	private static final Path SERVER = Path.of("/usr/bin/prometheus");

	private static final Path TOOL = Path.of("/usr/bin/promtool");

	private static final Pattern LISTENING = Pattern.compile("Listening on\"? .*address=[^ ]*:(\\d+)");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newHttpClient();

	private final Process process;

	private final int port;

	private Prometheus(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	/** Without Prometheus, fails the test in CI and skips it elsewhere. */
	static void require() {
		boolean found = Files.isExecutable(SERVER) && Files.isExecutable(TOOL);
		if ("true".equals(System.getenv("CI"))) {
			assertThat(found).as("Prometheus and promtool, which CI requires").isTrue();
		}
		Assumptions.assumeTrue(found, "Prometheus is not installed: apt-get install prometheus");
	}

	/**
	 * Starts Prometheus on a free port.
	 * @param application the port of the application
	 * @param directory a directory for the configuration and the data of Prometheus
	 * @return the running server
	 * @throws IOException if it cannot be started
	 */
	static Prometheus start(int application, Path directory) throws IOException {
		Path configuration = Files.writeString(directory.resolve("prometheus.yml"), """
				global:
				  scrape_interval: 1s
				scrape_configs:
				  - job_name: sample
				    metrics_path: /actuator/prometheus
				    static_configs:
				      - targets: ["127.0.0.1:%d"]
				""".formatted(application));
		Process process = new ProcessBuilder(SERVER.toString(), "--config.file=" + configuration,
				"--storage.tsdb.path=" + directory.resolve("data"), "--web.listen-address=127.0.0.1:0")
			.redirectErrorStream(true)
			.start();
		BufferedReader output = process.inputReader();
		StringBuilder said = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			Matcher listening = LISTENING.matcher(line);
			if (listening.find()) {
				drain(output);
				return new Prometheus(process, Integer.parseInt(listening.group(1)));
			}
			said.append(line).append('\n');
		}
		throw new IllegalStateException("Prometheus does not start:\n" + said);
	}

	// reads the output, because a full pipe would block Prometheus
	private static void drain(BufferedReader output) {
		Thread thread = new Thread(() -> {
			try {
				output.transferTo(Writer.nullWriter());
			}
			catch (IOException ex) {
				// ignore the failure, because the process was stopped
			}
		}, "prometheus-output");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Runs promtool, which checks a configuration, or checks or tests alert rules. Fails
	 * if promtool finds an error.
	 * @param arguments the arguments of the tool
	 * @throws IOException if the tool cannot be started
	 * @throws InterruptedException if the wait for the tool is interrupted
	 */
	static void tool(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(TOOL.toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

	/**
	 * Queries the current value of an expression.
	 * @param expression the expression
	 * @return the series that have a value, an empty array if there is none
	 */
	JsonNode query(String expression) {
		return get("query?query=" + encode(expression));
	}

	/**
	 * Queries the values of each second of a period that ends now.
	 * @param expression the expression
	 * @param seconds the length of the period in seconds
	 * @return the series
	 */
	JsonNode range(String expression, int seconds) {
		long now = System.currentTimeMillis() / 1000;
		return get("query_range?step=1&start=" + (now - seconds) + "&end=" + now + "&query=" + encode(expression));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private JsonNode get(String request) {
		try {
			HttpResponse<String> response = this.client.send(
					HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/" + request)).build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
			return JSON.readTree(response.body()).get("data").get("result");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
			this.process.destroyForcibly();
		}
	}

}
