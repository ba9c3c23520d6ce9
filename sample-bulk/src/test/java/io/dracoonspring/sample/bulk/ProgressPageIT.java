// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.bulk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.EmulatorAccount;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the page with the progress, and the metrics, while a mirror runs and after it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgressPageIT {

	private static final int FILES = 24;

	private static final Duration TIMEOUT = Duration.ofMinutes(2);

	private static final Path DOCS = Path.of("..", "docs", "monitoring");

	private final HttpClient client = HttpClient.newHttpClient();

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final EmbeddedPostgres postgres;

	private final ConfigurableApplicationContext worker;

	private final CompletableFuture<Integer> managerPort = new CompletableFuture<>();

	private CompletableFuture<Integer> exitCode = new CompletableFuture<>();

	ProgressPageIT() throws IOException {
		this.postgres = EmbeddedPostgres.start();
		this.worker = application("worker").run();
	}

	private SpringApplicationBuilder application(String profile, String... properties) {
		EmulatorAccount account = this.emulator.account("alice").orElseThrow();
		List<String> all = new ArrayList<>(List.of(
				"spring.datasource.url=" + this.postgres.getJdbcUrl("postgres", "postgres"),
				"spring.datasource.username=postgres", "spring.datasource.password=postgres",
				"dracoon.base-url=" + this.emulator.baseUrl(), "dracoon.auth.client-id=" + account.clientId(),
				"dracoon.auth.client-secret=" + account.clientSecret(), "dracoon.auth.username=" + account.username(),
				"dracoon.auth.password=" + account.password(),
				"dracoon.crypto.encryption-password=" + account.encryptionPassword(), "server.port=0",
				"dracoon.batch.chunk-size=2", "management.endpoints.web.exposure.include=prometheus,dracoonbatch"));
		all.addAll(List.of(properties));
		return new SpringApplicationBuilder(BulkApplication.class).profiles("demo", profile)
			.initializers((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("test",
						all.stream()
							.map((property) -> property.split("=", 2))
							.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1])))));
	}

	@BeforeAll
	void startMirror(@TempDir Path source) throws IOException {
		for (int i = 0; i < FILES; i++) {
			Files.writeString(source.resolve("file " + i), "content");
		}
		this.emulator.faults().add(Fault.delay(Duration.ofSeconds(1)).on("POST", "/api/v4/nodes/files/uploads"));
		ApplicationListener<WebServerInitializedEvent> listener = (event) -> this.managerPort
			.complete(event.getWebServer().getPort());
		this.exitCode = CompletableFuture
			.supplyAsync(() -> SpringApplication.exit(application("manager").listeners(listener)
				.run("source=" + source.toUri(), "target=dracoon:/Projects", "verify=content")));
	}

	@AfterAll
	void close() throws IOException {
		this.worker.close();
		this.postgres.close();
		this.emulator.close();
	}

	private int workerPort() {
		return this.worker.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private String get(int port, String path) {
		try {
			HttpResponse<String> response = this.client.send(
					HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(response.statusCode()).isEqualTo(200);
			return response.body();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode progress() {
		return JsonMapper.shared().readTree(get(workerPort(), "/progress"));
	}

	@Test
	@Order(1)
	void workerShowsTheRunningMirror() {
		Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> {
			assertThat(progress().get("running")).hasSize(1);
			JsonNode running = progress().get("running").get(0);
			assertThat(running.get("files").asInt()).isEqualTo(FILES);
			assertThat(running.get("target").asString()).isEqualTo("dracoon:/Projects");
			assertThat(running.get("step").asString()).isEqualTo("transfer");
			assertThat(running.get("sentFiles").asInt()).isPositive();
			assertThat(running.get("remainingSeconds").isNumber()).isTrue();
			assertThat(progress().get("workers").asInt()).isEqualTo(1);
		});
	}

	@Test
	@Order(2)
	void pageHasNoExternalResources() {
		String page = get(workerPort(), "/");
		assertThat(page).contains("<html lang=\"en\">", "default-src 'self'", "role=\"status\"");
		for (String resource : List.of(page, get(workerPort(), "/progress.css"), get(workerPort(), "/progress.js"))) {
			assertThat(resource).doesNotContain("://").doesNotContain("src=\"/", "url(", "@import");
		}
	}

	@Test
	@Order(3)
	@EnabledIf("isPartOfTheProject")
	void dashboardAndAlertsNameMetricsThatThereAre() throws Exception {
		Set<String> published = new TreeSet<>();
		Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> {
			published.addAll(names(get(this.managerPort.get(1, TimeUnit.MINUTES), "/actuator/prometheus")));
			assertThat(published).contains("dracoon_batch_files");
		});
		assertThat(this.exitCode.get(2, TimeUnit.MINUTES)).isZero();
		String used = Files.readString(DOCS.resolve("dracoon-bulk-dashboard.json"))
				+ Files.readString(DOCS.resolve("dracoon-alerts.yml"));
		Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> {
			published.addAll(names(get(workerPort(), "/actuator/prometheus")));
			assertThat(published).containsAll(names(used));
		});
	}

	// the names of metrics and labels
	private static Set<String> names(String text) {
		return Stream.of(text)
			.flatMap((all) -> Pattern.compile("\\bdracoon_batch_[a-z_]+").matcher(all).results())
			.map((name) -> name.group())
			.collect(Collectors.toSet());
	}

	static boolean isPartOfTheProject() {
		return Files.isDirectory(Path.of("..", "dracoon-core"));
	}

	@Test
	@Order(4)
	void workerKnowsTheResultWhenTheManagerHasEnded() throws Exception {
		assertThat(this.exitCode.get(2, TimeUnit.MINUTES)).isZero();
		JsonNode progress = progress();
		assertThat(progress.get("running")).isEmpty();
		assertThat(progress.get("ended").get(0).get("succeeded").asBoolean()).isTrue();
		Awaitility.await()
			.atMost(TIMEOUT)
			.untilAsserted(() -> assertThat(get(workerPort(), "/actuator/prometheus").lines())
				.anyMatch((line) -> line.startsWith("dracoon_batch_last_result{")
						&& line.contains("dracoon_batch_target=\"dracoon:/Projects\"") && line.endsWith(" 1.0")));
	}

	@Test
	@Order(5)
	void endpointReplacesTheWindows() {
		String path = "/actuator/dracoonbatch";
		HttpResponse<String> replaced = send("POST", """
				{"windows": "Mo-Fr 08:00-18:00: 2MB, 10 calls; Mo-Su: pause", "timeZone": "Europe/Berlin"}""");
		assertThat(replaced.statusCode()).isEqualTo(200);
		JsonNode limits = JsonMapper.shared().readTree(get(workerPort(), path)).get("limits");
		assertThat(limits).isEqualTo(JsonMapper.shared().readTree(replaced.body()));
		assertThat(limits.get("windows").get(0).asString()).isEqualTo("Mo-Fr 08:00-18:00: 2MB, 10 calls");
		assertThat(limits.get("timeZone").asString()).isEqualTo("Europe/Berlin");
		assertThat(limits.get("until").asString()).endsWith("Z");
		assertThat(limits.get("origin").asString()).isEqualTo("ENDPOINT");
		HttpResponse<String> refused = send("POST", "{\"windows\": \"Mo-Fr 8-18: 2MB\"}");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(JsonMapper.shared().readTree(refused.body()).get("message").asString()).startsWith(
				"Cannot read the window 'Mo-Fr 8-18: 2MB': '8-18' is not a period such as '08:00-18:00'. Write");
		for (String wrong : List.of("{}", "{\"windows\": null}", "{\"windows\": [\"Mo: pause\"]}",
				"{\"windows\": \"\", \"timeZone\": \"Berlin\"}")) {
			assertThat(send("POST", wrong).statusCode()).as(wrong).isEqualTo(400);
		}
		assertThat(JsonMapper.shared().readTree(get(workerPort(), path)).get("limits")).isEqualTo(limits);
		HttpResponse<String> reset = send("DELETE", "");
		assertThat(reset.statusCode()).isEqualTo(200);
		assertThat(JsonMapper.shared().readTree(reset.body()).get("origin").asString()).isEqualTo("CONFIGURATION");
	}

	private HttpResponse<String> send(String method, String body) {
		try {
			return this.client
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + workerPort() + "/actuator/dracoonbatch"))
					.header("Content-Type", "application/json")
					.method(method, HttpRequest.BodyPublishers.ofString(body))
					.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
