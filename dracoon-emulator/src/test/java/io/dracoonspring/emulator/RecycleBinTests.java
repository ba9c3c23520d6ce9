// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RecycleBinTests {

	private static final String DELETED = "/api/v4/nodes/deleted_nodes";

	private static final String RESTORE = DELETED + "/actions/restore";

	private DracoonEmulator emulator;

	private Api admin;

	private Api alice;

	private Api bob;

	private long room;

	private String bin;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start();
		Api anonymous = new Api(this.emulator);
		this.admin = anonymous.as("admin");
		this.alice = anonymous.as("alice");
		this.bob = anonymous.as("bob");
		this.room = this.admin.idOf("Projects");
		this.bin = "/api/v4/nodes/" + this.room + "/deleted_nodes";
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void listsWhatWasDeleted() {
		long style = this.alice.idOf("Projects/Website/style.css");
		this.alice.delete("/api/v4/nodes/" + style).expect(204);
		this.alice.upload(this.alice.idOf("Projects/Website"), "style.css", "h1 {}", "overwrite");
		long second = this.alice.upload(this.alice.idOf("Projects/Website"), "style.css", "h2 {}", "overwrite").id();
		this.alice.delete("/api/v4/nodes/" + second).expect(204);
		this.alice.delete("/api/v4/nodes/" + this.alice.idOf("Projects/Reports")).expect(204);
		JsonNode list = this.alice.get(this.bin).expect(200).json();
		assertThat(list.get("items").valueStream().map((item) -> item.get("name").asString()))
			.containsExactly("Reports", "style.css");
		JsonNode summary = list.at("/items/1");
		assertThat(summary.get("cntVersions").asInt()).isEqualTo(3);
		assertThat(summary.get("lastDeletedNodeId").asLong()).isEqualTo(second);
		assertThat(summary.get("parentPath").asString()).isEqualTo("/Projects/Website/");
		assertThat(this.alice.names(this.bin + "?filter=" + Api.encode("type:eq:file|name:cn:STYLE")))
			.containsExactly("style.css");
		assertThat(this.alice.names(this.bin + "?filter=" + Api.encode("parentPath:cn:website"))).hasSize(1);
		assertThat(this.alice.names(this.bin + "?sort=cntVersions:desc&limit=1")).containsExactly("Reports");
		this.bob.get(this.bin).expectError(403, null);
		this.alice.get("/api/v4/nodes/" + this.alice.idOf("Projects/Website") + "/deleted_nodes")
			.expectError(400, -80065);
		this.alice.get("/api/v4/nodes/9999/deleted_nodes").expectError(404, -40000);
	}

	@Test
	void listsVersions() {
		long website = this.alice.idOf("Projects/Website");
		JsonNode first = this.alice.upload(website, "a.txt", "one", "fail").json();
		long second = this.alice.upload(website, "a.txt", "second", "overwrite").id();
		this.alice.delete("/api/v4/nodes/" + second).expect(204);
		String versions = "/api/v4/nodes/" + website + "/deleted_nodes/versions?name=a.txt&type=file";
		JsonNode list = this.alice.get(versions + "&sort=size:desc").expect(200).json();
		assertThat(list.get("items").valueStream().map((item) -> item.get("size").asInt())).containsExactly(6, 3);
		assertThat(list.at("/items/0/deletedBy/userName").asString()).isEqualTo("alice");
		this.alice.get("/api/v4/nodes/" + website + "/deleted_nodes/versions?name=a.txt").expectError(400, -80000);
		long third = this.alice.upload(website, "a.txt", "three", "fail").id();
		this.alice.upload(website, "b.txt", "three", "fail");
		String byReference = "/api/v4/nodes/files/versions/" + first.get("referenceId").asLong();
		JsonNode all = this.alice.get(byReference).expect(200).json();
		assertThat(all.get("items").valueStream().map((item) -> item.get("id").asLong())).containsExactly(second,
				first.get("id").asLong());
		assertThat(this.bob.get(byReference).expect(200).json().get("items")).isEmpty();
		JsonNode fresh = this.alice.get("/api/v4/nodes/files/versions/" + third).expect(200).json();
		assertThat(fresh.at("/items/0/deleted").asBoolean()).isFalse();
		assertThat(this.alice.get(DELETED + "/" + second).expect(200).json().get("parentPath").asString())
			.isEqualTo("/Projects/Website/");
		this.alice.get(DELETED + "/" + third).expectError(404, -41100);
	}

	@Test
	void restoresToWhereItWasOrElsewhere() {
		long reports = this.alice.idOf("Projects/Reports");
		long budget = this.alice.idOf("Projects/Reports/2026/budget.csv");
		this.alice.delete("/api/v4/nodes/" + reports).expect(204);
		this.alice.get("/api/v4/nodes/" + budget).expectError(404, -41000);
		this.bob.post(RESTORE, Map.of("deletedNodeIds", List.of(reports))).expectError(403, null);
		this.alice.post(RESTORE, Map.of("deletedNodeIds", List.of(reports))).expect(204);
		assertThat(this.alice.get("/api/v4/nodes/" + budget).expect(200).json().get("parentPath").asString())
			.isEqualTo("/Projects/Reports/2026/");
		this.alice.delete("/api/v4/nodes/" + budget).expect(204);
		this.alice.post(RESTORE, Map.of("deletedNodeIds", List.of(budget), "parentId", this.room)).expect(204);
		assertThat(this.alice.idOf("Projects/budget.csv")).isEqualTo(budget);
		this.alice.post(RESTORE, Map.of("deletedNodeIds", List.of(budget))).expectError(404, -41100);
	}

	@Test
	void restoringResolvesConflicts() {
		long website = this.alice.idOf("Projects/Website");
		long first = this.alice.upload(website, "a.txt", "one", "fail").id();
		long second = this.alice.upload(website, "a.txt", "two", "overwrite").id();
		Map<String, Object> body = new HashMap<>(Map.of("deletedNodeIds", List.of(first)));
		body.put("resolutionStrategy", "fail");
		this.alice.post(RESTORE, body).expectError(409, -41001);
		body.put("resolutionStrategy", "autorename");
		body.put("keepShareLinks", true);
		this.alice.post(RESTORE, body).expectError(400, -80034);
		body.remove("keepShareLinks");
		this.alice.post(RESTORE, body).expect(204);
		assertThat(this.alice.idOf("Projects/Website/a (1).txt")).isEqualTo(first);
		this.alice.delete("/api/v4/nodes/" + first).expect(204);
		this.alice.put("/api/v4/nodes/files/" + second, Map.of("name", "a (1).txt")).expect(200);
		body.put("resolutionStrategy", "overwrite");
		this.alice.post(RESTORE, body).expect(204);
		assertThat(this.alice.idOf("Projects/Website/a (1).txt")).isEqualTo(first);
		this.alice.get(DELETED + "/" + second).expect(200);
	}

	@Test
	void encryptedFilesReturnToTheirRoomOnly() {
		long codes = this.alice.idOf("Vault/recovery-codes.txt");
		this.alice.delete("/api/v4/nodes/" + codes).expect(204);
		this.alice.post(RESTORE, Map.of("deletedNodeIds", List.of(codes), "parentId", this.room))
			.expectError(400, -40013);
		long welcome = this.alice.idOf("Projects/Welcome.txt");
		this.alice.delete("/api/v4/nodes/" + welcome).expect(204);
		this.alice.post(RESTORE, Map.of("deletedNodeIds", List.of(welcome), "parentId", this.alice.idOf("Vault")))
			.expectError(400, -40002);
	}

	@Test
	void emptiesBins() {
		long welcome = this.alice.idOf("Projects/Welcome.txt");
		long reports = this.alice.idOf("Projects/Reports");
		this.alice.send("DELETE", "/api/v4/nodes", Map.of("nodeIds", List.of(welcome, reports))).expect(204);
		this.alice.send("DELETE", DELETED, Map.of("deletedNodeIds", List.of(welcome))).expectError(403, null);
		this.admin.send("DELETE", DELETED, Map.of("deletedNodeIds", List.of(welcome))).expect(204);
		this.admin.send("DELETE", DELETED, Map.of("deletedNodeIds", List.of(welcome))).expectError(404, -41100);
		this.alice.delete(this.bin).expectError(403, null);
		this.admin.delete(this.bin).expect(204);
		assertThat(this.admin.get(this.bin).json().get("items")).isEmpty();
	}

	@Test
	void keepsDeletedNodesForTheRetentionPeriodOnly() {
		long room = this.admin
			.post("/api/v4/nodes/rooms", Map.of("name", "Short", "parentId", this.room, "recycleBinRetentionPeriod", 3))
			.expect(201)
			.id();
		long file = this.admin.upload(room, "a.txt", "one", "fail").id();
		this.admin.delete("/api/v4/nodes/" + file).expect(204);
		this.emulator.advanceClock(Duration.ofDays(2));
		this.admin = new Api(this.emulator).as("admin");
		this.admin.get(DELETED + "/" + file).expect(200);
		this.emulator.advanceClock(Duration.ofDays(2));
		this.admin = new Api(this.emulator).as("admin");
		this.admin.get(DELETED + "/" + file).expectError(404, -41100);
	}

	@Test
	void filesExpire() {
		long website = this.alice.idOf("Projects/Website");
		long first = this.alice.upload(website, "a.txt", "one", "fail").id();
		long second = this.alice.upload(website, "b.txt", "two", "fail").id();
		Map<String, Object> expiration = Map.of("enableExpiration", true, "expireAt",
				Instant.now().plus(Duration.ofDays(1)).toString());
		this.bob.put("/api/v4/nodes/files", Map.of("objectIds", List.of(first), "expiration", expiration))
			.expectError(403, null);
		this.alice
			.put("/api/v4/nodes/files",
					Map.of("objectIds", List.of(first), "expiration", expiration, "classification", 4))
			.expect(204);
		JsonNode node = this.alice.get("/api/v4/nodes/" + first).json();
		assertThat(node.get("classification").asInt()).isEqualTo(4);
		assertThat(node.has("expireAt")).isTrue();
		this.alice
			.put("/api/v4/nodes/files",
					Map.of("objectIds", List.of(first), "expiration",
							Map.of("enableExpiration", true, "expireAt", "2020-01-01T00:00:00Z")))
			.expectError(400, -80006);
		this.alice.put("/api/v4/nodes/files", Map.of("objectIds", List.of(first, 9999), "classification", 2))
			.expectError(404, -40751);
		this.alice.put("/api/v4/nodes/files", Map.of("objectIds", List.of(first), "classification", 5))
			.expectError(400, -40756);
		this.alice
			.put("/api/v4/nodes/files",
					Map.of("objectIds", LongStream.rangeClosed(1, 201).boxed().toList(), "classification", 2))
			.expectError(400, -80063);
		this.emulator.advanceClock(Duration.ofDays(2));
		Api later = new Api(this.emulator).as("alice");
		later.get("/api/v4/nodes/" + first).expectError(404, -41000);
		later.get("/api/v4/nodes/" + second).expect(200);
		JsonNode deleted = later.get(DELETED + "/" + first).expect(200).json();
		assertThat(deleted.at("/deletedBy/userType").asString()).isEqualTo("system");
	}

}
