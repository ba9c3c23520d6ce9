// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.internal.state.Totp;
import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests policies of newer servers: the malware scan since 4.44.0, and second factors by
 * type of user on DRACOON Cloud.
 */
class CloudPolicyTests {

	private static final String POLICIES = "/api/v4/system/config/policies/";

	private static final String VIRUS_PROTECTION = POLICIES + "virus_protection";

	private static final String MFA = POLICIES + "mfa";

	private static final String VERDICTS = "/api/v4/nodes/files/generate_verdict_info";

	private DracoonEmulator emulator;

	private Api admin;

	private Api alice;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).start();
		this.admin = new Api(this.emulator).as("admin");
		this.alice = new Api(this.emulator).as("alice");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void virusProtectionIsSwitchedForTheTenant() {
		long file = this.alice.idOf("Projects/Welcome.txt");
		Map<String, Object> question = Map.of("nodeIds", List.of(file));
		assertThat(isVirusProtectionEnabled(this.admin, VIRUS_PROTECTION)).isTrue();
		assertThat(this.alice.post(VERDICTS, question).expect(200).body()).contains("CLEAN");
		JsonNode changed = this.admin.put(VIRUS_PROTECTION, Map.of("isVirusProtectionEnabled", false))
			.expect(200)
			.json();
		assertThat(changed.get("isVirusProtectionEnabled").asBoolean()).isFalse();
		assertThat(isVirusProtectionEnabled(this.alice, "/api/v4/config/info/policies/virus_protection")).isFalse();
		assertThat(this.alice.post(VERDICTS, question).expect(200).body()).contains("NOT_SCANNING");
		this.admin.put(VIRUS_PROTECTION, Map.of()).expect(200);
		assertThat(isVirusProtectionEnabled(this.admin, VIRUS_PROTECTION)).isFalse();
	}

	@Test
	void virusProtectionIsForAdministrators() {
		this.alice.get(VIRUS_PROTECTION).expectError(403, null);
		this.alice.put(VIRUS_PROTECTION, Map.of("isVirusProtectionEnabled", false)).expectError(403, null);
		assertThat(isVirusProtectionEnabled(this.admin, VIRUS_PROTECTION)).isTrue();
	}

	@Test
	void filesOfScannedRoomsTellTheirVerdict() {
		long room = this.alice.idOf("Projects");
		long file = this.alice.idOf("Projects/Welcome.txt");
		String share = this.admin.post("/api/v4/shares/downloads", Map.of("nodeId", file))
			.expect(201)
			.json()
			.get("accessKey")
			.asString();
		String publicShare = "/api/v4/public/shares/downloads/" + share;
		assertThat(this.alice.get("/api/v4/nodes/" + file).json().has("virusProtectionInfo")).isFalse();
		assertThat(this.alice.get(publicShare).json().has("virusProtectionInfo")).isFalse();
		this.admin.put("/api/v4/nodes/rooms/" + room + "/policies", Map.of("virusProtectionEnabled", true)).expect(204);
		assertThat(this.admin.get("/api/v4/nodes/rooms/" + room + "/policies").json().toString())
			.contains("\"isVirusProtectionEnabled\":true");
		assertThat(verdict(this.alice.get("/api/v4/nodes/" + file))).isEqualTo("CLEAN");
		assertThat(verdict(this.alice.get(publicShare))).isEqualTo("CLEAN");
		this.emulator.rateFile(file, true);
		assertThat(verdict(this.alice.get("/api/v4/nodes/" + file))).isEqualTo("MALICIOUS");
		assertThat(verdict(this.alice.get(publicShare))).isEqualTo("MALICIOUS");
	}

	@Test
	void secondFactorIsDemandedByKindOfUser() {
		assertThat(this.admin.get(MFA).expect(200).body())
			.isEqualTo("{\"isMfaEnforced\":false,\"enforcedUserTypes\":[]}");
		assertThat(enforced(MFA + "/internal", true)).isEqualTo("false [\"internal\"]");
		assertThat(this.alice.get("/api/v4/user/account/mfa").json().get("mfaEnforced").asBoolean()).isTrue();
		assertThat(enforced(MFA + "/guest", true)).isEqualTo("true [\"internal\",\"guest\"]");
		assertThat(enforced(MFA + "/internal", false)).isEqualTo("false [\"guest\"]");
		assertThat(this.alice.get("/api/v4/user/account/mfa").json().get("mfaEnforced").asBoolean()).isFalse();
		assertThat(enforced(MFA, true)).isEqualTo("true [\"internal\",\"guest\"]");
		assertThat(enforced(MFA, false)).isEqualTo("false []");
		this.admin.put(MFA + "/robot", Map.of("isMfaEnforced", true)).expectError(400, null);
		this.alice.put(MFA + "/guest", Map.of("isMfaEnforced", true)).expectError(403, null);
	}

	@Test
	void secondFactorOfAnotherUserIsReset() {
		long bob = this.admin.get("/api/v4/users?filter=userName:eq:bob").json().at("/items/0/id").asLong();
		Api bobsClient = new Api(this.emulator).as("bob");
		JsonNode setup = bobsClient.get("/api/v4/user/account/mfa/totp").expect(201).json();
		bobsClient
			.post("/api/v4/user/account/mfa/totp", Map.of("id", setup.get("id").asLong(), "otp",
					Totp.generate(setup.get("secret").asString(), Instant.now())))
			.expect(204);
		assertThat(this.admin.get("/api/v4/users/" + bob).json().get("isMfaEnabled").asBoolean()).isTrue();
		this.alice.delete("/api/v4/users/" + bob + "/mfa").expectError(403, null);
		this.admin.delete("/api/v4/users/9999/mfa").expectError(404, -70501);
		this.admin.delete("/api/v4/users/" + bob + "/mfa").expect(204);
		assertThat(this.admin.get("/api/v4/users/" + bob).json().get("isMfaEnabled").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET  | /api/v4/system/config/policies/virus_protection |
			PUT  | /api/v4/system/config/policies/virus_protection | {"isVirusProtectionEnabled":true}
			PUT  | /api/v4/system/config/policies/mfa/guest        | {"isMfaEnforced":true}
			POST | /api/v4/nodes/files/generate_verdict_info       | {"nodeIds":[1]}
			PUT  | /api/v4/system/config/policies/guest_users      | {"isInviteUsersEnabled":true}
			PUT  | /api/v4/system/config/settings/general          | {"sharePasswordSmsEnabled":true}
			POST | /api/v4/system/config/oauth/clients             | {"clientName":"a"}
			PUT  | /api/v4/system/config/oauth/clients/a           | {"clientName":"a"}
			""")
	void smallerPlanIsRefused(String method, String path, String body) {
		Seed seed = Seed.create()
			.withProfile(EmulatorProfile.CLOUD)
			.withSettings(SeedSettings.create().withSubscriptionPlan(1));
		try (DracoonEmulator basic = DracoonEmulator.builder().seed(seed).start()) {
			Api api = new Api(basic).as("admin");
			(method.equals("GET") ? api.get(path) : api.send(method, path, body)).expectError(402, -89000);
		}
	}

	@Test
	void serversOfferOnlyThePoliciesOfTheirVersion() {
		try (DracoonEmulator server = DracoonEmulator.start()) {
			Api api = new Api(server).as("admin").unchecked();
			api.get(VIRUS_PROTECTION).expect(200);
			api.get("/api/v4/config/info/policies/virus_protection").expect(200);
			api.put(MFA + "/guest", Map.of("isMfaEnforced", true)).expect(404);
			api.delete("/api/v4/users/2/mfa").expect(404);
			assertThat(api.get(MFA).expect(200).body()).isEqualTo("{\"isMfaEnforced\":false}");
			server.serverVersion("4.42.3");
			assertThat(api.get(VIRUS_PROTECTION).expect(404).body()).contains("since 4.44.0");
			api.get("/api/v4/config/info/policies/virus_protection").expect(404);
		}
	}

	private String enforced(String path, boolean enforced) {
		JsonNode policies = this.admin.put(path, Map.of("isMfaEnforced", enforced)).expect(200).json();
		assertThat(this.admin.get(MFA).json()).isEqualTo(policies);
		return policies.get("isMfaEnforced") + " " + policies.get("enforcedUserTypes");
	}

	private static boolean isVirusProtectionEnabled(Api api, String path) {
		return api.get(path).expect(200).json().get("isVirusProtectionEnabled").asBoolean();
	}

	private static String verdict(Api.Answer answer) {
		return answer.expect(200).json().at("/virusProtectionInfo/verdict").asString();
	}

}
