// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.model.PasswordType;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.model.Role;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedException;
import io.dracoonspring.emulator.seed.SeedGroup;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.emulator.seed.SeedSettings;
import io.dracoonspring.emulator.seed.SeedShare;
import io.dracoonspring.emulator.seed.SeedUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests seeds of groups, shares, settings and account states.
 */
class AdministrationSeedTests {

	private static final String YAML = """
			settings:
			  language: de
			  mfa-enforced: true
			  guests-invited: false
			  share-password-from: 3
			  subscription-plan: 0
			  min-password-lengths: { login: 12, shares: 6 }
			  s3-tags:
			    - { key: cost, value: "1", mandatory: true }
			  openid-providers:
			    - { name: Company, issuer: "https://id.example.com" }
			  active-directories:
			    - { alias: Directory, server: 192.0.2.1 }
			users:
			  - { name: carol, states: [without-email] }
			  - { name: dave, states: [must-change-password] }
			groups:
			  - { name: Sellers, members: [carol, bob], roles: [room-manager] }
			rooms:
			  - name: Sales
			    groups: { Sellers: [read, create] }
			shares:
			  - { download: Projects/Welcome.txt, access-key: welcome, password: Secret-1, max-downloads: 1 }
			  - { upload: Projects/Website, name: Inbox, access-key: inbox, max-files: 2, max-size: 1_000, expires-after: P1D }
			""";

	@TempDir
	Path directory;

	private DracoonEmulator start(String yaml) throws IOException {
		return DracoonEmulator.builder()
			.seed(Seed.load(Files.writeString(this.directory.resolve("seed.yml"), yaml)))
			.start();
	}

	@Test
	void readsYaml() throws IOException {
		try (DracoonEmulator emulator = start(YAML)) {
			checkSettings(emulator);
			checkGroups(emulator);
			checkShares(emulator);
		}
	}

	@Test
	void sameInJava() {
		Seed seed = Seed.create()
			.withSettings(SeedSettings.create()
				.withLanguage("de")
				.withMfaEnforced(true)
				.withGuestsInvited(false)
				.withSharePasswordFrom(3)
				.withSubscriptionPlan(0)
				.withMinPasswordLength(PasswordType.LOGIN, 12)
				.withMinPasswordLength(PasswordType.SHARES, 6)
				.withS3Tag("cost", "1", true)
				.withOpenIdProvider("Company", "https://id.example.com")
				.withActiveDirectory("Directory", "192.0.2.1"))
			.withUser(SeedUser.of("carol").withStates(SeedUser.State.WITHOUT_EMAIL))
			.withUser(SeedUser.of("dave").withStates(SeedUser.State.MUST_CHANGE_PASSWORD))
			.withGroup(SeedGroup.of("Sellers").withMember("carol").withMember("bob").withRoles(Role.ROOM_MANAGER))
			.withRoom(SeedRoom.of("Sales").withGroup("Sellers", Set.of(Permission.READ, Permission.CREATE)))
			.withShare(SeedShare.download("Projects/Welcome.txt")
				.withAccessKey("welcome")
				.withPassword("Secret-1")
				.withMaxDownloads(1))
			.withShare(SeedShare.upload("Projects/Website")
				.named("Inbox")
				.withAccessKey("inbox")
				.withMaxSlots(2)
				.withMaxSize(1000)
				.withExpiresAfter(Duration.ofDays(1)));
		try (DracoonEmulator emulator = DracoonEmulator.builder().seed(seed).start()) {
			checkSettings(emulator);
			checkGroups(emulator);
			checkShares(emulator);
		}
		assertThat(seed.toString()).doesNotContain("Secret-1");
	}

	private static void checkSettings(DracoonEmulator emulator) {
		Api admin = new Api(emulator).as("admin");
		String config = "/api/v4/system/config/";
		assertThat(admin.get(config + "settings/defaults").json().get("languageDefault").asString()).isEqualTo("de");
		assertThat(admin.get(config + "policies/mfa").json().get("isMfaEnforced").asBoolean()).isTrue();
		assertThat(admin.get(config + "policies/guest_users").json().get("isInviteUsersEnabled").asBoolean()).isFalse();
		assertThat(admin.get(config + "policies/classifications")
			.json()
			.get("shareClassificationPolicies")
			.get("classificationRequiresSharePassword")
			.asInt()).isEqualTo(3);
		assertThat(
				admin.get(config + "policies/passwords").json().get("loginPasswordPolicies").get("minLength").asInt())
			.isEqualTo(12);
		assertThat(admin.get(config + "auth/openid/idps").json().get(0).get("tokenEndPointUrl").asString())
			.isEqualTo("https://id.example.com/token");
		assertThat(admin.get(config + "auth/ads").json().at("/items/0/alias").asString()).isEqualTo("Directory");
		assertThat(admin.get(config + "storage/s3/tags").json().get("items").get(0).get("isMandatory").asBoolean())
			.isTrue();
		admin.put("/api/v4/user/account/password", Map.of("oldPassword", Api.PASSWORD, "newPassword", "Short-2026"))
			.expectError(400, -10002);
	}

	private static void checkGroups(DracoonEmulator emulator) {
		Api bob = new Api(emulator).as("bob");
		long sales = bob.idOf("Sales");
		long folder = bob.post("/api/v4/nodes/folders", Map.of("parentId", sales, "name", "New")).expect(201).id();
		bob.delete("/api/v4/nodes/" + folder).expectError(403, null);
		// bob has the required role through the group
		bob.post("/api/v4/nodes/rooms", Map.of("name", "Bob's", "adminIds", List.of(3))).expect(201);
	}

	private static void checkShares(DracoonEmulator emulator) {
		Api anybody = new Api(emulator);
		String downloads = "/api/v4/public/shares/downloads/welcome";
		assertThat(anybody.get(downloads).expect(200).json().get("isProtected").asBoolean()).isTrue();
		anybody.post(downloads, Map.of()).expectError(401, -50009);
		anybody.post(downloads, Map.of("password", "Secret-1")).expect(201);
		anybody.post(downloads, Map.of("password", "Secret-1")).expectError(404, -50002);
		JsonNode inbox = anybody.get("/api/v4/public/shares/uploads/inbox").expect(200).json();
		assertThat(inbox.get("name").asString()).isEqualTo("Inbox");
		assertThat(inbox.get("remainingSlots").asInt()).isEqualTo(2);
		emulator.advanceClock(Duration.ofDays(2));
		anybody.get("/api/v4/public/shares/uploads/inbox").expectError(404, -50501);
	}

	@Test
	void blocksAccounts() throws IOException {
		try (DracoonEmulator emulator = start("""
				users:
				  - { name: a, states: [must-change-password] }
				  - { name: b, states: [without-email] }
				  - { name: c, states: [eula-not-accepted] }
				  - { name: d, states: [locked] }
				  - { name: e, states: [expired] }
				  - { name: f }
				""")) {
			Api anybody = new Api(emulator);
			anybody.as("a").get("/api/v4/nodes").expectError(412, -10104);
			anybody.as("b").get("/api/v4/nodes").expectError(412, -10109);
			anybody.as("c").get("/api/v4/nodes").expectError(412, -10103);
			for (String name : List.of("d", "e")) {
				anybody.token(Map.of("grant_type", "password", "username", name, "password", Api.PASSWORD))
					.expectOAuthError(400, "invalid_grant");
			}
			anybody.as("f").get("/api/v4/nodes").expect(200);
			anybody.as("admin").get("/api/v4/nodes").expect(200);
			Api c = anybody.as("c");
			c.put("/api/v4/user/account", Map.of("acceptEULA", true)).expect(200);
			c.get("/api/v4/nodes").expect(200);
			Api a = anybody.as("a");
			a.put("/api/v4/user/account/password", Map.of("oldPassword", Api.PASSWORD, "newPassword", "Changed-2026!"))
				.expect(204);
			a.get("/api/v4/nodes").expect(200);
			Api b = anybody.as("b");
			b.put("/api/v4/user/account", Map.of("email", "b@example.com")).expect(200);
			b.get("/api/v4/nodes").expect(200);
		}
	}

	@Test
	void tellsWhatContradictsItself() {
		for (String yaml : List.of("groups: [{ name: G, members: [nobody] }]",
				"rooms: [{ name: R, groups: { Nobody: edit } }]", "shares: [{ download: Projects/Missing.txt }]",
				"shares: [{ upload: Projects/Welcome.txt }]", "shares: [{ download: Vault }]",
				"shares: [{ download: Projects/Welcome.txt, max-files: 1 }]", "settings: { langauge: de }",
				"settings: { subscription-plan: 9 }", "groups: [{ name: G }, { name: g }]",
				"shares: [{ upload: Projects, expires-after: soon }]")) {
			assertThatExceptionOfType(SeedException.class).as(yaml).isThrownBy(() -> start(yaml).close());
		}
	}

}
