// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class GroupTests {

	private static final String GROUPS = "/api/v4/groups";

	private static final Map<String, Object> BOB = Map.of("ids", List.of(3));

	private DracoonEmulator emulator;

	private Api admin;

	private Api bob;

	private long group;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		Api anonymous = new Api(this.emulator);
		this.admin = anonymous.as("admin");
		this.bob = anonymous.as("bob");
		this.group = this.admin.post(GROUPS, Map.of("name", "Staff")).expect(201).id();
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void createsChangesAndDeletesGroups() {
		String path = GROUPS + "/" + this.group;
		this.admin.post(GROUPS, Map.of("name", "staff")).expectError(409, null);
		this.admin.post(GROUPS, Map.of("name", "<x>")).expectError(400, -80023);
		this.admin.post(GROUPS, Map.of("name", "x".repeat(151))).expectError(400, -80007);
		this.admin.post(GROUPS, Map.of()).expectError(400, -80000);
		JsonNode changed = this.admin.put(path, Map.of("name", "Crew")).expect(200).json();
		assertThat(changed.get("name").asString()).isEqualTo("Crew");
		assertThat(changed.get("updatedBy").get("userName").asString()).isEqualTo("admin");
		this.admin.put(path, Map.of("expiration", Map.of("enableExpiration", true))).expectError(400, -80000);
		this.admin.delete(path).expect(204);
		this.admin.get(path).expectError(404, -30000);
		this.admin.delete(path).expectError(404, -30000);
	}

	@Test
	void onlyManagersOfGroupsSeeAndChangeThem() {
		String path = GROUPS + "/" + this.group;
		this.bob.get(GROUPS).expectError(403, null);
		this.bob.get(path).expectError(403, null);
		this.bob.post(GROUPS, Map.of("name", "x")).expectError(403, null);
		this.bob.put(path, Map.of("name", "x")).expectError(403, null);
		this.bob.delete(path).expectError(403, null);
		this.bob.get(path + "/users").expectError(403, null);
		this.bob.post(path + "/users", BOB).expectError(403, null);
	}

	@Test
	void listsGroups() {
		this.admin.post(GROUPS, Map.of("name", "Externals")).expect(201);
		this.admin.post(GROUPS + "/" + this.group + "/users", BOB).expect(200);
		this.admin.send("POST", "/api/v4/roles/5/groups", Map.of("ids", List.of(this.group))).expect(200);
		assertThat(this.admin.names(GROUPS + "?sort=name:asc")).containsExactly("Externals", "Staff");
		assertThat(this.admin.names(GROUPS + "?sort=cntUsers:desc&limit=1")).containsExactly("Staff");
		assertThat(this.admin.names(GROUPS + "?filter=" + Api.encode("name:cn:EXT"))).containsExactly("Externals");
		assertThat(this.admin.names(GROUPS + "?filter=" + Api.encode("hasRole:eq:LOG_AUDITOR")))
			.containsExactly("Staff");
	}

	@Test
	void membersHaveTheRolesOfTheirGroupUntilItExpires() {
		String members = GROUPS + "/" + this.group + "/users";
		assertThat(this.admin.post(members, BOB).expect(200).json().get("cntUsers").asInt()).isOne();
		this.admin.post(members, BOB).expectError(400, -70510);
		this.admin.post(members, Map.of("ids", List.of(99))).expectError(404, -70501);
		this.bob.get("/api/v4/users").expectError(403, null);
		String holders = "/api/v4/roles/2/groups";
		this.admin.post(holders, Map.of("ids", List.of(this.group))).expect(200);
		this.bob.get("/api/v4/users").expect(200);
		this.admin.send("POST", "/api/v4/roles/7/groups", Map.of("ids", List.of(this.group))).expectError(400, -71002);
		assertThat(this.admin.get(holders).json().get("items").get(0).get("name").asString()).isEqualTo("Staff");
		JsonNode user = this.admin.get("/api/v4/users/3?effective_roles=true").json();
		assertThat(user.get("userRoles").get("items").size()).isEqualTo(2);
		assertThat(this.bob.get("/api/v4/user/account?more_info=true").json().get("userGroups").size()).isOne();
		assertThat(this.admin.names("/api/v4/users/3/groups")).containsExactly("Staff");
		this.admin
			.put(GROUPS + "/" + this.group,
					Map.of("expiration",
							Map.of("enableExpiration", true, "expireAt", Instant.now().plusSeconds(3600).toString())))
			.expect(200);
		this.bob.get("/api/v4/users").expect(200);
		this.emulator.advanceClock(Duration.ofHours(2));
		this.bob.get("/api/v4/users").expectError(403, null);
	}

	@Test
	void listsMembersAndOthers() {
		String members = GROUPS + "/" + this.group + "/users";
		this.admin.post(members, BOB).expect(200);
		assertThat(this.admin.get(members).json().get("items").get(0).get("userInfo").get("userName").asString())
			.isEqualTo("bob");
		assertThat(this.admin.get(members + "?filter=" + Api.encode("isMember:eq:any")).json().get("items").size())
			.isEqualTo(3);
		assertThat(this.admin.get(members + "?filter=" + Api.encode("isMember:eq:false|user:cn:archer"))
			.json()
			.get("items")
			.get(0)
			.get("login")
			.asString()).isEqualTo("alice");
		this.admin.send("DELETE", members, BOB).expect(200);
		assertThat(this.admin.get(members).json().get("range").get("total").asInt()).isZero();
		this.admin.send("DELETE", members, Map.of("ids", Collections.nCopies(201, 3))).expectError(400, -80063);
	}

	@Test
	void theLastHolderOfARoleStaysInItsGroup() {
		String members = GROUPS + "/" + this.group + "/users";
		Map<String, Object> group = Map.of("ids", List.of(this.group));
		this.admin.post(members, BOB).expect(200);
		this.admin.post("/api/v4/roles/5/groups", group).expect(200);
		this.admin.send("DELETE", "/api/v4/roles/5/users", Map.of("ids", List.of(1))).expect(200);
		this.admin.send("DELETE", members, BOB).expectError(400, -71006);
		this.admin.delete(GROUPS + "/" + this.group).expectError(400, -71006);
		this.bob.send("DELETE", "/api/v4/roles/5/groups", group).expectError(400, -71006);
	}

	@Test
	void aGroupIsTheLastAdministratorOfARoom() {
		String members = GROUPS + "/" + this.group + "/users";
		Map<String, Object> room = Map.of("name", "Team", "adminGroupIds", List.of(this.group));
		this.admin.post("/api/v4/nodes/rooms", room).expectError(400, -40006);
		this.admin.post(members, BOB).expect(200);
		this.admin.post("/api/v4/nodes/rooms", room).expect(201);
		assertThat(this.admin.get(GROUPS + "/" + this.group + "/last_admin_rooms").json().get("items").size()).isOne();
		JsonNode last = this.admin.get("/api/v4/users/3/last_admin_rooms").json().get("items").get(0);
		assertThat(last.get("lastAdminInGroup").asBoolean()).isTrue();
		assertThat(last.get("lastAdminInGroupId").asLong()).isEqualTo(this.group);
		this.admin.send("DELETE", members, BOB).expectError(400, -40006);
		this.admin.delete(GROUPS + "/" + this.group).expectError(400, -40006);
		this.admin.delete("/api/v4/users/3").expectError(400, -40006);
	}

}
