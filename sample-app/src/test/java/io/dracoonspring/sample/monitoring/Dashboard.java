// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the dashboards and the YAML files of the monitoring documentation. */
final class Dashboard {

	static final Path DOCS = Path.of("..", "docs", "monitoring");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final JsonNode root;

	private Dashboard(JsonNode root) {
		this.root = root;
	}

	/**
	 * Tells whether the sample is a module of this project. A copy of the sample does not
	 * include the documentation.
	 * @return {@code false} in a copy of the sample
	 */
	static boolean isPartOfTheProject() {
		return Files.isDirectory(Path.of("..", "dracoon-core"));
	}

	/**
	 * Reads the dashboard for applications. It shows metrics that the sample provides.
	 * @return the dashboard
	 * @throws IOException if it cannot be read
	 */
	static Dashboard read() throws IOException {
		return read("dracoon-dashboard.json");
	}

	/**
	 * Reads the dashboard for applications and the dashboard for bulk mirrors.
	 * @return the dashboards
	 * @throws IOException if a dashboard cannot be read
	 */
	static List<Dashboard> readAll() throws IOException {
		return List.of(read(), read("dracoon-bulk-dashboard.json"));
	}

	private static Dashboard read(String name) throws IOException {
		return new Dashboard(JSON.readTree(Files.readString(DOCS.resolve(name))));
	}

	JsonNode root() {
		return this.root;
	}

	List<JsonNode> panels() {
		return list(this.root.get("panels")).toList();
	}

	static Stream<JsonNode> list(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	/**
	 * Replaces the variables of a query as Grafana does.
	 * @param expression the query of the dashboard
	 * @return the query for Prometheus
	 */
	static String filled(String expression) {
		return expression.replace("$__rate_interval", "15s").replace("$job", ".+").replace("$instance", ".+");
	}

	/**
	 * Reads a YAML file of the documentation.
	 * @param name the path of the file below {@link #DOCS}
	 * @return the content of the file
	 * @throws IOException if it cannot be read
	 */
	static JsonNode yaml(String name) throws IOException {
		return JSON.valueToTree(new Yaml().load(Files.readString(DOCS.resolve(name))));
	}

}
