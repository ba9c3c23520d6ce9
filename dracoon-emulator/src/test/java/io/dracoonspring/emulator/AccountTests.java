// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class AccountTests {

	private static final String KEY_PAIR = "/api/v4/user/account/keypair";

	private DracoonEmulator emulator;

	private Api anonymous;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start();
		this.anonymous = new Api(this.emulator);
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void pingsWithAndWithoutLogin() {
		assertThat(this.anonymous.get("/api/v4/auth/ping").expect(200).body()).startsWith("OK");
		this.anonymous.get("/api/v4/user/ping").expectError(401, -10012);
		this.anonymous.as("bob").get("/api/v4/user/ping").expect(200);
	}

	@Test
	void tellsWhatEverybodyMayKnow() {
		JsonNode version = this.anonymous.get("/api/v4/public/software/version").expect(200).json();
		assertThat(version.get("restApiVersion").asString()).isEqualTo("4.44.0");
		JsonNode info = this.anonymous.get("/api/v4/public/system/info").expect(200).json();
		assertThat(info.get("useS3Storage").asBoolean()).isFalse();
		assertThat(this.anonymous.get("/api/v4/public/time").expect(200).json().get("time").asString())
			.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
	}

	@Test
	void tellsUsersTheSettings() {
		this.anonymous.get("/api/v4/config/info/general").expectError(401, -10012);
		Api bob = this.anonymous.as("bob");
		assertThat(bob.get("/api/v4/config/info/general").expect(200).json().get("cryptoEnabled").asBoolean()).isTrue();
		JsonNode algorithms = bob.get("/api/v4/config/info/policies/algorithms").expect(200).json();
		assertThat(algorithms.get("keyPairAlgorithms").get(0).get("version").asString()).isEqualTo("RSA-4096");
		bob.get("/api/v4/config/info/infrastructure").expect(200);
		bob.get("/api/v4/config/info/defaults").expect(200);
		bob.get("/api/v4/config/info/policies/classifications").expect(200);
		assertThat(bob.get("/api/v4/config/info/policies/passwords")
			.expect(200)
			.json()
			.get("encryptionPasswordPolicies")
			.get("minLength")
			.asInt()).isEqualTo(8);
	}

	@Test
	void describesTheCaller() {
		JsonNode admin = this.anonymous.as("admin").get("/api/v4/user/account").expect(200).json();
		assertThat(admin.get("hasManageableRooms").asBoolean()).isTrue();
		assertThat(admin.get("isEncryptionEnabled").asBoolean()).isTrue();
		assertThat(admin.get("userRoles").get("items").size()).isEqualTo(7);
		JsonNode bob = this.anonymous.as("bob").get("/api/v4/user/account").expect(200).json();
		assertThat(bob.get("hasManageableRooms").asBoolean()).isFalse();
		assertThat(bob.get("userRoles").get("items").get(0).get("name").asString()).isEqualTo("USER");
	}

	@Test
	void keyPairsAreFoundByVersion() {
		Api alice = this.anonymous.as("alice");
		JsonNode pair = alice.get(KEY_PAIR + "?version=RSA-4096").expect(200).json();
		assertThat(pair.get("privateKeyContainer").get("privateKey").asString())
			.startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
		assertThat(pair.get("publicKeyContainer").get("version").asString()).isEqualTo("RSA-4096");
		assertThat(alice.get(KEY_PAIR).expect(200).json()).isEqualTo(pair);
		this.anonymous.as("bob").get(KEY_PAIR).expect(200);
		assertThat(alice.get(KEY_PAIR + "s").expect(200).json().size()).isOne();
	}

	@Test
	void keyPairsAreNotOverwritten() {
		Api alice = this.anonymous.as("alice");
		String pair = alice.get(KEY_PAIR + "?version=RSA-4096").body();
		alice.post(KEY_PAIR, pair).expectError(409, -70021);
		alice.delete(KEY_PAIR + "?version=RSA-4096").expect(204);
		alice.delete(KEY_PAIR + "?version=RSA-4096").expectError(404, -70020);
		alice.post(KEY_PAIR, pair).expect(204);
		alice.get(KEY_PAIR + "?version=RSA-4096").expect(200);
	}

	@Test
	void malformedKeysAreRefused() {
		Api bob = this.anonymous.as("bob");
		JsonNode pair = this.anonymous.as("alice").get(KEY_PAIR + "?version=RSA-4096").json();
		String publicKey = pair.get("publicKeyContainer").get("publicKey").asString();
		String privateKey = pair.get("privateKeyContainer").get("privateKey").asString();
		bob.post(KEY_PAIR, pair("RSA-4096", privateKey, "nonsense")).expectError(400, -70022);
		bob.post(KEY_PAIR, pair("RSA-4096", "nonsense", publicKey)).expectError(400, -70023);
		bob.post(KEY_PAIR, pair("A", privateKey, publicKey)).expectError(400, -70022);
		bob.post(KEY_PAIR, pair("B", privateKey, publicKey)).expectError(400, -70022);
		bob.post(KEY_PAIR, pair("RSA-4096", privateKey, "")).expectError(400, -80000);
		bob.post(KEY_PAIR, pair("RSA-4096", privateKey, publicKey)).expect(204);
		assertThat(bob.get(KEY_PAIR + "s").json().size()).isEqualTo(2);
	}

	@Test
	void aNewKeyPairPreservesThePreviousPrivateKey() {
		Api bob = this.anonymous.as("bob");
		JsonNode old = bob.get(KEY_PAIR).json();
		JsonNode other = this.anonymous.as("alice").get(KEY_PAIR + "?version=RSA-4096").json();
		bob.post(KEY_PAIR + "s", other.toString()).expectError(400, -80000);
		bob.post(KEY_PAIR + "s", Map.of("privateKeyContainer", container(other, "privateKey"), "publicKeyContainer",
				container(other, "publicKey"), "previousPrivateKey", container(old, "privateKey")))
			.expect(204);
		assertThat(bob.get(KEY_PAIR + "s").json().size()).isEqualTo(2);
	}

	@Test
	void deletingAKeyPairDestroysWhatOnlyItOpened() {
		Api admin = this.anonymous.as("admin");
		long file = admin.idOf("Vault/recovery-codes.txt");
		admin.delete(KEY_PAIR + "?version=RSA-4096").expect(204);
		Api alice = this.anonymous.as("alice");
		alice.get("/api/v4/nodes/" + file).expect(200);
		alice.delete(KEY_PAIR + "?version=RSA-4096").expect(204);
		alice.get("/api/v4/nodes/" + file).expectError(404, -41000);
	}

	private static Map<String, Object> container(JsonNode pair, String name) {
		JsonNode container = pair.get(name + "Container");
		return Map.of("version", container.get("version").asString(), name, container.get(name).asString());
	}

	private static Map<String, Object> pair(String version, String privateKey, String publicKey) {
		return Map.of("privateKeyContainer", Map.of("version", version, "privateKey", privateKey), "publicKeyContainer",
				Map.of("version", version, "publicKey", publicKey));
	}

}
