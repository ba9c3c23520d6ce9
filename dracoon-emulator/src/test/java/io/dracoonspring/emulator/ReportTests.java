// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	private static final String REPORTS = "/reporting/api/reports";

	private static DracoonEmulator emulator;

	private Api admin;

	private long projects;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void login() {
		emulator.reset();
		this.admin = new Api(emulator).as("admin");
		this.projects = this.admin.idOf("Projects");
	}

	private Map<String, Object> report(String name, String type, Object... more) {
		Map<String, Object> report = new HashMap<>(Map.of("name", name, "type", type, "subType", "general-audit-report",
				"formats", List.of("csv-plain"), "target", Map.of("id", this.projects)));
		for (int i = 0; i < more.length; i += 2) {
			report.put((String) more[i], more[i + 1]);
		}
		return report;
	}

	private JsonNode list(String query) {
		return this.admin.get(REPORTS + query).expect(200).json();
	}

	private String written(String name) {
		JsonNode files = this.admin
			.get("/api/v4/nodes?parent_id=" + this.projects + "&filter=name:cn:" + name + "&sort=name:asc")
			.expect(200)
			.json()
			.get("items");
		assertThat(files).isNotEmpty();
		String url = this.admin.downloadUrl(files.get(0).get("id").asLong());
		return new String(new Api(emulator).bytes("GET", url, null), java.nio.charset.StandardCharsets.ISO_8859_1);
	}

	@Test
	void writesWhatHappened() {
		this.admin.post("/api/v4/nodes/folders", Map.of("parentId", this.projects, "name", "Told; of")).expect(201);
		this.admin.post(REPORTS, report("Audit", "single", "formats", List.of("csv-semicolon-delimited", "pdf")))
			.expect(201);
		JsonNode listed = list("");
		assertThat(listed.get("pagination").get("total").asInt()).isOne();
		JsonNode report = listed.get("items").get(0);
		assertThat(report.get("state").asString()).isEqualTo("finished");
		assertThat(report.get("error")).isNull();
		assertThat(written("Audit_")).contains("admin;Create folder;true;\"Told; of\"");
		List<String> files = this.admin.names("/api/v4/nodes?parent_id=" + this.projects + "&filter=name:cn:Audit_");
		assertThat(files).hasSize(2)
			.anyMatch((name) -> name.endsWith(".csv"))
			.anyMatch((name) -> name.endsWith(".pdf"));
	}

	@Test
	void writesPdf() {
		for (int i = 0; i < 70; i++) {
			this.admin.post("/api/v4/nodes/folders", Map.of("parentId", this.projects, "name", "(" + i + ")"))
				.expect(201);
		}
		this.admin.post(REPORTS, report("Printed", "single", "formats", List.of("pdf"))).expect(201);
		assertThat(written("Printed_")).startsWith("%PDF-1.4").contains("/Count 2", "\\(69\\)").endsWith("%%EOF\n");
	}

	@Test
	void filtersWhatHappened() {
		long folder = this.admin.post("/api/v4/nodes/folders", Map.of("parentId", this.projects, "name", "Mine"))
			.expect(201)
			.id();
		new Api(emulator).as("alice").put("/api/v4/nodes/folders/" + folder, Map.of("notes", "hers")).expect(200);
		this.admin
			.post(REPORTS,
					report("Filtered", "single", "subType", "user-audit-report", "filter",
							Map.of("userId", userId("alice"), "parentRoom", this.projects)))
			.expect(201);
		String text = written("Filtered_");
		assertThat(text).contains("alice,Update folder").doesNotContain("admin", "Login");
	}

	private long userId(String name) {
		return this.admin.get("/api/v4/users?filter=userName:eq:" + name).json().get("items").get(0).get("id").asLong();
	}

	@Test
	void writesAgainEachMonth() {
		this.admin
			.post(REPORTS,
					report("Monthly", "periodic", "execution",
							Map.of("type", "monthly", "dayOfMonth", 31, "timeOfDay", "06:30:00")))
			.expect(201);
		assertThat(list("?type=periodic").get("items").get(0).get("state").asString()).isEqualTo("waiting");
		emulator.advanceClock(Duration.ofDays(32));
		Api later = new Api(emulator).as("admin");
		assertThat(later.names("/api/v4/nodes?parent_id=" + this.projects + "&filter=name:cn:Monthly_")).hasSize(1);
		emulator.advanceClock(Duration.ofDays(31));
		later = new Api(emulator).as("admin");
		assertThat(later.names("/api/v4/nodes?parent_id=" + this.projects + "&filter=name:cn:Monthly_")).hasSize(2);
	}

	@Test
	void tellsWhatCannotBeWritten() {
		this.admin.post(REPORTS, report("Secret", "single", "target", Map.of("id", this.admin.idOf("Vault"))))
			.expect(201);
		JsonNode failed = list("?hasError=true").get("items").get(0);
		assertThat(failed.get("error").get("code").asInt()).isEqualTo(400);
		assertThat(list("?hasError=false").get("items")).isEmpty();
	}

	@Test
	void checksAndRemovesReports() {
		this.admin.post(REPORTS, report("a", "sometimes")).expectError(400, -92001);
		this.admin.post(REPORTS, report("a", "single", "formats", List.of())).expectError(400, -80000);
		this.admin.post(REPORTS, report("a", "periodic")).expectError(400, -80000);
		this.admin.post(REPORTS, report("a", "single", "target", Map.of("id", 9999))).expectError(404, -40000);
		new Api(emulator).as("bob").get(REPORTS).expectError(403, null);
		for (String name : List.of("One", "Two", "Three")) {
			this.admin.post(REPORTS, report(name, "single", "enabled", false)).expect(201);
		}
		assertThat(list("?name=t&sort=name:desc").get("items").valueStream().map((item) -> item.get("name").asString()))
			.containsExactly("Two", "Three");
		JsonNode items = list("?enabled=false&limit=2").get("items");
		assertThat(items.size()).isEqualTo(2);
		this.admin.delete(REPORTS + "/" + items.get(0).get("id").asLong()).expect(204);
		this.admin.send("DELETE", REPORTS, Map.of("ids", List.of(items.get(1).get("id").asLong()))).expect(204);
		assertThat(list("").get("items").size()).isOne();
		this.admin.delete(REPORTS + "/" + items.get(0).get("id").asLong()).expectError(404, null);
	}

}
