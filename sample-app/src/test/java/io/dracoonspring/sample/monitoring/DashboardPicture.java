// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.monitoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Draws the panels of the dashboard with results of Prometheus, without Grafana.
 */
final class DashboardPicture {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	private static final int WIDTH = 1400;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Dashboard dashboard;

	private final Prometheus prometheus;

	DashboardPicture(Dashboard dashboard, Prometheus prometheus) {
		this.dashboard = dashboard;
		this.prometheus = prometheus;
	}

	static boolean canBeDrawn() {
		return Files.isExecutable(CHROMIUM);
	}

	/**
	 * Draws the picture.
	 * @param seconds the length in seconds of the period to show, which ends now
	 * @param file the PNG file to write
	 * @param directory a directory for the page, the log and the profile of the browser
	 * @throws IOException if a file cannot be read or written
	 * @throws InterruptedException if the wait for the browser is interrupted
	 */
	void draw(int seconds, Path file, Path directory) throws IOException, InterruptedException {
		long end = System.currentTimeMillis() / 1000;
		ObjectNode data = JSON.createObjectNode().put("start", end - seconds).put("end", end);
		ArrayNode panels = data.putArray("panels");
		int height = 60;
		for (JsonNode panel : this.dashboard.panels()) {
			ObjectNode drawn = (ObjectNode) panel.deepCopy();
			ArrayNode series = drawn.putArray("series");
			for (JsonNode target : panel.path("targets")) {
				add(series, target, seconds);
			}
			panels.add(drawn);
			JsonNode place = panel.get("gridPos");
			height = Math.max(height, 60 + 28 * (place.get("y").asInt() + place.get("h").asInt()));
		}
		Path page = Files.writeString(directory.resolve("dashboard.html"), page().replace("DATA", data.toString()));
		Path log = directory.resolve("chromium.log");
		Process browser = new ProcessBuilder(CHROMIUM.toString(), "--headless=new", "--no-sandbox", "--disable-gpu",
				"--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
				"--user-data-dir=" + directory.resolve("profile"), "--window-size=" + WIDTH + "," + height,
				"--screenshot=" + file.toAbsolutePath(), page.toUri().toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		assertThat(browser.waitFor()).as(Files.readString(log)).isZero();
		assertThat(file).isNotEmptyFile();
	}

	private void add(ArrayNode panel, JsonNode target, int seconds) {
		for (JsonNode answer : this.prometheus.range(Dashboard.filled(target.get("expr").asString()), seconds)) {
			String name = target.get("legendFormat").asString();
			for (String label : answer.get("metric").propertyNames()) {
				name = name.replace("{{" + label + "}}", answer.get("metric").get(label).asString());
			}
			panel.addObject().put("name", name.replaceAll("\\{\\{.*?}}", "")).set("values", answer.get("values"));
		}
	}

	private static String page() throws IOException {
		try (InputStream page = Objects
			.requireNonNull(DashboardPicture.class.getResourceAsStream("/monitoring/dashboard.html"))) {
			return new String(page.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
