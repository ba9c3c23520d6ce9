/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.sample.SampleApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every query of the dashboard and every alert rule finds data in a Prometheus that has
 * scraped the sample while it was working hard at a server with faults.
 */
class MonitoringIT {

	private static final Path DOCS = Path.of("..", "docs", "monitoring");

	private static final Path RULES = DOCS.resolve("dracoon-alerts.yml");

	private static final Path DASHBOARD = DOCS.resolve("dracoon-dashboard.json");

	// those of which there are many
	private static final String CALLS = "sum by (dracoon_operation) "
			+ "(rate(dracoon_api_call_seconds_count{dracoon_operation=~'DracoonNodes.+|DracoonRooms.+'}[5s]))";

	private static final String REPEATED = "sum by (dracoon_retry_reason) (rate(dracoon_retry_wait_seconds_count[5s]))";

	@Test
	void dashboardAndRulesFindData(@TempDir Path directory) throws Exception {
		Prometheus.require();
		Prometheus.check(RULES);
		Map<String, String> queries = new LinkedHashMap<>(ofDashboard());
		queries.putAll(ofRules());
		assertThat(queries).hasSizeGreaterThan(30);
		try (ConfigurableApplicationContext application = SpringApplication.run(SampleApplication.class,
				"--server.port=0", "--dracoon.retry.initial-backoff=50ms", "--dracoon.retry.max-backoff=1s",
				"--dracoon.emulator.enabled=true");
				Load load = new Load(application, directory);
				Prometheus prometheus = Prometheus.start(port(application), directory)) {
			List<String> missing = new ArrayList<>(queries.keySet());
			Awaitility.await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
				missing.removeIf((name) -> !prometheus.query(queries.get(name)).isEmpty());
				assertThat(missing).as("queries without data").isEmpty();
			});
			plot(prometheus);
		}
	}

	private static int port(ConfigurableApplicationContext application) {
		return ((WebServerApplicationContext) application).getWebServer().getPort();
	}

	private static Map<String, String> ofDashboard() throws IOException {
		Map<String, String> queries = new LinkedHashMap<>();
		JsonNode dashboard = JsonMapper.builder().build().readTree(Files.readString(DASHBOARD));
		for (JsonNode panel : dashboard.get("panels")) {
			for (JsonNode target : panel.path("targets")) {
				// what Grafana puts in
				String expression = target.get("expr")
					.asString()
					.replace("$__rate_interval", "15s")
					.replace("$job", ".+")
					.replace("$instance", ".+");
				assertThat(expression).doesNotContain("$");
				queries.put(panel.get("title").asString() + ": " + expression, expression);
			}
		}
		return queries;
	}

	private static Map<String, String> ofRules() throws IOException {
		Map<String, String> queries = new LinkedHashMap<>();
		JsonNode rules = JsonMapper.builder().build().valueToTree(new Yaml().load(Files.readString(RULES)));
		for (JsonNode rule : rules.get("groups").get(0).get("rules")) {
			queries.put(rule.get("alert").asString(), rule.get("expr").asString());
		}
		return queries;
	}

	private static void plot(Prometheus prometheus) throws IOException {
		Plot plot = new Plot(2);
		plot.chart("Calls per second by operation", "dracoon_operation", prometheus.range(CALLS, 60));
		plot.chart("Repetitions per second by reason", "dracoon_retry_reason", prometheus.range(REPEATED, 60));
		Path file = Files.createDirectories(Path.of("target", "monitoring")).resolve("load.png");
		plot.write(file);
		assertThat(file).isNotEmptyFile();
		if (Boolean.getBoolean("dracoon.docs.write")) {
			plot.write(DOCS.resolve("load.png"));
		}
	}

}
