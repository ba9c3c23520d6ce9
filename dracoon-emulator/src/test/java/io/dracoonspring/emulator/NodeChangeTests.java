// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class NodeChangeTests {

	private static final String NODES = "/api/v4/nodes";

	private DracoonEmulator emulator;

	private Api admin;

	private Api alice;

	private Api bob;

	private long projects;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		Api anonymous = new Api(this.emulator);
		this.admin = anonymous.as("admin");
		this.alice = anonymous.as("alice");
		this.bob = anonymous.as("bob");
		this.projects = this.admin.idOf("Projects");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void createsFoldersWithAllTheyHave() {
		JsonNode folder = folder(Map.of("parentId", this.projects, "name", "New", "notes", "a note", "classification",
				3, "timestampCreation", "2020-01-02T03:04:05", "timestampModification", "2021-01-02T03:04:05+01:00"))
			.expect(201)
			.json();
		assertThat(folder.get("parentPath").asString()).isEqualTo("/Projects/");
		assertThat(folder.get("notes").asString()).isEqualTo("a note");
		assertThat(folder.get("classification").asInt()).isEqualTo(3);
		assertThat(folder.get("timestampCreation").asString()).isEqualTo("2020-01-02T03:04:05.000Z");
		assertThat(folder.get("timestampModification").asString()).isEqualTo("2021-01-02T02:04:05.000Z");
		assertThat(folder.get("createdBy").get("userName").asString()).isEqualTo("alice");
	}

	@Test
	void refusesFoldersThatCannotBe() {
		folder(Map.of("parentId", this.projects, "name", "Website")).expectError(409, null);
		folder(Map.of("parentId", this.projects, "name", "WEBSITE")).expectError(409, null);
		folder(Map.of("parentId", 999_999, "name", "a")).expectError(404, -40000);
		folder(Map.of("parentId", 0, "name", "a")).expectError(400, -80001);
		folder(Map.of("name", "a")).expectError(400, -80000);
		folder(Map.of("parentId", this.projects)).expectError(400, -80000);
		folder(Map.of("parentId", "x", "name", "a")).expectError(400, -80002);
		folder(Map.of("parentId", this.projects, "name", "a", "classification", 5)).expectError(400, -40756);
		folder(Map.of("parentId", this.projects, "name", "a", "notes", "x".repeat(256))).expectError(400, -80007);
		this.alice.post(NODES + "/folders", "{").expectError(400, -80013);
		this.alice.post(NODES + "/folders", "").expectError(400, -80013);
		this.bob.post(NODES + "/folders", Map.of("parentId", this.projects, "name", "a")).expectError(403, null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a/b", "a\\b", "a<b", "a>b", "a:b", "a\"b", "a|b", "a?b", "a*b", "-a", "a.", "CON", "nul",
			"com1.txt", "LPT9.tar.gz", "\n" })
	void refusesForbiddenNames(String name) {
		folder(Map.of("parentId", this.projects, "name", name)).expectError(400, -40755);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b", "COM", "console", "COM10", "100% + #1", "ä\uD83D\uDE00", ".hidden", "a-", "a.b.c" })
	void acceptsUnusualNames(String name) {
		long id = folder(Map.of("parentId", this.projects, "name", name)).expect(201).id();
		assertThat(this.alice.idOf("Projects/" + name)).isEqualTo(id);
	}

	@Test
	void limitsTheLengthOfNames() {
		folder(Map.of("parentId", this.projects, "name", "x".repeat(150))).expect(201);
		folder(Map.of("parentId", this.projects, "name", "x".repeat(151))).expectError(400, -40755);
	}

	@Test
	void changesMetadata() {
		long folder = this.admin.idOf("Projects/Website");
		long before = this.admin.get(NODES + "/" + this.projects).json().get("branchVersion").asLong();
		Map<String, Object> change = new HashMap<>(Map.of("name", "Site", "notes", "n"));
		change.put("classification", null);
		JsonNode renamed = this.alice.put(NODES + "/folders/" + folder, change).expect(200).json();
		assertThat(renamed.get("name").asString()).isEqualTo("Site");
		assertThat(renamed.get("updatedBy").get("userName").asString()).isEqualTo("alice");
		assertThat(this.admin.get(NODES + "/" + this.projects).json().get("branchVersion").asLong())
			.isGreaterThan(before);
		assertThat(this.alice.put(NODES + "/folders/" + folder, Map.of("notes", "")).json().has("notes")).isFalse();
		this.alice.put(NODES + "/folders/" + folder, Map.of("name", "Reports")).expectError(409, null);
		this.bob.put(NODES + "/folders/" + folder, Map.of("name", "x")).expectError(403, null);
		this.alice.put(NODES + "/folders/" + this.projects, Map.of("name", "x")).expectError(404, -40000);
	}

	@Test
	void changesFiles() {
		long file = this.admin.idOf("Projects/Welcome.txt");
		JsonNode changed = this.alice.put(NODES + "/files/" + file, Map.of("name", "welcome.TXT", "classification", 1,
				"expiration", Map.of("enableExpiration", true, "expireAt", "2999-01-01T00:00:00Z")))
			.expect(200)
			.json();
		assertThat(changed.get("name").asString()).isEqualTo("welcome.TXT");
		assertThat(changed.get("expireAt").asString()).isEqualTo("2999-01-01T00:00:00.000Z");
		this.alice
			.put(NODES + "/files/" + file,
					Map.of("expiration", Map.of("enableExpiration", true, "expireAt", "2000-01-01T00:00:00Z")))
			.expectError(400, -80006);
		this.alice.put(NODES + "/files/" + this.projects, Map.of("name", "x")).expectError(404, -40751);
	}

	@Test
	void createsRooms() {
		long adminId = this.admin.get("/api/v4/user/account").id();
		JsonNode room = this.admin.post(NODES + "/rooms", Map.of("name", "Top", "adminIds", List.of(adminId)))
			.expect(201)
			.json();
		assertThat(room.has("parentId")).isFalse();
		assertThat(room.get("inheritPermissions").asBoolean()).isFalse();
		assertThat(room.get("permissions").get("manage").asBoolean()).isTrue();
		JsonNode below = this.admin.post(NODES + "/rooms", Map.of("name", "Sub", "parentId", this.projects))
			.expect(201)
			.json();
		assertThat(below.get("inheritPermissions").asBoolean()).isTrue();
		assertThat(below.get("authParentId").asLong()).isEqualTo(this.projects);
		this.bob.get(NODES + "/" + below.get("id").asLong()).expect(200);
	}

	@Test
	void refusesRoomsThatCannotBe() {
		String rooms = NODES + "/rooms";
		this.admin.post(rooms, Map.of("name", "Top")).expectError(400, -40006);
		this.admin.post(rooms, Map.of("name", "Top", "inheritPermissions", true)).expectError(400, -40017);
		this.admin.post(rooms, Map.of("name", "Top", "adminIds", List.of(99))).expectError(404, -70501);
		this.admin.post(rooms, Map.of("name", "vault", "adminIds", List.of(1))).expectError(409, null);
		this.admin.post(rooms, Map.of("name", "x", "parentId", 0)).expectError(400, -80001);
		this.admin.post(rooms, Map.of("name", "x", "parentId", this.admin.idOf("Projects/Website")))
			.expectError(404, -40000);
		this.admin.post(rooms, Map.of("name", "x", "parentId", this.projects, "inheritPermissions", false))
			.expectError(400, -40006);
		this.alice.post(rooms, Map.of("name", "Top", "adminIds", List.of(2))).expectError(403, null);
		this.alice.post(rooms, Map.of("name", "x", "parentId", this.projects)).expectError(403, null);
	}

	@Test
	void encryptsOnlyEmptyRooms() {
		long room = this.admin.post(NODES + "/rooms", Map.of("name", "Safe", "adminIds", List.of(1))).id();
		String encrypt = NODES + "/rooms/" + room + "/encrypt";
		this.admin.put(encrypt, Map.of()).expectError(400, -80000);
		assertThat(
				this.admin.put(encrypt, Map.of("isEncrypted", true)).expect(200).json().get("isEncrypted").asBoolean())
			.isTrue();
		JsonNode below = this.admin.post(NODES + "/rooms", Map.of("name", "Sub", "parentId", room)).expect(201).json();
		assertThat(below.get("isEncrypted").asBoolean()).isTrue();
		assertThat(this.admin.put(encrypt, Map.of("isEncrypted", false)).json().get("isEncrypted").asBoolean())
			.isFalse();
		this.admin.put(NODES + "/rooms/" + this.projects + "/encrypt", Map.of("isEncrypted", true))
			.expectError(400, -40008);
		long vault = this.admin.idOf("Vault");
		this.admin.put(NODES + "/rooms/" + vault + "/encrypt", Map.of("isEncrypted", false)).expectError(400, -40003);
		this.alice.put(NODES + "/rooms/" + vault + "/encrypt", Map.of("isEncrypted", false)).expectError(403, null);
	}

	@Test
	void deletesNodes() {
		long website = this.admin.idOf("Projects/Website");
		long index = this.admin.idOf("Projects/Website/index.html");
		this.bob.delete(NODES + "/" + index).expectError(403, null);
		this.alice.delete(NODES + "/" + website).expect(204);
		this.alice.get(NODES + "/" + index).expectError(404, -41000);
		this.alice.delete(NODES + "/" + website).expectError(404, -41000);
		assertThat(this.admin.get(NODES + "/" + this.projects).json().get("cntDeletedVersions").asInt()).isOne();
	}

	@Test
	void deletesSeveralNodesOfOneParent() {
		long reports = this.admin.idOf("Projects/Reports");
		long welcome = this.admin.idOf("Projects/Welcome.txt");
		long index = this.admin.idOf("Projects/Website/index.html");
		this.alice.send("DELETE", NODES, Map.of("nodeIds", List.of(reports, index))).expectError(400, -41054);
		this.alice.send("DELETE", NODES, Map.of("nodeIds", List.of())).expectError(400, -80000);
		this.alice.send("DELETE", NODES, Map.of("nodeIds", List.of(reports, welcome))).expect(204);
		assertThat(this.alice.names(NODES + "?parent_id=" + this.projects)).containsExactly("Website");
	}

	@Test
	void onlyManagersDeleteTopLevelRooms() {
		this.alice.delete(NODES + "/" + this.projects).expectError(403, null);
		this.admin.delete(NODES + "/" + this.projects).expect(204);
		assertThat(this.admin.names(NODES)).containsExactly("Vault");
	}

	private Api.Answer folder(Map<String, ?> body) {
		return this.alice.post(NODES + "/folders", body);
	}

}
