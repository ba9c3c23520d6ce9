// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class NodeListingTests {

	private static final String NODES = "/api/v4/nodes";

	private DracoonEmulator emulator;

	private Api anonymous;

	private Api admin;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		this.anonymous = new Api(this.emulator);
		this.admin = this.anonymous.as("admin");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void everybodySeesTheRoomsTheyMayRead() {
		assertThat(this.admin.names(NODES)).containsExactly("Projects", "Vault");
		assertThat(this.anonymous.as("alice").names(NODES + "?parent_id=0")).containsExactly("Projects", "Vault");
		assertThat(this.anonymous.as("bob").names(NODES)).containsExactly("Projects");
	}

	@Test
	void groupsByTypeBeforeItSorts() {
		long projects = this.admin.idOf("Projects");
		this.admin.post(NODES + "/rooms", Map.of("name", "Zoo", "parentId", projects)).expect(201);
		String list = NODES + "?parent_id=" + projects;
		assertThat(this.admin.names(list)).containsExactly("Zoo", "Reports", "Website", "Welcome.txt");
		assertThat(this.admin.names(list + "&sort=name:desc")).containsExactly("Zoo", "Website", "Reports",
				"Welcome.txt");
	}

	@Test
	void descendsAsManyLevelsAsAsked() {
		String list = NODES + "?parent_id=" + this.admin.idOf("Projects") + "&filter=type:eq:folder:file";
		assertThat(this.admin.names(list)).doesNotContain("index.html");
		assertThat(this.admin.names(list + "&depth_level=1")).contains("index.html", "2026")
			.doesNotContain("budget.csv");
		assertThat(this.admin.names(list + "&depth_level=2")).contains("budget.csv");
	}

	@Test
	void pages() {
		String list = NODES + "?parent_id=" + this.admin.idOf("Projects");
		JsonNode page = this.admin.get(list + "&offset=1&limit=1").expect(200).json();
		assertThat(page.get("range").get("offset").asInt()).isOne();
		assertThat(page.get("range").get("limit").asInt()).isOne();
		assertThat(page.get("range").get("total").asInt()).isEqualTo(3);
		assertThat(page.get("items").size()).isOne();
		assertThat(page.get("items").get(0).get("name").asString()).isEqualTo("Website");
		this.admin.get(list + "&limit=501").expectError(400, -80024);
		this.admin.get(list + "&offset=-1").expectError(400, -80024);
	}

	@Test
	void filters() {
		String list = NODES + "?parent_id=" + this.admin.idOf("Projects") + "&filter=";
		assertThat(this.admin.names(list + "type:eq:folder")).containsExactly("Reports", "Website");
		assertThat(this.admin.names(list + Api.encode("type:eq:folder:file|name:cn:we"))).containsExactly("Website",
				"Welcome.txt");
		assertThat(this.admin.names(list + "name:eq:Web")).isEmpty();
		assertThat(this.anonymous.as("bob").names(list + "perm:eq:delete")).isEmpty();
		assertThat(this.admin.names(list + "perm:eq:canDeleteRecycleBin:read")).hasSize(3);
		assertThat(this.admin.names(NODES + "?filter=encrypted:eq:true")).containsExactly("Vault");
		this.admin.get(list + "size:ge:1").expectError(400, -92001);
		this.admin.get(list + "nonsense").expectError(400, -92001);
	}

	@Test
	void searchesByPartsAndWildcards() {
		String search = NODES + "/search?depth_level=-1&search_string=";
		assertThat(this.admin.names(search + "INDEX")).containsExactly("index.html");
		assertThat(this.admin.names(search + "r*codes")).containsExactly("recovery-codes.txt");
		assertThat(this.admin.names(search + "*&filter=" + Api.encode("parentPath:eq:/Projects/Website/")))
			.containsExactlyInAnyOrder("index.html", "style.css");
		assertThat(this.admin.names(search + "*&sort=size:desc&filter=type:eq:file")).startsWith("Welcome.txt");
		assertThat(this.anonymous.as("bob").names(search + "codes")).isEmpty();
		assertThat(this.admin.names(NODES + "/search?search_string=index")).isEmpty();
		this.admin.get(NODES + "/search").expectError(400, -80000);
	}

	@Test
	void showsSingleNodesWithTheirEncryptionState() {
		JsonNode file = this.admin.get(NODES + "/" + this.admin.idOf("Projects/Reports/2026/budget.csv"))
			.expect(200)
			.json();
		assertThat(file.get("parentPath").asString()).isEqualTo("/Projects/Reports/2026/");
		assertThat(file.get("hash").asString()).matches("[0-9a-f]{32}");
		assertThat(file.get("fileType").asString()).isEqualTo("csv");
		assertThat(file.get("authParentId").asLong()).isEqualTo(this.admin.idOf("Projects"));
		assertThat(file.get("encryptionInfo").get("userKeyState").asString()).isEqualTo("none");
		JsonNode secret = this.admin.get(NODES + "/" + this.admin.idOf("Vault/recovery-codes.txt")).json();
		assertThat(secret.get("encryptionInfo").get("userKeyState").asString()).isEqualTo("available");
		assertThat(secret.get("isEncrypted").asBoolean()).isTrue();
		assertThat(secret.has("hash")).isFalse();
		assertThat(this.admin.get(NODES).body()).doesNotContain("encryptionInfo");
	}

	@Test
	void sizesAndCountsOfContainersAddUp() {
		JsonNode projects = this.admin.get(NODES + "/" + this.admin.idOf("Projects")).json();
		long sum = this.admin
			.get(NODES + "/search?search_string=*&depth_level=-1&filter="
					+ Api.encode("type:eq:file|parentPath:cn:/Projects/"))
			.json()
			.get("items")
			.valueStream()
			.mapToLong((node) -> node.get("size").asLong())
			.sum();
		assertThat(projects.get("size").asLong()).isEqualTo(sum).isPositive();
		assertThat(projects.get("cntFolders").asInt()).isEqualTo(2);
		assertThat(projects.get("cntFiles").asInt()).isOne();
	}

	@Test
	void namesTheAncestors() {
		JsonNode parents = this.admin.get(NODES + "/" + this.admin.idOf("Projects/Reports/2026") + "/parents")
			.expect(200)
			.json()
			.get("items");
		assertThat(parents.valueStream().map((node) -> node.get("name").asString())).containsExactly("Projects",
				"Reports");
	}

	@Test
	void roomsAboveReadableOnesAreBrowsable() {
		long vault = this.admin.idOf("Vault");
		long bobId = this.anonymous.as("bob").get("/api/v4/user/account").id();
		this.admin
			.post(NODES + "/rooms",
					Map.of("name", "Bobs", "parentId", vault, "inheritPermissions", false, "adminIds", List.of(bobId)))
			.expect(201);
		Api bob = this.anonymous.as("bob");
		JsonNode room = bob.get(NODES + "/" + vault).expect(200).json();
		assertThat(room.get("isBrowsable").asBoolean()).isTrue();
		assertThat(room.get("permissions").get("read").asBoolean()).isFalse();
		assertThat(bob.names(NODES + "?parent_id=" + vault)).containsExactly("Bobs");
	}

	@Test
	void hidesWhatMayNotBeSeen() {
		Api bob = this.anonymous.as("bob");
		long vault = this.admin.idOf("Vault");
		bob.get(NODES + "/" + vault).expectError(403, null);
		bob.get(NODES + "?parent_id=" + vault).expectError(404, -40000);
		bob.get(NODES + "/999999").expectError(404, -41000);
		bob.get(NODES + "?parent_id=999999").expectError(404, -40000);
		bob.get(NODES + "?parent_id=x").expectError(400, -80002);
		bob.get(NODES + "/x").expectError(400, -80002);
		bob.get(NODES + "/0").expectError(400, -80001);
		bob.get("/api/v4/nonsense").expectError(404, null);
	}

}
