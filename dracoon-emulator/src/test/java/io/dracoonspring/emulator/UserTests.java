// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class UserTests {

	private static final String USERS = "/api/v4/users";

	private DracoonEmulator emulator;

	private Api anonymous;

	private Api admin;

	private Api bob;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		this.anonymous = new Api(this.emulator);
		this.admin = this.anonymous.as("admin");
		this.bob = this.anonymous.as("bob");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void aNewLocalUserSignsInAndHasToChangeThePassword() {
		JsonNode user = create(Map.of("firstName", "Carol", "lastName", "Cook", "userName", "carol", "email",
				"carol@example.com", "authData", Map.of("method", "basic", "password", "Initial-2026!")))
			.expect(201)
			.json();
		assertThat(user.get("authData").get("mustChangePassword").asBoolean()).isTrue();
		assertThat(user.get("authData").has("password")).isFalse();
		assertThat(user.get("userRoles").get("items").get(0).get("name").asString()).isEqualTo("USER");
		Api carol = this.anonymous.as("carol", "Initial-2026!");
		assertThat(carol.get("/api/v4/user/account").expect(200).json().get("needsToChangePassword").asBoolean())
			.isTrue();
		carol.get("/api/v4/nodes").expectError(412, -10104);
		String password = "/api/v4/user/account/password";
		carol.put(password, Map.of("oldPassword", "wrong", "newPassword", "Better-2026!")).expectError(400, -10002);
		carol.put(password, Map.of("oldPassword", "Initial-2026!", "newPassword", "short")).expectError(400, -10002);
		carol.put(password, Map.of("oldPassword", "Initial-2026!", "newPassword", "Initial-2026!"))
			.expectError(400, -10002);
		carol.put(password, Map.of("oldPassword", "Initial-2026!", "newPassword", "Better-2026!")).expect(204);
		carol.get("/api/v4/nodes").expect(200);
		this.anonymous.as("carol", "Better-2026!");
	}

	@Test
	void whoHasNoEmailAddressSetsItFirst() {
		create(Map.of("firstName", "Dan", "lastName", "Dow", "userName", "dan", "notifyUser", false, "authData",
				Map.of("method", "basic", "password", Api.PASSWORD, "mustChangePassword", false)))
			.expect(201);
		Api dan = this.anonymous.as("dan");
		dan.get("/api/v4/nodes").expectError(412, -10109);
		dan.put("/api/v4/user/account", Map.of("email", "no address")).expectError(400, -80009);
		dan.put("/api/v4/user/account", Map.of("email", "dan@example.com")).expect(200);
		dan.get("/api/v4/nodes").expect(200);
	}

	@Test
	void refusesUsersThatCannotBe() {
		Map<String, Object> names = Map.of("firstName", "Eve", "lastName", "Eden", "email", "eve@example.com");
		create(with(names, "firstName", "")).expectError(400, -80000);
		create(with(names, "firstName", "<b>")).expectError(400, -80023);
		create(with(names, "lastName", "x".repeat(151))).expectError(400, -80007);
		create(with(names, "email", "eve")).expectError(400, -80009);
		create(with(names, "receiverLanguage", "not a tag")).expectError(400, -10013);
		create(with(names, "userName", "ALICE")).expectError(409, -70564);
		create(with(with(names, "userName", "eve"), "authData", Map.of("method", "basic", "login", "alice")))
			.expectError(409, -70560);
		create(with(names, "authData", Map.of("method", "magic"))).expectError(400, -10100);
		create(with(names, "authData", Map.of("method", "basic", "password", "weak"))).expectError(400, -10002);
		for (String password : List.of("With Space-1", "With<Tag-1", "With>Tag-1", "With&And-1")) {
			create(with(names, "authData", Map.of("method", "basic", "password", password))).expectError(400, -80023);
		}
		create(with(names, "authData", Map.of("method", "basic", "mustChangePassword", false))).expectError(400,
				-80038);
		create(with(names, "authData", Map.of("method", "basic", "adConfigId", 1))).expectError(400, -80028);
		create(with(names, "authData", Map.of("method", "active_directory"))).expectError(400, -90059);
		create(with(names, "authData", Map.of("method", "active_directory", "adConfigId", 9))).expectError(404, -90050);
		create(with(names, "authData", Map.of("method", "openid", "oidConfigId", 9))).expectError(404, -90035);
		create(with(names, "authData", Map.of("method", "radius"))).expectError(400, -90059);
		create(with(names, "authMethods", List.of())).expectError(400, -10102);
		create(with(names, "authMethods", List.of(Map.of("authId", "sql"), Map.of("authId", "openid"))))
			.expectError(400, -70106);
		create(with(names, "expiration", Map.of("enableExpiration", true, "expireAt", "2000-01-01T00:00:00Z")))
			.expectError(400, -80006);
		create(names).expect(201);
		create(names).expectError(409, -70564);
	}

	@Test
	void listsUsersByWhatTheyAre() {
		create(Map.of("firstName", "Zoe", "lastName", "Zimmer", "email", "zoe@example.com", "isNonmemberViewer", true))
			.expect(201);
		assertThat(names("")).containsExactly("admin", "alice", "bob", "zoe@example.com");
		assertThat(names("sort=firstName:desc&limit=2")).containsExactly("zoe@example.com", "bob");
		assertThat(names("filter=" + Api.encode("userName:cn:AL"))).containsExactly("alice");
		assertThat(names("filter=" + Api.encode("firstName:cn:zoe|lastName:cn:baker"))).containsExactly("bob",
				"zoe@example.com");
		assertThat(names("filter=" + Api.encode("hasRole:eq:NONMEMBER_VIEWER"))).containsExactly("admin",
				"zoe@example.com");
		assertThat(names("filter=" + Api.encode("hasRole:neq:USER_MANAGER|isEncryptionEnabled:eq:true")))
			.containsExactly("alice", "bob");
		this.admin.get(USERS + "?limit=501").expectError(400, -80024);
		this.admin.get(USERS + "?filter=" + Api.encode("gender:eq:n")).expectError(400, -92001);
		JsonNode item = this.admin.get(USERS + "?include_roles=true&include_attributes=true&limit=1")
			.json()
			.get("items")
			.get(0);
		assertThat(item.has("userRoles")).isTrue();
		assertThat(item.has("userAttributes")).isTrue();
		assertThat(item.has("hasManageableRooms")).isFalse();
	}

	@Test
	void onlyManagersOfUsersSeeAndChangeThem() {
		this.bob.get(USERS).expectError(403, null);
		this.bob.get(USERS + "/1").expectError(403, null);
		this.bob.post(USERS, Map.of("firstName", "a", "lastName", "b")).expectError(403, null);
		this.bob.put(USERS + "/2", Map.of("firstName", "a")).expectError(403, null);
		this.bob.delete(USERS + "/2").expectError(403, null);
		this.admin.send("POST", "/api/v4/roles/3/users", Map.of("ids", List.of(3))).expect(200);
		this.bob.get(USERS).expect(200);
		this.bob.delete(USERS + "/2").expectError(403, null);
	}

	@Test
	void lockedAndExpiredUsersAreKeptOut() {
		this.admin.put(USERS + "/3", Map.of("isLocked", true)).expect(200);
		this.bob.get("/api/v4/nodes").expectError(401, -10012);
		login("bob").expectOAuthError(400, "invalid_grant");
		this.admin.put(USERS + "/3", Map.of("lockStatus", 2)).expect(200);
		this.admin.put(USERS + "/3", Map.of("lockStatus", 3)).expectError(400, -70509);
		login("bob").expect(200);
		this.admin
			.put(USERS + "/3",
					Map.of("expiration",
							Map.of("enableExpiration", true, "expireAt", Instant.now().plusSeconds(3600).toString())))
			.expect(200);
		login("bob").expect(200);
		this.emulator.advanceClock(Duration.ofHours(2));
		login("bob").expectOAuthError(400, "invalid_grant");
	}

	@Test
	void theLastAdministratorStays() {
		JsonNode rooms = this.admin.get(USERS + "/1/last_admin_rooms").expect(200).json().get("items");
		assertThat(rooms.valueStream().map((room) -> room.get("name").asString())).containsExactly("Projects", "Vault");
		this.admin.delete(USERS + "/1").expectError(400, -40006);
		this.admin
			.put(USERS + "/1",
					Map.of("expiration", Map.of("enableExpiration", true, "expireAt", "2999-01-01T00:00:00Z")))
			.expectError(400, -40006);
		this.admin.delete(USERS + "/3").expect(204);
		this.admin.get(USERS + "/3").expectError(404, -70501);
		this.bob.get("/api/v4/user/account").expectError(401, -10012);
	}

	@Test
	void usersHaveAttributes() {
		String attributes = USERS + "/3/userAttributes";
		this.admin.put(attributes, Map.of("items", List.of(entry("Team", "red"), entry("room", "1")))).expect(200);
		this.admin.put(attributes, Map.of("items", List.of(entry("team", "blue")))).expect(200);
		JsonNode items = this.admin.get(attributes + "?filter=" + Api.encode("key:sw:te")).json().get("items");
		assertThat(items.size()).isOne();
		assertThat(items.get(0).get("value").asString()).isEqualTo("blue");
		this.admin.put(attributes, Map.of("items", List.of(entry("a b", "1")))).expectError(400, -80023);
		this.admin.put(attributes, Map.of("items", List.of(entry("a", "1"), entry("A", "2")))).expectError(400, -80015);
		this.admin.put(attributes, Map.of("items", List.of(entry("a", "x".repeat(4097))))).expectError(400, -80007);
		this.admin.delete(attributes + "/team").expect(204);
		this.admin.delete(attributes + "/team").expectError(404, -70550);
		this.bob.put(attributes, Map.of("items", List.of(entry("a", "1")))).expectError(403, null);
	}

	@Test
	void rolesComeWithRightsAndKeepAHolder() {
		JsonNode roles = this.admin.get("/api/v4/roles").expect(200).json().get("items");
		assertThat(roles.size()).isEqualTo(8);
		assertThat(roles.get(1).get("items").get(0).get("description").asString()).isEqualTo("read users");
		this.bob.get("/api/v4/roles").expectError(403, null);
		String managers = "/api/v4/roles/2/users";
		Map<String, Object> one = Map.of("ids", List.of(1));
		Map<String, Object> three = Map.of("ids", List.of(3));
		this.bob.post(managers, three).expectError(403, null);
		this.admin.send("DELETE", managers, one).expectError(400, -71006);
		assertThat(this.admin.post(managers, three).expect(200).json().get("items").size()).isEqualTo(2);
		this.bob.send("DELETE", managers, one).expect(200);
		this.admin.get("/api/v4/roles/99/users").expectError(404, -71001);
		this.admin.send("POST", "/api/v4/roles/1/users", Map.of("ids", List.of(99))).expectError(404, -70501);
		this.admin.send("POST", "/api/v4/roles/1/users", Map.of("ids", List.of())).expectError(400, -80000);
		this.bob.send("DELETE", "/api/v4/roles/7/users", one).expectError(400, -71003);
		this.bob.send("POST", "/api/v4/roles/7/users", one).expectError(400, -71011);
		assertThat(this.admin.get(managers + "?filter=" + Api.encode("isMember:eq:false|user:cn:a"))
			.json()
			.get("items")
			.size()).isEqualTo(2);
	}

	@Test
	void tellsTheEmergencyCodeOfASecondFactor() {
		this.admin.post(USERS + "/3/mfa/emergency_code", "").expectError(400, -10111);
		this.bob.post(USERS + "/3/mfa/emergency_code", "").expectError(403, null);
	}

	private Api.Answer login(String userName) {
		return this.anonymous.token(Map.of("grant_type", "password", "username", userName, "password", Api.PASSWORD));
	}

	private Api.Answer create(Map<String, ?> user) {
		return this.admin.post(USERS, user);
	}

	private List<String> names(String query) {
		return this.admin.get(USERS + "?" + query)
			.expect(200)
			.json()
			.get("items")
			.valueStream()
			.map((user) -> user.get("userName").asString())
			.toList();
	}

	private static Map<String, Object> with(Map<String, Object> base, String key, Object value) {
		Map<String, Object> changed = new HashMap<>(base);
		changed.put(key, value);
		return changed;
	}

	private static Map<String, String> entry(String key, String value) {
		return Map.of("key", key, "value", value);
	}

}
