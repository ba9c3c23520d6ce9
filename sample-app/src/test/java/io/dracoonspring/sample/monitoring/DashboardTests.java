// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the dashboards, and the files that start one with Docker Compose. */
@EnabledIf("io.dracoonspring.sample.monitoring.Dashboard#isPartOfTheProject")
class DashboardTests {

	private static final String DATA_SOURCE = "${datasource}";

	@TestFactory
	Stream<DynamicTest> panelHasOneUnit() throws IOException {
		return graphs().map((panel) -> DynamicTest.dynamicTest(title(panel), () -> {
			JsonNode configuration = panel.get("fieldConfig");
			assertThat(configuration.get("overrides")).isEmpty();
			String unit = configuration.get("defaults").get("unit").asString();
			assertThat(Dashboard.list(panel.get("targets")).map((target) -> unitOf(target.get("expr").asString())))
				.isNotEmpty()
				.allSatisfy((ofQuery) -> assertThat(ofQuery).contains(unit));
		}));
	}

	// recognises the unit by the names that Micrometer uses
	private static List<String> unitOf(String expression) {
		if (expression.contains(" / ")) {
			return List.of("percentunit");
		}
		if (expression.contains("histogram_quantile(") || expression.matches(".*_seconds(_max)?\\{.*")) {
			return List.of("s");
		}
		// limits apply to a second, although their names do not say so
		if ((expression.contains("rate(") && expression.contains("_bytes_sum"))
				|| expression.contains("_limit_content_bytes{")) {
			return List.of("Bps");
		}
		if (expression.contains("_limit_calls{")) {
			return List.of("reqps");
		}
		if (expression.contains("_bytes{")) {
			return List.of("bytes");
		}
		// a rate of seconds per second has no unit, because it is the number of waiting
		// items
		return (expression.contains("rate(") && !expression.contains("_seconds_sum")) ? List.of("reqps", "ops")
				: List.of("none");
	}

	@Test
	void firstRowSaysWhetherItIsHealthy() throws IOException {
		for (Dashboard dashboard : Dashboard.readAll()) {
			List<JsonNode> panels = dashboard.panels();
			assertThat(title(panels.get(0))).isEqualTo("Health");
			List<JsonNode> health = panels.stream().skip(1).takeWhile((panel) -> !isRow(panel)).toList();
			assertThat(health).hasSizeGreaterThan(5).allSatisfy((panel) -> {
				assertThat(panel.get("type").asString()).isEqualTo("stat");
				assertThat(panel.get("fieldConfig").get("defaults").get("thresholds").get("steps").size())
					.isGreaterThan(1);
			});
		}
	}

	@Test
	void panelsLieSideBySide() throws IOException {
		for (Dashboard dashboard : Dashboard.readAll()) {
			panelsLieSideBySide(dashboard);
		}
	}

	private static void panelsLieSideBySide(Dashboard dashboard) {
		Set<String> taken = new HashSet<>();
		assertThat(dashboard.panels()).isNotEmpty().allSatisfy((panel) -> {
			JsonNode place = panel.get("gridPos");
			int left = place.get("x").asInt();
			assertThat(left + place.get("w").asInt()).isLessThanOrEqualTo(24);
			for (int x = left; x < left + place.get("w").asInt(); x++) {
				for (int y = 0; y < place.get("h").asInt(); y++) {
					assertThat(taken.add(x + " " + (place.get("y").asInt() + y))).as(title(panel)).isTrue();
				}
			}
		});
	}

	@Test
	void everyQueryAsksTheDataSourceThatIsProvisioned() throws IOException {
		assertThat(graphs()).isNotEmpty().allSatisfy((panel) -> {
			assertThat(panel.get("datasource").get("uid").asString()).isEqualTo(DATA_SOURCE);
			assertThat(Dashboard.list(panel.get("targets"))).allSatisfy(
					(target) -> assertThat(target.get("datasource").get("uid").asString()).isEqualTo(DATA_SOURCE));
		});
		JsonNode variable = Dashboard.read().root().get("templating").get("list").get(0);
		assertThat(variable.get("name").asString()).isEqualTo("datasource");
		JsonNode source = Dashboard.yaml("grafana/provisioning/datasources/prometheus.yaml").get("datasources").get(0);
		assertThat(source.get("type").asString()).isEqualTo(variable.get("query").asString());
		assertThat(source.get("isDefault").asBoolean()).isTrue();
		assertThat(source.get("url").asString()).isEqualTo("http://prometheus:" + portInside("prometheus"));
	}

	@Test
	void filesAreWhereTheServicesLookForThem() throws IOException {
		assertThat(volumes("prometheus")).contains("./prometheus.yml:/etc/prometheus/prometheus.yml:ro")
			.anySatisfy((volume) -> assertThat(volume)
				.contains(":" + Dashboard.yaml("prometheus.yml").get("rule_files").get(0).asString() + ":"));
		String dashboards = Dashboard.yaml("grafana/provisioning/dashboards/dracoon.yaml")
			.get("providers")
			.get(0)
			.get("options")
			.get("path")
			.asString();
		assertThat(volumes("grafana")).contains("./grafana/provisioning:/etc/grafana/provisioning:ro")
			.anySatisfy((volume) -> assertThat(volume).contains(":" + dashboards + "/dracoon-dashboard.json:"));
		JsonNode services = Dashboard.yaml("compose.yaml").get("services");
		for (String name : services.propertyNames()) {
			assertThat(services.get(name).get("ports")).as("ports for this machine only: " + name)
				.allSatisfy((port) -> assertThat(port.asString()).startsWith("127.0.0.1:"));
			assertThat(volumes(name).stream().map((volume) -> volume.split(":")[0]))
				.filteredOn((path) -> !path.contains("/target/"))
				.allSatisfy((path) -> assertThat(Dashboard.DOCS.resolve(path)).exists());
		}
	}

	@Test
	void alertsBeginWhenTheyShould() throws IOException, InterruptedException {
		Prometheus.require();
		Prometheus.tool("test", "rules", Dashboard.DOCS.resolve("dracoon-alerts-test.yml").toString());
	}

	@Test
	void everyAlertIsTestedOrFindsDataInTheSample() throws IOException {
		String tests = Files.readString(Dashboard.DOCS.resolve("dracoon-alerts-test.yml"));
		Dashboard.list(Dashboard.yaml("dracoon-alerts.yml").get("groups"))
			.skip(1)
			.flatMap((group) -> Dashboard.list(group.get("rules")))
			.forEach((rule) -> assertThat(tests).contains(rule.get("alert").asString()));
	}

	@Test
	void dockerComposeAcceptsItsFile() throws IOException, InterruptedException {
		boolean found = Stream.of("/usr/bin", "/usr/local/bin")
			.anyMatch((path) -> Files.exists(Path.of(path, "docker")))
				&& run("docker", "compose", "version").code() == 0;
		if ("true".equals(System.getenv("CI"))) {
			assertThat(found).as("Docker Compose, which CI requires").isTrue();
		}
		Assumptions.assumeTrue(found, "Docker Compose is not installed");
		Ended ended = run("docker", "compose", "-f", Dashboard.DOCS.resolve("compose.yaml").toString(), "config", "-q");
		assertThat(ended.code()).as(ended.output()).isZero();
	}

	private static Ended run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Ended(process.waitFor(), output);
	}

	@Test
	void sampleIsBuiltWhereItIsMounted() throws IOException {
		String pom = Files.readString(Path.of("pom.xml"));
		String jar = Path.of(volumes("sample").get(0).split(":")[0]).getFileName().toString();
		String version = jar.substring("sample-app-".length(), jar.length() - ".jar".length());
		assertThat(pom).contains("<artifactId>sample-app</artifactId>", "<version>" + version + "</version>");
	}

	@Test
	void sampleIsScrapedUnderANameThatItAnswersTo() throws IOException {
		JsonNode job = Dashboard.yaml("prometheus.yml").get("scrape_configs").get(0);
		String target = job.get("static_configs").get(0).get("targets").get(0).asString();
		JsonNode environment = Dashboard.yaml("compose.yaml").get("services").get("sample").get("environment");
		assertThat(target).isEqualTo("sample:" + portInside("sample"));
		assertThat(environment.get("SAMPLE_HOSTS").asString().split(",")).contains("sample");
		assertThat(environment.get("SERVER_ADDRESS").asString()).isEqualTo("0.0.0.0");
	}

	@Test
	void percentilesComeFromBucketsThatTheSamplePublishes() throws IOException {
		EnumerablePropertySource<?> properties = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
			.load("sample", new FileSystemResource("src/main/resources/application.yml"))
			.get(0);
		assertThat(Stream.of(properties.getPropertyNames())
			.filter((name) -> name.contains("percentiles-histogram"))
			.filter((name) -> Boolean.TRUE.equals(properties.getProperty(name)))
			.map((name) -> name.substring(name.indexOf("dracoon."))))
			.containsExactlyInAnyOrder("dracoon.api.call", "dracoon.transfer");
		String page = Files.readString(Dashboard.DOCS.resolve("README.md"));
		assertThat(page).contains("dracoon.api.call: true", "dracoon.transfer: true");
	}

	private static Stream<JsonNode> graphs() throws IOException {
		return Dashboard.readAll()
			.stream()
			.flatMap((dashboard) -> dashboard.panels().stream())
			.filter((panel) -> !isRow(panel));
	}

	private static boolean isRow(JsonNode panel) {
		return panel.get("type").asString().equals("row");
	}

	private static String title(JsonNode panel) {
		return panel.get("title").asString();
	}

	private static List<String> volumes(String service) throws IOException {
		return Dashboard.list(Dashboard.yaml("compose.yaml").get("services").get(service).path("volumes"))
			.map(JsonNode::asString)
			.toList();
	}

	private static String portInside(String service) throws IOException {
		String mapping = Dashboard.yaml("compose.yaml").get("services").get(service).get("ports").get(0).asString();
		return mapping.substring(mapping.lastIndexOf(':') + 1);
	}

	private record Ended(int code, String output) {

	}

}
