// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.model.EmulatorProfile;
import io.dracoonspring.emulator.seed.Seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests that DRACOON Cloud differs from DRACOON Server as described in the API document
 * of 5.47.0. All answers are checked against that document.
 */
class CloudProfileTests {

	@Test
	void tellsThatItIsTheCloud() {
		try (DracoonEmulator emulator = cloud()) {
			Api admin = new Api(emulator).as("admin");
			JsonNode version = admin.get("/api/v4/public/software/version").expect(200).json();
			assertThat(version.get("restApiVersion").asString()).isEqualTo("5.47.0");
			assertThat(version.get("version").asString()).isEqualTo("5.47.0");
			assertThat(version.get("isDracoonCloud").asBoolean()).isTrue();
			JsonNode infrastructure = admin.get("/api/v4/config/info/infrastructure").expect(200).json();
			assertThat(infrastructure.get("isDracoonCloud").asBoolean()).isTrue();
			assertThat(infrastructure.get("s3EnforceDirectUpload").asBoolean()).isTrue();
		}
	}

	@Test
	void clientThatDemandsVersionFiveIsServed() {
		try (DracoonEmulator emulator = DracoonEmulator.builder().serverVersion("5.4.6").start()) {
			JsonNode version = new Api(emulator).get("/api/v4/public/software/version").expect(200).json();
			assertThat(version.get("restApiVersion").asString()).isEqualTo("5.4.6");
			assertThat(version.get("isDracoonCloud").asBoolean()).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v4/auth/ping", "/api/v4/system/config/auth/radius",
			"/api/v4/internal/tenant/subscription_plan" })
	void lacksWhatOnlyServersHave(String path) {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			Api admin = new Api(emulator).as("admin").withHeader("X-Sds-Service-Token", "dracoon-emulator").unchecked();
			assertThat(admin.get(path).body()).doesNotContain("This server has version");
			emulator.serverVersion("5.47.0");
			assertThat(admin.get(path).expect(404).body()).contains("5.47.0", "before 5.0.0");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v4/eventlog/events", "/api/v4/eventlog/operations", "/api/v4/eventlog/audits/nodes",
			"/api/v4/eventlog/audits/node_info", "/api/v4/nodes/rooms/1/events" })
	void refusesEventLogAndPermissionList(String path) {
		try (DracoonEmulator emulator = cloud();
				DracoonEmulator gone = DracoonEmulator.builder()
					.profile(EmulatorProfile.CLOUD)
					.refusalStatus(410)
					.start()) {
			new Api(emulator).as("admin").get(path).expect(403);
			new Api(gone).as("admin").unchecked().get(path).expect(410);
		}
	}

	@Test
	void refusesWithAStatusThatRefuses() {
		assertThatIllegalArgumentException().isThrownBy(() -> DracoonEmulator.builder().refusalStatus(200))
			.withMessageContaining("[402, 403, 404, 405, 410, 501]");
	}

	@Test
	void setsAttributesWithoutAnAnswer() {
		try (DracoonEmulator emulator = cloud()) {
			Api admin = new Api(emulator).as("admin");
			Map<String, Object> attributes = Map.of("items", List.of(Map.of("key", "a", "value", "b")));
			admin.put("/api/v4/user/profileAttributes", attributes).expect(204);
			assertThat(admin.get("/api/v4/user/profileAttributes").expect(200).body()).contains("\"b\"");
			admin.put("/api/v4/users/2/userAttributes", attributes).expect(204);
			admin.withHeader("X-Sds-Service-Token", "dracoon-emulator")
				.put("/api/v4/provisioning/customers/1/customerAttributes", attributes)
				.expect(204);
		}
	}

	@Test
	void tellsOnlyTheIdOfWhoChangedPasswordPolicies() {
		try (DracoonEmulator emulator = cloud()) {
			JsonNode policies = new Api(emulator).as("admin")
				.get("/api/v4/system/config/policies/passwords")
				.expect(200)
				.json();
			assertThat(policies.at("/loginPasswordPolicies/updatedBy").propertyNames()).containsExactly("id");
		}
	}

	@Test
	void isChosenBySeedUnlessSomethingElseIsNamed() {
		Seed seed = Seed.create().withProfile(EmulatorProfile.CLOUD);
		try (DracoonEmulator emulator = DracoonEmulator.builder().seed(seed).start();
				DracoonEmulator older = DracoonEmulator.builder().serverVersion("4.30.0").seed(seed).start()) {
			assertThat(emulator.serverVersion()).isEqualTo("5.47.0");
			assertThat(older.serverVersion()).isEqualTo("4.30.0");
		}
	}

	@Test
	void takesContentInS3Only() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> DracoonEmulator.builder().storage(StorageMode.PROXY).profile(EmulatorProfile.CLOUD))
			.withMessageContaining("S3 only");
		try (DracoonEmulator emulator = DracoonEmulator.builder().storage(StorageMode.S3_OPTIONAL).start()) {
			assertThatIllegalArgumentException().isThrownBy(() -> emulator.serverVersion("5.0.0"))
				.withMessageContaining("S3 only");
		}
	}

	private static DracoonEmulator cloud() {
		return DracoonEmulator.builder().profile(EmulatorProfile.CLOUD).start();
	}

}
