// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.monitoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.event.EventMessage;
import io.dracoonspring.event.EventSource;
import io.dracoonspring.event.inbox.EventInbox;
import io.dracoonspring.event.setup.DracoonEvents;
import io.dracoonspring.sample.SampleApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks with a real Prometheus that every query of the dashboard for applications and
 * every alert rule of the group {@code dracoon} finds data. For the group
 * {@code dracoon-events} it checks only that the metrics of the rules have data. It does
 * not check the other groups. Prometheus scrapes the sample under load, with a server
 * that has faults.
 */
@EnabledIf("io.dracoonspring.sample.monitoring.Dashboard#isPartOfTheProject")
class MonitoringIT {

	private static final int SECONDS = 60;

	private static final Pattern EVENT_METRIC = Pattern.compile("\\bdracoon_events_[a-z_]+(?=[{)\\[])");

	private final boolean writesDocs = Boolean.getBoolean("dracoon.docs.write");

	@Test
	void dashboardAndRulesFindData(@TempDir Path directory) throws Exception {
		Prometheus.require();
		Prometheus.tool("check", "rules", Dashboard.DOCS.resolve("dracoon-alerts.yml").toString());
		Prometheus.tool("check", "config", "--syntax-only", Dashboard.DOCS.resolve("prometheus.yml").toString());
		Map<String, String> queries = new LinkedHashMap<>(ofDashboard());
		queries.putAll(ofRules());
		assertThat(queries).hasSizeGreaterThan(30);
		try (ConfigurableApplicationContext application = SpringApplication.run(SampleApplication.class,
				"--server.port=0", "--dracoon.retry.initial-backoff=50ms", "--dracoon.retry.max-backoff=1s",
				"--dracoon.emulator.enabled=true", "--dracoon.events.webhook.enabled=true",
				"--dracoon.events.webhook.secret=a secret of thirty-two letters!!");
				Load load = new Load(application, directory);
				Prometheus prometheus = Prometheus.start(port(application), directory)) {
			deliverUnsigned(port(application));
			publishEvent(application);
			Instant start = Instant.now();
			List<String> missing = new ArrayList<>(queries.keySet());
			Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
				missing.removeIf((name) -> !prometheus.query(queries.get(name)).isEmpty());
				assertThat(missing).as("queries without data").isEmpty();
				// wait until the picture of the documentation has data for the whole
				// period
				assertThat(!this.writesDocs || Instant.now().isAfter(start.plusSeconds(SECONDS))).isTrue();
			});
			draw(prometheus, directory);
		}
	}

	private static void deliverUnsigned(int port) throws IOException, InterruptedException {
		HttpResponse<Void> refused = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/dracoon/events"))
				.POST(HttpRequest.BodyPublishers.ofString("{}"))
				.build(), HttpResponse.BodyHandlers.discarding());
		assertThat(refused.statusCode()).isEqualTo(401);
	}

	private static void publishEvent(ConfigurableApplicationContext application) {
		application.getBean(EventInbox.class)
			.add(new EventMessage("monitoring", EventSource.WEBHOOK, "file.created", 1L, 7L, Instant.now(),
					"{\"payload\":{\"id\":7,\"name\":\"a.txt\"}}"));
		application.getBean(DracoonEvents.class).wakeUp();
	}

	private static int port(ConfigurableApplicationContext application) {
		return ((WebServerApplicationContext) application).getWebServer().getPort();
	}

	private static Map<String, String> ofDashboard() throws IOException {
		Map<String, String> queries = new LinkedHashMap<>();
		for (JsonNode panel : Dashboard.read().panels()) {
			for (JsonNode target : panel.path("targets")) {
				// remove the default of 0, which is not data
				String expression = Dashboard.filled(target.get("expr").asString()).replace(" or vector(0)", "");
				assertThat(expression).doesNotContain("$");
				queries.put(panel.get("title").asString() + ": " + expression, expression);
			}
		}
		return queries;
	}

	private static Map<String, String> ofRules() throws IOException {
		Map<String, String> queries = new LinkedHashMap<>();
		JsonNode groups = Dashboard.yaml("dracoon-alerts.yml").get("groups");
		for (JsonNode rule : groups.get(0).get("rules")) {
			queries.put(rule.get("alert").asString(), rule.get("expr").asString());
		}
		// the conditions of these alerts would take too long to become true, so that only
		// their metrics are checked
		assertThat(groups.get(1).get("name").asString()).isEqualTo("dracoon-events");
		for (JsonNode rule : groups.get(1).get("rules")) {
			EVENT_METRIC.matcher(rule.get("expr").asString())
				.results()
				.forEach((metric) -> queries.put(metric.group(), metric.group()));
		}
		return queries;
	}

	private void draw(Prometheus prometheus, Path directory) throws Exception {
		if (!DashboardPicture.canBeDrawn()) {
			assertThat(this.writesDocs).as("the pictures need Chromium, which is not installed").isFalse();
			return;
		}
		Path file = Files.createDirectories(Path.of("target", "monitoring")).resolve("dashboard.png");
		new DashboardPicture(Dashboard.read(), prometheus).draw(SECONDS, file, directory);
		if (this.writesDocs) {
			Files.copy(file, Dashboard.DOCS.resolve("dashboard.png"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
