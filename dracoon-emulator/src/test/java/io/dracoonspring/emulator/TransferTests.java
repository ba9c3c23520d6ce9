// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class TransferTests {

	private static final String NODES = "/api/v4/nodes";

	private DracoonEmulator emulator;

	private Api admin;

	private Api alice;

	private Api bob;

	private long projects;

	private long website;

	private long reports;

	private long welcome;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		Api anonymous = new Api(this.emulator);
		this.admin = anonymous.as("admin");
		this.alice = anonymous.as("alice");
		this.bob = anonymous.as("bob");
		this.projects = this.admin.idOf("Projects");
		this.website = this.admin.idOf("Projects/Website");
		this.reports = this.admin.idOf("Projects/Reports");
		this.welcome = this.admin.idOf("Projects/Welcome.txt");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void copiesFilesAndFolders() {
		JsonNode target = copy(this.website, Map.of("items", items(this.welcome, this.reports))).expect(201).json();
		assertThat(target.get("id").asLong()).isEqualTo(this.website);
		assertThat(this.alice.names(NODES + "?parent_id=" + this.website)).containsExactly("Reports", "index.html",
				"style.css", "Welcome.txt");
		assertThat(this.alice.idOf("Projects/Website/Reports/2026/budget.csv"))
			.isNotEqualTo(this.alice.idOf("Projects/Reports/2026/budget.csv"));
		assertThat(this.alice.idOf("Projects/Welcome.txt")).isEqualTo(this.welcome);
	}

	@Test
	void movesFilesAndKeepsTheirIds() {
		move(this.reports, Map.of("items", items(this.welcome))).expect(200);
		assertThat(this.alice.idOf("Projects/Reports/Welcome.txt")).isEqualTo(this.welcome);
		assertThat(this.alice.names(NODES + "?parent_id=" + this.projects)).containsExactly("Reports", "Website");
	}

	@Test
	void renamesOnTheWay() {
		copy(this.projects, Map.of("items", List.of(Map.of("id", this.welcome, "name", "Copy.txt")))).expect(201);
		this.alice.idOf("Projects/Copy.txt");
		move(this.projects, Map.of("items", List.of(Map.of("id", this.welcome, "name", "Moved.txt")))).expect(200);
		assertThat(this.alice.idOf("Projects/Moved.txt")).isEqualTo(this.welcome);
		move(this.projects, Map.of("items", List.of(Map.of("id", this.welcome, "name", "a?")))).expectError(400,
				-40755);
	}

	@Test
	void resolvesConflictsAsAsked() {
		copy(this.website, Map.of("items", items(this.welcome))).expect(201);
		long first = this.alice.idOf("Projects/Website/Welcome.txt");
		Api.Answer conflict = copy(this.website, Map.of("items", items(this.welcome), "resolutionStrategy", "fail"));
		conflict.expectError(409, -41001);
		assertThat(conflict.json().get("errorInfos").get("conflictNodes").get(0).get("nodeId").asLong())
			.isEqualTo(this.welcome);
		copy(this.website, Map.of("items", items(this.welcome))).expect(201);
		this.alice.idOf("Projects/Website/Welcome (1).txt");
		JsonNode before = this.alice.get(NODES + "/" + first).json();
		copy(this.website, Map.of("items", items(this.welcome), "resolutionStrategy", "overwrite")).expect(201);
		JsonNode after = this.alice.get(NODES + "/" + this.alice.idOf("Projects/Website/Welcome.txt")).json();
		assertThat(after.get("id").asLong()).isNotEqualTo(first);
		assertThat(after.get("referenceId").asLong()).isEqualTo(before.get("referenceId").asLong());
		assertThat(after.get("cntDeletedVersions").asInt()).isOne();
	}

	@Test
	void neverOverwritesContainers() {
		long folder = this.alice.post(NODES + "/folders", Map.of("parentId", this.website, "name", "Reports")).id();
		copy(this.website, Map.of("items", items(this.reports), "resolutionStrategy", "overwrite")).expectError(409,
				-40010);
		this.alice.get(NODES + "/" + folder).expect(200);
		copy(this.website, Map.of("items", items(this.reports), "keepShareLinks", true)).expectError(400, -80034);
	}

	@Test
	void refusesWhatCannotBe() {
		copy(999_999, Map.of("items", items(this.welcome))).expectError(404, -41051);
		copy(this.welcome, Map.of("items", items(this.reports))).expectError(400, -41053);
		copy(this.website, Map.of("items", items(999_999))).expectError(404, -41050);
		copy(this.website, Map.of("items", List.of())).expectError(400, -80000);
		copy(this.website, Map.of("items", items(this.admin.idOf("Vault")))).expectError(400, -41052);
		copy(this.projects, Map.of("items", items(this.welcome))).expectError(400, -41302);
		move(this.projects, Map.of("items", items(this.welcome))).expectError(400, -41303);
		move(this.admin.idOf("Projects/Reports/2026"), Map.of("items", items(this.reports))).expectError(409, -41304);
		copy(this.reports, Map.of("items", items(this.welcome, this.admin.idOf("Projects/Website/style.css"))))
			.expectError(400, -41054);
	}

	@Test
	void encryptionIsABorder() {
		long vault = this.admin.idOf("Vault");
		copy(vault, Map.of("items", items(this.welcome))).expectError(400, -40002);
		move(this.projects, Map.of("items", items(this.admin.idOf("Vault/recovery-codes.txt")))).expectError(400,
				-40001);
	}

	@Test
	void copiesOfEncryptedFilesKeepTheirKeys() {
		long contracts = this.admin.idOf("Vault/Contracts");
		copy(contracts, Map.of("items", items(this.admin.idOf("Vault/recovery-codes.txt")))).expect(201);
		long copy = this.admin.idOf("Vault/Contracts/recovery-codes.txt");
		assertThat(this.admin.get(NODES + "/files/" + copy + "/user_file_key")
			.expect(200)
			.json()
			.get("version")
			.asString()).isEqualTo("RSA-4096/AES-256-GCM");
		this.admin.delete("/api/v4/user/account/keypair?version=RSA-4096").expect(204);
		this.admin
			.post(NODES + "/" + this.admin.idOf("Vault") + "/copy_to",
					Map.of("items", List.of(Map.of("id", copy, "name", "other.txt"))))
			.expectError(400, -40014);
	}

	@Test
	void needsPermissionsOnBothSides() {
		this.bob.post(NODES + "/" + this.website + "/copy_to", Map.of("items", items(this.welcome)))
			.expectError(403, null);
		long bobId = this.bob.get("/api/v4/user/account").id();
		long room = this.admin.post(NODES + "/rooms", Map.of("name", "Bobs", "adminIds", List.of(bobId))).id();
		this.bob.post(NODES + "/" + room + "/copy_to", Map.of("items", items(this.welcome))).expect(201);
		this.bob.post(NODES + "/" + room + "/move_to", Map.of("items", items(this.welcome))).expectError(403, null);
	}

	@Test
	void respectsTheQuotaOfTheRoom() {
		long room = this.admin.post(NODES + "/rooms", Map.of("name", "Small", "adminIds", List.of(1), "quota", 100))
			.id();
		this.admin.post(NODES + "/" + room + "/copy_to", Map.of("items", items(this.welcome))).expect(201);
		this.admin.post(NODES + "/" + room + "/copy_to", Map.of("items", items(this.reports))).expectError(507, -40200);
		this.admin.post(NODES + "/" + room + "/move_to", Map.of("items", items(this.reports))).expectError(507, -40200);
		this.admin.put(NODES + "/rooms/" + room, Map.of("quota", 0)).expect(200);
		this.admin.post(NODES + "/" + room + "/move_to", Map.of("items", items(this.reports))).expect(200);
	}

	private Api.Answer copy(long target, Map<String, ?> body) {
		return this.alice.post(NODES + "/" + target + "/copy_to", body);
	}

	private Api.Answer move(long target, Map<String, ?> body) {
		return this.alice.post(NODES + "/" + target + "/move_to", body);
	}

	private static List<Map<String, Object>> items(long... ids) {
		return Arrays.stream(ids).mapToObj((id) -> Map.<String, Object>of("id", id)).toList();
	}

}
