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

import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.emulator.seed.SeedSettings;

/**
 * Tests errors that no other test covers.
 */
class RareErrorTests {

	private static final String CONFIG = "/api/v4/system/config/";

	private static final String ADS = CONFIG + "auth/ads";

	private static final String IDPS = CONFIG + "auth/openid/idps";

	private static final String USERS = "/api/v4/users";

	private static final String ACCOUNT = "/api/v4/user/account";

	private static DracoonEmulator emulator;

	private Api admin;

	@BeforeAll
	static void start() {
		Seed seed = Seed.create()
			.withRoom(SeedRoom.of("Drop")
				.withMember("admin", Permission.ALL)
				.withRoom(SeedRoom.of("Inner").withMember("bob", Permission.EDIT)));
		emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).seed(seed).start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void login() {
		emulator.reset();
		this.admin = new Api(emulator).as("admin");
	}

	private static Map<String, Object> directory(String alias) {
		return new HashMap<>(Map.of("alias", alias, "serverIp", "10.0.0.1", "serverPort", 389, "serverAdminName", "a",
				"serverAdminPassword", "secret", "ldapUsersDomain", "dc=example", "userFilter", "uid"));
	}

	private static Map<String, Object> provider(String name) {
		String url = "https://" + name + ".example.com/";
		return new HashMap<>(Map.ofEntries(Map.entry("name", name), Map.entry("issuer", url),
				Map.entry("authorizationEndPointUrl", url), Map.entry("tokenEndPointUrl", url),
				Map.entry("userInfoEndPointUrl", url), Map.entry("jwksEndPointUrl", url), Map.entry("clientId", "id"),
				Map.entry("clientSecret", "secret"), Map.entry("redirectUris", List.of(url)),
				Map.entry("scopes", List.of("openid")), Map.entry("mappingClaim", "email")));
	}

	private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
		Map<String, Object> changed = new HashMap<>(body);
		changed.put(field, value);
		return changed;
	}

	private Api.Answer createUser(String name, Map<String, Object> auth) {
		return this.admin.post(USERS, Map.of("firstName", "F", "lastName", "L", "userName", name, "email",
				name + "@example.com", "authData", auth));
	}

	@Test
	void reportsErrorsOfActiveDirectories() {
		this.admin.post(ADS, with(directory("a"), "serverPort", 0)).expectError(400, -90055);
		this.admin.post(ADS, with(directory("a"), "useLdaps", true)).expectError(400, -90055);
		long id = this.admin.post(ADS, directory("a")).expect(201).id();
		createUser("ann", Map.of("method", "active_directory", "login", "ann")).expect(201);
		createUser("ann2", Map.of("method", "active_directory", "login", "ann")).expectError(409, -70561);
		this.admin.delete(ADS + "/" + id).expectError(409, -90058);
		this.admin.post(ADS, directory("b")).expect(201);
		createUser("ben", Map.of("method", "active_directory", "login", "ben")).expectError(400, -90002);
		Api ann = new Api(emulator).as("ann");
		ann.put(ACCOUNT, Map.of("userName", "anna")).expectError(400, -70105);
		ann.put(ACCOUNT, Map.of("email", "anna@example.com")).expectError(400, -70107);
		ann.put(ACCOUNT + "/password", Map.of("oldPassword", Api.PASSWORD, "newPassword", "Other-2026!"))
			.expectError(400, -10105);
		long group = this.admin.post("/api/v4/groups", Map.of("name", "Imported")).expect(201).id();
		this.admin.put(ADS + "/" + id, Map.of("sdsImportGroup", group)).expect(200);
		this.admin.delete("/api/v4/groups/" + group).expectError(400, -30040);
	}

	@Test
	void reportsErrorsOfIdentityProvidersAndRadius() {
		this.admin.post(IDPS, with(provider("a"), "flow", "implicit")).expectError(400, -90049);
		this.admin.post(IDPS, with(provider("a"), "userInfoSource", "cookie")).expectError(400, -90074);
		this.admin.post(IDPS, with(provider("a"), "pkceChallengeMethod", "md5")).expectError(400, -90086);
		long id = this.admin.post(IDPS, provider("a")).expect(201).id();
		this.admin.post(IDPS, with(provider("a"), "issuer", "https://other.example.com")).expectError(409, -90036);
		this.admin.post(IDPS, with(provider("a"), "name", "other")).expectError(409, -90037);
		createUser("oda", Map.of("method", "openid", "login", "oda")).expect(201);
		createUser("oda2", Map.of("method", "openid", "login", "oda")).expectError(409, -70563);
		this.admin.delete(IDPS + "/" + id).expectError(409, -90038);
		this.admin.post(CONFIG + "auth/radius", Map.of("ipAddress", "10.0.0.1", "port", 1812, "sharedSecret", "shared"))
			.expect(201);
		createUser("ray", Map.of("method", "radius", "login", "ray")).expect(201);
		createUser("ray2", Map.of("method", "radius", "login", "ray")).expectError(409, -70562);
	}

	@Test
	void reportsErrorsOfOAuthClients() {
		String clients = CONFIG + "oauth/clients";
		Map<String, Object> client = Map.of("clientId", "app", "clientName", "App", "grantTypes",
				List.of("authorization_code"), "redirectUris", List.of("/relative"));
		this.admin.post(clients, client).expectError(400, -80032);
		this.admin.post(clients, with(with(client, "redirectUris", List.of("app://x")), "accessTokenValidity", -1))
			.expectError(400, -90085);
	}

	@Test
	void reportsErrorsOfRooms() {
		long room = this.admin.post("/api/v4/nodes/rooms", Map.of("name", "New", "adminIds", List.of(1)))
			.expect(201)
			.id();
		String encrypt = "/api/v4/nodes/rooms/" + room + "/encrypt";
		long share = this.admin.post("/api/v4/shares/uploads", Map.of("targetId", room)).expect(201).id();
		this.admin.put(encrypt, Map.of("isEncrypted", true)).expectError(400, -40023);
		this.admin.delete("/api/v4/shares/uploads/" + share).expect(204);
		this.admin.delete("/api/v4/nodes/" + this.admin.upload(room, "gone.txt", "gone", "fail").id()).expect(204);
		this.admin.put(encrypt, Map.of("isEncrypted", true)).expectError(400, -40012);
		long vault = this.admin.idOf("Vault");
		this.admin.get("/api/v4/nodes?parent_id=" + vault)
			.json()
			.get("items")
			.valueStream()
			.map((node) -> node.get("id").asLong())
			.forEach((id) -> this.admin.delete("/api/v4/nodes/" + id).expect(204));
		this.admin.put("/api/v4/nodes/rooms/" + vault + "/encrypt", Map.of("isEncrypted", false))
			.expectError(400, -40018);
	}

	@Test
	void reportsErrorsOfHomeRooms() {
		long homes = this.admin.put("/api/v4/settings", Map.of("homeRoomsActive", true, "homeRoomParentName", "Homes"))
			.expect(200)
			.json()
			.get("homeRoomParentId")
			.asLong();
		this.admin.delete("/api/v4/nodes/" + homes).expectError(400, -40009);
		this.admin.put("/api/v4/nodes/rooms/" + homes, Map.of("name", "Houses")).expectError(400, -40021);
	}

	@Test
	void reportsPathsThatAreTooLong() {
		long parent = this.admin.idOf("Projects");
		for (int i = 0; i < 40; i++) {
			Api.Answer answer = this.admin.post("/api/v4/nodes/folders",
					Map.of("parentId", parent, "name", "x".repeat(150)));
			if (answer.status() != 201) {
				answer.expectError(400, -41200);
				return;
			}
			parent = answer.id();
		}
		throw new AssertionError("The server accepts paths of any length");
	}

	@Test
	void reportsErrorsOfNotificationsAndSubscriptions() {
		JsonNode topics = this.admin.get("/api/v4/user/notifications/config").expect(200).json().get("items");
		this.admin.put("/api/v4/settings/notifications/channels", Map.of("channelId", 1, "isEnabled", false))
			.expect(200);
		this.admin
			.put("/api/v4/user/notifications/config/" + topics.get(0).get("id").asLong(),
					Map.of("channelIds", List.of(1)))
			.expectError(400, -70122);
		new Api(emulator).as("bob")
			.post("/api/v4/user/subscriptions/nodes/" + this.admin.idOf("Drop"), "")
			.expectError(400, -80061);
	}

	@Test
	void reportsErrorsOfShares() {
		long file = this.admin.idOf("Projects/Welcome.txt");
		String shares = "/api/v4/shares/downloads";
		this.admin.put(CONFIG + "settings/general", Map.of("sharePasswordSmsEnabled", true)).expect(200);
		Map<String, Object> share = Map.of("nodeId", file, "password", "Secret-2026!");
		this.admin.post(shares, with(share, "textMessageRecipients", List.of("call me"))).expectError(400, -80040);
		this.admin.post(shares, with(share, "textMessageRecipients", List.of("+0123456"))).expectError(400, -80041);
		this.admin
			.post(shares,
					with(share, "expiration", Map.of("enableExpiration", true, "expireAt", "+10000-01-01T00:00:00Z")))
			.expectError(400, -80008);
		this.admin
			.put(CONFIG + "policies/classifications",
					Map.of("shareClassificationPolicies", Map.of("classificationRequiresSharePassword", 1)))
			.expect(200);
		this.admin.post(shares, Map.of("nodeId", file)).expectError(400, -80064);
	}

	@Test
	void reportsExpiredUploads() {
		try (DracoonEmulator direct = DracoonEmulator.start()) {
			Api api = new Api(direct).as("admin");
			String id = api
				.post("/api/v4/nodes/files/uploads",
						Map.of("parentId", api.idOf("Projects"), "name", "a", "size", 10, "directS3Upload", true))
				.expect(201)
				.json()
				.get("uploadId")
				.asString();
			direct.advanceClock(Duration.ofDays(8));
			new Api(direct).as("admin")
				.post("/api/v4/nodes/files/uploads/" + id + "/s3_urls",
						Map.of("size", 10, "firstPartNumber", 1, "lastPartNumber", 1))
				.expectError(404, -90034);
		}
	}

	@Test
	void reportsErrorsOfTheEventLogAndWebhooks() {
		this.admin.get("/api/v4/eventlog/events?type=99999").expectError(400, -80026);
		Api operator = new Api(emulator).withHeader("X-Sds-Service-Token", "dracoon-emulator");
		operator.put("/api/v4/provisioning/customers/1", Map.of("customerContractType", "pay", "webhooksMax", 0))
			.expect(200);
		this.admin
			.post("/api/v4/settings/webhooks", Map.of("name", "W", "url", "https://example.com", "secret", "s",
					"eventTypeNames", List.of("user.created")))
			.expectError(403, -91001);
	}

	@Test
	void reportsErrorsOfKeys() {
		this.admin.get("/api/v4/nodes/missingFileKeys?user_id=0").expectError(403, -70029);
		Seed seed = Seed.create().withSettings(SeedSettings.create().withCryptoEnabled(false));
		try (DracoonEmulator plain = DracoonEmulator.builder().seed(seed).start()) {
			Api anybody = new Api(plain).as("admin");
			String keyPair = "{\"publicKeyContainer\":{},\"privateKeyContainer\":{}}";
			anybody.post(ACCOUNT + "/keypair", keyPair).expectError(400, -70027);
			anybody.post("/api/v4/settings/keypair", keyPair).expectError(400, -90020);
		}
	}

}
