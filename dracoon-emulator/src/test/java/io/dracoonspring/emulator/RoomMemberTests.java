// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RoomMemberTests {

	private static final String NODES = "/api/v4/nodes";

	private static final Map<String, Boolean> READ = Map.of("read", true);

	private static final Map<String, Object> BOB = Map.of("ids", List.of(3));

	private DracoonEmulator emulator;

	private Api admin;

	private Api alice;

	private Api bob;

	private String vault;

	private String projects;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		Api anonymous = new Api(this.emulator);
		this.admin = anonymous.as("admin");
		this.alice = anonymous.as("alice");
		this.bob = anonymous.as("bob");
		this.vault = NODES + "/rooms/" + this.admin.idOf("Vault");
		this.projects = NODES + "/rooms/" + this.admin.idOf("Projects");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void permissionsOfUsersTakeEffectAtOnce() {
		long vaultId = this.admin.idOf("Vault");
		this.bob.get(NODES + "/" + vaultId).expectError(403, null);
		this.alice.put(this.vault + "/users", grants(3, READ)).expectError(403, null);
		this.admin.put(this.vault + "/users", grants(3, READ)).expect(204);
		JsonNode node = this.bob.get(NODES + "/" + vaultId).expect(200).json();
		assertThat(node.get("permissions").get("read").asBoolean()).isTrue();
		this.bob.post(NODES + "/folders", Map.of("parentId", vaultId, "name", "a")).expectError(403, null);
		this.admin.put(this.vault + "/users", grants(3, Map.of("read", true, "create", true))).expect(204);
		this.bob.post(NODES + "/folders", Map.of("parentId", vaultId, "name", "a")).expect(201);
		this.admin.send("DELETE", this.vault + "/users", BOB).expect(204);
		this.bob.get(NODES + "/" + vaultId).expectError(403, null);
		this.admin.put(this.vault + "/users", grants(99, READ)).expectError(404, -70501);
		this.admin.put(this.vault + "/users", Map.of()).expectError(400, -80000);
	}

	@Test
	void newMembersOfEncryptedRoomsLackFileKeys() {
		assertThat(missing()).isZero();
		this.admin.put(this.vault + "/users", grants(3, READ)).expect(204);
		assertThat(missing()).isEqualTo(2);
		this.admin.send("DELETE", this.vault + "/users", BOB).expect(204);
		long group = this.admin.post("/api/v4/groups", Map.of("name", "Staff")).id();
		this.admin.post("/api/v4/groups/" + group + "/users", BOB).expect(200);
		assertThat(missing()).isZero();
		this.admin.put(this.vault + "/groups", grants(group, READ)).expect(204);
		assertThat(missing()).isEqualTo(2);
	}

	private int missing() {
		return this.admin.get(NODES + "/missingFileKeys?user_id=3").expect(200).json().get("items").size();
	}

	@Test
	void aRoomKeepsAnAdministrator() {
		this.admin.put(this.projects + "/users", grants(1, READ)).expectError(400, -40006);
		this.admin.send("DELETE", this.projects + "/users", Map.of("ids", List.of(1))).expectError(400, -40006);
		this.admin.put(this.projects + "/users", grants(2, Map.of("manage", true, "read", true))).expect(204);
		this.admin.send("DELETE", this.projects + "/users", Map.of("ids", List.of(1))).expect(204);
		this.alice.put(this.projects + "/users", grants(3, Map.of("read", true, "change", true))).expect(204);
		this.alice.put(this.projects + "/users", grants(1, READ)).expectError(403, null);
	}

	@Test
	void listsThoseWithAndWithoutAccess() {
		assertThat(users(this.admin, "")).containsExactly("admin", "alice", "bob");
		assertThat(users(this.bob, "isGranted:eq:any")).containsExactly("admin", "alice", "bob");
		assertThat(users(this.admin, "permissionsManage:eq:true")).containsExactly("admin");
		assertThat(users(this.admin, "user:cn:ARCH")).containsExactly("alice");
		this.admin.send("DELETE", this.projects + "/users", BOB).expect(204);
		assertThat(users(this.admin, "")).containsExactly("admin", "alice");
		assertThat(users(this.admin, "isGranted:eq:false")).containsExactly("bob");
		assertThat(users(this.alice, "isGranted:eq:any")).containsExactly("admin", "alice");
		this.bob.get(this.projects + "/users").expectError(403, null);
	}

	@Test
	void groupsGiveTheirMembersAccess() {
		long group = this.admin.post("/api/v4/groups", Map.of("name", "Staff")).id();
		String groups = this.vault + "/groups";
		this.admin.put(groups, grants(group, Map.of("read", true, "manage", true))).expect(204);
		this.bob.get(groups).expectError(403, null);
		this.admin.post("/api/v4/groups/" + group + "/users", BOB).expect(200);
		JsonNode granted = this.bob.get(groups).expect(200).json().get("items").get(0);
		assertThat(granted.get("name").asString()).isEqualTo("Staff");
		assertThat(granted.get("permissions").get("manage").asBoolean()).isTrue();
		assertThat(granted.get("newGroupMemberAcceptance").asString()).isEqualTo("autoallow");
		assertThat(this.bob.get("/api/v4/user/account").json().get("hasManageableRooms").asBoolean()).isTrue();
		this.admin.put(groups, grants(99, READ)).expectError(404, -30000);
		this.admin.send("DELETE", groups, Map.of("ids", List.of(group))).expect(204);
		assertThat(this.admin.get(groups + "?filter=" + Api.encode("isGranted:eq:false")).json().get("items").size())
			.isOne();
		this.bob.get(groups).expectError(403, null);
	}

	@Test
	void roomsMayAskBeforeTheyLetNewMembersOfAGroupIn() {
		long group = this.admin.post("/api/v4/groups", Map.of("name", "Staff")).id();
		Map<String, Object> grant = Map.of("id", group, "permissions", READ, "newGroupMemberAcceptance", "pending");
		this.admin.put(this.vault + "/groups", Map.of("items", List.of(grant))).expect(204);
		this.admin.post("/api/v4/groups/" + group + "/users", BOB).expect(200);
		long vaultId = this.admin.idOf("Vault");
		this.bob.get(NODES + "/" + vaultId).expectError(403, null);
		String pending = NODES + "/rooms/pending";
		assertThat(this.bob.get(pending).expect(200).json().get("items").size()).isZero();
		JsonNode item = this.admin.get(pending + "?filter=" + Api.encode("state:eq:WAITING"))
			.json()
			.get("items")
			.get(0);
		assertThat(item.get("userInfo").get("userName").asString()).isEqualTo("bob");
		assertThat(item.get("roomName").asString()).isEqualTo("Vault");
		this.bob.put(pending, decision(group, vaultId, "ACCEPTED")).expectError(403, null);
		this.admin.put(pending, decision(group, vaultId, "MAYBE")).expectError(400, -40301);
		this.admin.get(pending + "?filter=" + Api.encode("state:eq:MAYBE")).expectError(400, -40301);
		this.admin.put(pending, decision(group, vaultId, "DENIED")).expect(204);
		this.bob.get(NODES + "/" + vaultId).expectError(403, null);
		this.admin.put(pending, decision(group, vaultId, "ACCEPTED")).expect(204);
		this.bob.get(NODES + "/" + vaultId).expect(200);
		this.admin.put(pending, decision(group, vaultId, "ACCEPTED")).expectError(404, -40300);
	}

	@Test
	void roomsInheritUntilTheyAreToldOtherwise() {
		long below = this.admin.post(NODES + "/rooms", Map.of("name", "Sub", "parentId", this.admin.idOf("Projects")))
			.id();
		String config = NODES + "/rooms/" + below + "/config";
		this.bob.get(NODES + "/" + below).expect(200);
		this.admin.put(config, Map.of("inheritPermissions", true)).expectError(400, -40015);
		this.admin.put(config, Map.of("adminIds", List.of(1))).expectError(400, -80028);
		this.admin.put(config, Map.of("inheritPermissions", false)).expectError(400, -40006);
		this.bob.get(NODES + "/" + below).expect(200);
		this.admin.put(config, Map.of("inheritPermissions", false, "adminIds", List.of(1))).expect(200);
		this.bob.get(NODES + "/" + below).expectError(403, null);
		this.admin.put(config, Map.of("inheritPermissions", false)).expectError(400, -40016);
		this.admin.put(config, Map.of("inheritPermissions", true)).expect(200);
		this.bob.get(NODES + "/" + below).expect(200);
		JsonNode room = this.admin.put(config, Map.of("inheritPermissions", false, "takeOverPermissions", true))
			.expect(200)
			.json();
		assertThat(room.get("authParentId").asLong()).isEqualTo(below);
		this.bob.get(NODES + "/" + below).expect(200);
		this.admin.put(this.projects + "/config", Map.of("inheritPermissions", true)).expectError(400, -40017);
		this.admin.put(this.projects + "/config", Map.of("takeOverPermissions", true)).expectError(400, -40019);
	}

	@Test
	void configuresRooms() {
		JsonNode room = this.admin
			.put(this.projects + "/config",
					Map.of("classification", 3, "recycleBinRetentionPeriod", 30, "hasActivitiesLog", false))
			.expect(200)
			.json();
		assertThat(room.get("classification").asInt()).isEqualTo(3);
		assertThat(room.get("recycleBinRetentionPeriod").asInt()).isEqualTo(30);
		assertThat(room.get("hasActivitiesLog").asBoolean()).isFalse();
		this.admin.put(this.projects + "/config", Map.of("classification", 5)).expectError(400, -40756);
		this.admin.put(this.projects + "/config", Map.of("recycleBinRetentionPeriod", 10000)).expectError(400, -80018);
		this.admin.put(this.projects + "/config", Map.of("newGroupMemberAcceptance", "x")).expectError(400, -80025);
		this.admin.put(this.projects + "/config", Map.of("adminIds", List.of())).expectError(400, -40006);
		this.alice.put(this.projects + "/config", Map.of("classification", 1)).expectError(403, null);
		this.admin.put(NODES + "/rooms/999999/config", Map.of("classification", 1)).expectError(404, -40000);
		this.admin.put(this.projects + "/config", Map.of("adminIds", List.of(2))).expect(200);
		this.alice.put(this.projects + "/config", Map.of("classification", 1)).expect(200);
	}

	@Test
	void invitesGuests() {
		Map<String, Object> guest = Map.of("email", "guest@example.com", "firstName", "Gus", "lastName", "Guest");
		String guests = this.projects + "/guest_users";
		this.alice.put(guests, invitation(guest)).expectError(403, null);
		this.admin.put(guests, invitation(Map.of("email", "x", "firstName", "a", "lastName", "b")))
			.expectError(400, -80009);
		this.admin.put(guests, invitation(Map.of("email", "a@b.example", "firstName", "a"))).expectError(400, -80000);
		this.admin.put(guests, invitation(Map.of("email", "bob@emulator.example", "firstName", "a", "lastName", "b")))
			.expectError(400, -80069);
		this.admin.put(guests, invitation(guest)).expect(204);
		this.admin.put(guests, invitation(guest)).expectError(400, -80070);
		this.admin.put(this.vault + "/guest_users", invitation(guest)).expect(204);
		assertThat(users(this.admin, "hasRole:eq:GUEST_USER")).containsExactly("guest@example.com");
		Map<String, Object> ids = Map.of("ids", List.of(4));
		this.admin.put(this.projects + "/users", grants(4, Map.of("manage", true))).expectError(400, -80068);
		this.admin.post(NODES + "/rooms", Map.of("name", "x", "adminIds", List.of(4))).expectError(400, -71013);
		this.admin.post("/api/v4/roles/4/users", ids).expectError(400, -71010);
		long group = this.admin.post("/api/v4/groups", Map.of("name", "Staff")).id();
		this.admin.post("/api/v4/groups/" + group + "/users", ids).expectError(400, -71012);
		this.admin.post("/api/v4/roles/7/users", ids).expect(200);
		this.admin.post("/api/v4/groups/" + group + "/users", ids).expect(200);
		JsonNode customer = this.admin.get("/api/v4/user/account/customer").expect(200).json();
		assertThat(customer.get("cntInternalUser").asInt()).isEqualTo(4);
		assertThat(customer.get("cntGuestUser").asInt()).isZero();
	}

	@Test
	void policiesMakeFilesExpire() {
		String policies = this.projects + "/policies";
		assertThat(this.bob.get(policies).expect(200).json().get("defaultExpirationPeriod").asInt()).isZero();
		this.bob.put(policies, Map.of("defaultExpirationPeriod", 60)).expectError(403, null);
		this.admin.put(policies, Map.of("defaultExpirationPeriod", -1)).expectError(400, -80001);
		this.admin.put(policies, Map.of("defaultExpirationPeriod", 3600)).expect(204);
		long file = this.admin.idOf("Projects/Welcome.txt");
		assertThat(this.bob.get(NODES + "/" + file).json().has("expireAt")).isTrue();
		this.admin.put(policies, Map.of("defaultExpirationPeriod", 0)).expect(204);
		assertThat(this.bob.get(NODES + "/" + file).json().has("expireAt")).isFalse();
	}

	private List<String> users(Api caller, String filter) {
		return caller.get(this.projects + "/users?filter=" + Api.encode(filter))
			.expect(200)
			.json()
			.get("items")
			.valueStream()
			.map((user) -> user.get("userInfo").get("userName").asString())
			.toList();
	}

	private static Map<String, Object> grants(long id, Map<String, Boolean> permissions) {
		return Map.of("items", List.of(Map.of("id", id, "permissions", permissions)));
	}

	private static Map<String, Object> decision(long group, long room, String state) {
		Map<String, Object> item = new HashMap<>(Map.of("userId", 3, "groupId", group, "roomId", room));
		item.put("roomName", "Vault");
		item.put("state", state);
		return Map.of("items", List.of(item));
	}

	private static Map<String, Object> invitation(Map<String, Object> guest) {
		return Map.of("roomGuestInvitations", List.of(guest));
	}

}
