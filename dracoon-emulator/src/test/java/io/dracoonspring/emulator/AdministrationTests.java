// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the configuration and its effects.
 */
class AdministrationTests {

	private static final String CONFIG = "/api/v4/system/config/";

	private static final String INFO = "/api/v4/config/info/";

	private static final String CLIENTS = CONFIG + "oauth/clients";

	private static DracoonEmulator emulator;

	private Api admin;

	private Api bob;

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
		this.bob = new Api(emulator).as("bob");
	}

	private JsonNode read(Api api, String path) {
		return api.get(path).expect(200).json();
	}

	@Test
	void isForConfigManagersOnly() {
		for (String path : List.of("settings/general", "settings/defaults", "settings/eventlog", "settings/syslog",
				"settings/auth", "settings/infrastructure", "policies/passwords", "policies/passwords/login",
				"policies/classifications", "policies/guest_users", "policies/mfa", "oauth/clients")) {
			this.admin.get(CONFIG + path).expect(200);
			this.bob.get(CONFIG + path).expectError(403, null);
		}
		this.bob.put(CONFIG + "settings/defaults", Map.of()).expectError(403, null);
		this.bob.put("/api/v4/settings", Map.of()).expectError(403, null);
	}

	@Test
	void showsUsersWhatAdministratorsChange() {
		this.admin.put(CONFIG + "settings/defaults", Map.of("languageDefault", "de", "fileDefaultExpirationPeriod", 30))
			.expect(200);
		assertThat(read(this.bob, INFO + "defaults").get("fileDefaultExpirationPeriod").asInt()).isEqualTo(30);
		assertThat(read(this.bob, "/api/v4/public/system/info").get("languageDefault").asString()).isEqualTo("de");
		this.admin.put(CONFIG + "settings/general", Map.of("sharePasswordSmsEnabled", true)).expect(200);
		assertThat(read(this.bob, INFO + "general").get("sharePasswordSmsEnabled").asBoolean()).isTrue();
		this.admin.put(CONFIG + "settings/general", Map.of("cryptoEnabled", false)).expectError(400, -90010);
		this.admin
			.put(CONFIG + "policies/classifications",
					Map.of("shareClassificationPolicies", Map.of("classificationRequiresSharePassword", 3)))
			.expect(200);
		assertThat(read(this.bob, INFO + "policies/classifications").get("shareClassificationPolicies")
			.get("classificationRequiresSharePassword")
			.asInt()).isEqualTo(3);
		this.admin.put(CONFIG + "policies/guest_users", Map.of("isInviteUsersEnabled", false)).expect(200);
		assertThat(read(this.bob, INFO + "policies/guest_users").get("isInviteUsersEnabled").asBoolean()).isFalse();
		assertThat(read(this.bob, INFO + "product_packages").get("packages").size()).isPositive();
		assertThat(read(this.bob, INFO + "product_packages/current").get("packages").size()).isOne();
	}

	@Test
	void checksSettings() {
		this.admin.put(CONFIG + "settings/defaults", Map.of("fileDefaultExpirationPeriod", -1))
			.expectError(400, -80018);
		this.admin.put(CONFIG + "settings/syslog", Map.of("port", 70_000)).expectError(400, -80033);
		this.admin.put(CONFIG + "settings/syslog", Map.of("protocol", "SCTP")).expectError(400, -80012);
		this.admin.put(CONFIG + "settings/auth", Map.of("authMethods", List.of())).expectError(400, -90001);
		this.admin.put(CONFIG + "policies/passwords", Map.of("loginPasswordPolicies", Map.of("minLength", 0)))
			.expectError(400, -90001);
		this.admin.get(CONFIG + "policies/passwords/house").expectError(400, -80036);
	}

	@Test
	void recordsNothingIfToldSo() {
		this.admin.put(CONFIG + "settings/eventlog", Map.of("enabled", false)).expect(200);
		int before = read(this.admin, "/api/v4/eventlog/events").get("range").get("total").asInt();
		this.admin.post("/api/v4/nodes/folders", Map.of("parentId", this.admin.idOf("Projects"), "name", "Secret"))
			.expect(201);
		assertThat(read(this.admin, "/api/v4/eventlog/events").get("range").get("total").asInt()).isEqualTo(before);
	}

	@Test
	void enforcesPasswordPolicies() {
		this.admin
			.put(CONFIG + "policies/passwords",
					Map.of("loginPasswordPolicies", Map.of("minLength", 20, "characterRules",
							Map.of("mustContainCharacters", List.of("all"), "numberOfCharacteristicsToEnforce", 4))))
			.expect(200);
		String change = "/api/v4/user/account/password";
		this.bob.put(change, Map.of("oldPassword", Api.PASSWORD, "newPassword", "Short-2026!"))
			.expectError(400, -10002);
		JsonNode refused = this.bob.put(change, Map.of("oldPassword", Api.PASSWORD, "newPassword", "short")).json();
		assertThat(refused.get("violatedPasswordPolicies").valueStream().map((rule) -> rule.get("name").asString()))
			.containsExactly("minLength", "characterRules");
		this.bob.put(change, Map.of("oldPassword", Api.PASSWORD, "newPassword", Api.PASSWORD)).expect(400);
		this.bob.put(change, Map.of("oldPassword", Api.PASSWORD, "newPassword", "Long-enough-for-2026!")).expect(204);
		JsonNode policy = read(this.bob, INFO + "policies/passwords").get("loginPasswordPolicies");
		assertThat(policy.get("minLength").asInt()).isEqualTo(20);
		assertThat(policy.get("updatedBy").get("userName").asString()).isEqualTo("admin");
	}

	@Test
	void letsEverybodyChangeThePassword() {
		this.admin.post(CONFIG + "policies/passwords/enforce_change", "").expect(204);
		assertThat(read(this.bob, "/api/v4/user/account").get("needsToChangePassword").asBoolean()).isTrue();
	}

	@Test
	void locksOutAfterFailures() {
		this.admin
			.put(CONFIG + "policies/passwords",
					Map.of("loginPasswordPolicies",
							Map.of("userLockout",
									Map.of("enabled", true, "maxNumberOfLoginFailures", 2, "lockoutPeriod", 5))))
			.expect(200);
		Api anybody = new Api(emulator);
		for (int i = 0; i < 3; i++) {
			anybody.token(Map.of("grant_type", "password", "username", "bob", "password", "wrong")).expect(400);
		}
		anybody.token(Map.of("grant_type", "password", "username", "bob", "password", Api.PASSWORD)).expect(400);
	}

	@Test
	void createsHomeRooms() {
		this.admin.put("/api/v4/settings", Map.of("homeRoomsActive", true)).expectError(400, -80000);
		JsonNode settings = this.admin
			.put("/api/v4/settings",
					Map.of("homeRoomsActive", true, "homeRoomParentName", "Homes", "homeRoomQuota", 1000))
			.expect(200)
			.json();
		assertThat(settings.get("homeRoomParentId").asLong()).isEqualTo(this.admin.idOf("Homes"));
		assertThat(read(this.bob, INFO + "general").get("homeRoomsActive").asBoolean()).isTrue();
		this.admin.put("/api/v4/settings", Map.of("homeRoomsActive", false)).expectError(400, -90001);
		this.admin.put("/api/v4/settings", Map.of("homeRoomParentName", "Houses")).expect(200);
		assertThat(this.admin.idOf("Houses")).isEqualTo(settings.get("homeRoomParentId").asLong());
	}

	@Test
	void togglesNotificationChannels() {
		String channels = "/api/v4/settings/notifications/channels";
		assertThat(read(this.admin, channels).get("items").get(0).get("isEnabled").asBoolean()).isTrue();
		this.admin.put(channels, Map.of("channelId", 1, "isEnabled", false)).expect(200);
		assertThat(read(this.bob, INFO + "notifications/channels").get("items").get(0).get("isEnabled").asBoolean())
			.isFalse();
		this.admin.put(channels, Map.of("channelId", 2, "isEnabled", false)).expectError(400, -90001);
	}

	@Test
	void registersClientsThatCanBeUsed() {
		JsonNode client = this.admin
			.post(CLIENTS,
					Map.of("clientId", "my-app", "clientName", "My App", "grantTypes",
							List.of("password", "refresh_token"), "redirectUris", List.of(), "accessTokenValidity", 60))
			.expect(201)
			.json();
		String secret = client.get("clientSecret").asString();
		assertThat(secret).matches("[A-Za-z0-9]{12,32}");
		Map<String, String> login = Map.of("grant_type", "password", "username", "bob", "password", Api.PASSWORD);
		Api anybody = new Api(emulator);
		JsonNode tokens = anybody.form("/oauth/token", login, "my-app:" + secret).expect(200).json();
		assertThat(tokens.get("expires_in").asInt()).isEqualTo(60);
		anybody.form("/oauth/token", login, "my-app:wrong").expectOAuthError(401, "unauthorized_client");
		this.admin
			.put(CONFIG + "settings/general",
					Map.of("authTokenRestrictions", Map.of("restrictionEnabled", true, "accessTokenValidity", 10)))
			.expect(200);
		assertThat(anybody.form("/oauth/token", login, "my-app:" + secret).expect(200).json().get("expires_in").asInt())
			.isEqualTo(10);
		Api app = anybody.withToken(tokens.get("access_token").asString());
		app.get("/api/v4/user/ping").expect(200);
		this.admin.put(CLIENTS + "/my-app", Map.of("isEnabled", false, "grantTypes", List.of("password"))).expect(200);
		app.get("/api/v4/user/ping").expectError(401, -10012);
		anybody.form("/oauth/token", login, "my-app:" + secret).expectOAuthError(401, "unauthorized_client");
		assertThat(read(this.admin, CLIENTS + "?filter=isEnabled:eq:false").size()).isOne();
		this.admin.delete(CLIENTS + "/my-app").expect(204);
		this.admin.get(CLIENTS + "/my-app").expectError(404, -90080);
	}

	@Test
	void checksClients() {
		this.admin.put(CLIENTS + "/dracoon_legacy_scripting", Map.of("clientName", "x")).expectError(403, -90088);
		this.admin.delete(CLIENTS + "/dracoon_legacy_scripting").expectError(403, -90088);
		this.admin.post(CLIENTS, client("dracoon-emulator", "n", "password")).expectError(409, -90081);
		this.admin.post(CLIENTS, client("a", "n", "client_credentials")).expectError(400, -90083);
		this.admin.post(CLIENTS, client("a", "n", "refresh_token")).expectError(400, -90091);
		this.admin.post(CLIENTS, client("a", "n", "authorization_code")).expectError(400, -80000);
		this.admin.post(CLIENTS, client("a", "DRACOON emulator client", "password")).expectError(400, -90087);
		this.admin.post(CLIENTS, client("a b", "n", "password")).expectError(400, -80023);
	}

	private static Map<String, Object> client(String id, String name, String grantType) {
		return Map.of("clientId", id, "clientName", name, "grantTypes", List.of(grantType), "redirectUris", List.of());
	}

	@Test
	void refreshTokensCanBeMadeReusable() {
		Api anybody = new Api(emulator);
		String token = anybody.token(Map.of("grant_type", "password", "username", "bob", "password", Api.PASSWORD))
			.json()
			.get("refresh_token")
			.asString();
		emulator.refreshTokensReusable(true);
		Map<String, String> refresh = Map.of("grant_type", "refresh_token", "refresh_token", token);
		anybody.token(refresh).expect(200);
		anybody.token(refresh).expect(200);
		emulator.refreshTokensReusable(false);
		anybody.token(refresh).expect(200);
		anybody.token(refresh).expectOAuthError(400, "invalid_grant");
	}

	@Test
	void configuresDirectories() {
		String ads = CONFIG + "auth/ads";
		Map<String, Object> body = Map.of("alias", "Head office", "serverIp", "10.0.0.1", "serverPort", 389,
				"serverAdminName", "cn=admin", "serverAdminPassword", "secret", "ldapUsersDomain", "dc=example",
				"userFilter", "uid");
		JsonNode created = this.admin.post(ads, body).expect(201).json();
		assertThat(created.get("serverAdminPassword")).isNull();
		String one = ads + "/" + created.get("id").asInt();
		this.admin.post(ads, body).expectError(409, -90056);
		this.admin.post(ads, Map.of("alias", "x")).expectError(400, -80000);
		assertThat(this.admin.put(one, Map.of("serverPort", 636)).expect(200).json().get("serverPort").asInt())
			.isEqualTo(636);
		assertThat(read(this.admin, ads).get("items").size()).isOne();
		this.bob.get(ads).expectError(403, null);
		this.admin.delete(one).expect(204);
		this.admin.get(one).expectError(404, -90050);
	}

	@Test
	void configuresIdentityProviders() {
		String idps = CONFIG + "auth/openid/idps";
		String url = "https://idp.example.com/";
		Map<String, Object> body = Map.ofEntries(Map.entry("name", "Company"), Map.entry("issuer", url),
				Map.entry("authorizationEndPointUrl", url + "authorize"), Map.entry("tokenEndPointUrl", url + "token"),
				Map.entry("userInfoEndPointUrl", url + "userinfo"), Map.entry("jwksEndPointUrl", url + "jwks"),
				Map.entry("clientId", "id"), Map.entry("clientSecret", "secret"),
				Map.entry("redirectUris", List.of(url)), Map.entry("scopes", List.of("openid")),
				Map.entry("mappingClaim", "email"));
		long id = this.admin.post(idps, body).expect(201).json().get("id").asLong();
		this.admin.post(idps, body).expect(409);
		assertThat(read(this.admin, idps).get(0).get("flow").asString()).isEqualTo("authorization_code");
		this.admin.put(idps + "/" + id, Map.of("pkceEnabled", "perhaps")).expectError(400, -80005);
		this.admin.delete(idps + "/" + id).expect(204);
		this.admin.get(idps + "/" + id).expectError(404, -90035);
	}

}
