// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedSettings;

import static org.assertj.core.api.Assertions.assertThat;

class RescueKeyTests {

	private static final String SYSTEM = "/api/v4/settings/keypair";

	private static final String MISSING = "/api/v4/nodes/missingFileKeys";

	private DracoonEmulator emulator;

	private Api admin;

	private Api alice;

	private String large;

	private String small;

	private long vault;

	private String room;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start();
		Api anonymous = new Api(this.emulator);
		this.admin = anonymous.as("admin");
		this.alice = anonymous.as("alice");
		this.large = this.alice.get("/api/v4/user/account/keypair?version=RSA-4096").body();
		this.small = anonymous.as("bob").get("/api/v4/user/account/keypair").body();
		this.vault = this.admin.idOf("Vault");
		this.room = "/api/v4/nodes/rooms/" + this.vault + "/keypair";
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void roomsHaveRescueKeysOfTheirOwn() {
		this.admin.get(this.room).expectError(404, -40007);
		assertThat(this.admin.get(this.room + "s").expect(200).json()).isEmpty();
		this.admin.post(this.room, this.small).expect(204);
		this.admin.post(this.room, this.small).expectError(409, -70021);
		this.admin.post(this.room, this.large).expect(204);
		JsonNode preferred = this.alice.get(this.room).expect(200).json();
		assertThat(preferred.at("/publicKeyContainer/version").asString()).isEqualTo("RSA-4096");
		assertThat(this.admin.get(this.room + "?version=A")
			.expect(200)
			.json()
			.at("/privateKeyContainer/privateKey")
			.asString()).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
		assertThat(this.admin.get(this.room + "s").json()).hasSize(2);
		this.admin.get(this.room + "?version=B").expectError(400, -70022);
		this.admin.delete(this.room).expect(204);
		this.admin.get(this.room + "?version=A").expectError(404, -40007);
		this.admin.get(this.room + "?version=RSA-4096").expect(200);
	}

	@Test
	void deprecatedOperationTurnsEncryptionOn() {
		Seed seed = Seed.create().withSettings(SeedSettings.create().withCryptoEnabled(false));
		try (DracoonEmulator plain = DracoonEmulator.builder().seed(seed).start()) {
			Api manager = new Api(plain).as("admin");
			String customer = "/api/v4/user/account/customer";
			assertThat(manager.get(customer).json().get("customerEncryptionEnabled").asBoolean()).isFalse();
			assertThat(manager
				.put(customer, "{\"enableCustomerEncryption\":true,\"dataSpaceRescueKey\":" + this.large + "}")
				.expect(200)
				.json()
				.get("customerEncryptionEnabled")
				.asBoolean()).isTrue();
			assertThat(manager.get(SYSTEM).expect(200).body()).contains("RSA-4096");
		}
	}

	@Test
	void roomRescueKeysNeedAnAdministratorAndAnEncryptedRoom() {
		this.alice.post(this.room, this.large).expectError(403, null);
		this.alice.get(this.room + "s").expectError(403, null);
		String plain = "/api/v4/nodes/rooms/" + this.admin.idOf("Projects") + "/keypair";
		this.admin.get(plain).expectError(400, -40001);
		this.admin.post(plain, this.large).expectError(409, -40001);
		this.admin.get("/api/v4/nodes/rooms/9999/keypair").expectError(404, -40000);
		this.admin.post(this.room, Map.of()).expectError(400, -80000);
		this.admin.post("/api/v4/user/account/keypair", this.small).expect(204);
		this.admin.delete("/api/v4/user/account/keypair?version=A").expect(204);
		this.admin.delete("/api/v4/user/account/keypair?version=RSA-4096").expect(204);
		this.admin.get(this.room).expectError(403, -70020);
	}

	@Test
	void roomRescueKeysReceiveAndOpenFileKeys() {
		this.admin.post(this.room, this.large).expect(204);
		JsonNode missing = this.admin.get(MISSING).expect(200).json();
		assertThat(missing.at("/range/total").asInt()).isEqualTo(2);
		long rescueId = missing.at("/items/0/userId").asLong();
		assertThat(rescueId).isNegative();
		assertThat(missing.at("/users/0/id").asLong()).isEqualTo(rescueId);
		long file = missing.at("/items/0/fileId").asLong();
		assertThat(state(file, "roomKeyState")).isEqualTo("pending");
		giveKey(this.admin, rescueId, file, 512, "RSA-4096/AES-256-GCM").expect(204);
		assertThat(state(file, "roomKeyState")).isEqualTo("available");
		assertThat(this.admin.get(MISSING).json().at("/range/total").asInt()).isOne();
		// a user who lost the key pair gets new file keys through the rescue key
		this.admin.delete("/api/v4/user/account/keypair?version=RSA-4096").expect(204);
		this.admin.post("/api/v4/user/account/keypair", this.small).expect(204);
		String byRescueKey = MISSING + "?use_key=room_rescue_key&room_id=" + this.vault;
		JsonNode rescued = this.admin.get(byRescueKey).expect(200).json();
		assertThat(rescued.get("items")).hasSize(1);
		assertThat(rescued.at("/users/0/publicKeyContainer/version").asString()).isEqualTo("A");
		giveKey(this.admin, rescued.at("/items/0/userId").asLong(), file, 256, "A").expect(204);
		assertThat(this.admin.get(byRescueKey).json().get("items")).isEmpty();
		this.alice.get(byRescueKey).expectError(403, null);
	}

	@Test
	void replacedRoomRescueKeysStillOpenFileKeys() {
		this.admin.post(this.room, this.small).expect(204);
		JsonNode item = this.admin.get(MISSING).json().at("/items/0");
		giveKey(this.admin, item.get("userId").asLong(), item.get("fileId").asLong(), 256, "A").expect(204);
		String previous = MISSING + "?use_key=previous_room_rescue_key&room_id=" + this.vault;
		assertThat(this.admin.get(previous).expect(200).json().get("items")).isEmpty();
		this.admin.post(this.room + "s", this.large).expectError(400, -80000);
		this.admin.post(this.room + "s", replacement(this.large, this.small)).expect(204);
		JsonNode missing = this.admin.get(previous).expect(200).json();
		assertThat(missing.at("/files/0/fileKeyContainer/version").asString()).isEqualTo("A");
		assertThat(missing.at("/items/0/userId").asLong()).isEqualTo(item.get("userId").asLong());
		this.admin.delete(this.room + "?version=A").expect(204);
		assertThat(this.admin.get(previous).json().get("items")).isEmpty();
	}

	@Test
	void fileKeysBelongToOneOfTwoKeyPairsOfTheSameVersion() {
		String pair = "/api/v4/user/account/keypair";
		String previous = MISSING + "?use_key=previous_user_key";
		this.alice.post(pair + "s", replacement(this.large, this.large)).expect(204);
		this.alice.post(pair + "s", replacement(this.large, this.large)).expectError(409, -70021);
		JsonNode missing = this.alice.get(previous).expect(200).json();
		assertThat(missing.get("items")).hasSize(2);
		assertThat(missing.get("users")).hasSize(1);
		long alice = missing.at("/items/0/userId").asLong();
		long file = missing.at("/items/0/fileId").asLong();
		long other = missing.at("/items/1/fileId").asLong();
		// the server still returns the old file key, but the new key pair does not open
		// it
		JsonNode before = fileKey(file);
		assertThat(missing.at("/files/0/fileKeyContainer/key")).isEqualTo(before.get("key"));
		assertThat(this.alice.get(MISSING).json().get("items")).isEmpty();
		giveKey(this.alice, alice, file, 512, "RSA-4096/AES-256-GCM").expect(204);
		JsonNode fresh = fileKey(file);
		assertThat(fresh).isNotEqualTo(before);
		assertThat(this.alice.get(previous).json().get("items")).hasSize(1);
		this.alice.delete(pair + "?version=RSA-4096").expect(204);
		assertThat(this.alice.get(pair + "s").json()).hasSize(1);
		assertThat(fileKey(file)).isEqualTo(fresh);
		// a file key that was not replaced was deleted with the older key pair
		this.alice.get("/api/v4/nodes/files/" + other + "/user_file_key").expectError(404, -40761);
		assertThat(this.alice.get(previous).json().get("items")).isEmpty();
	}

	private JsonNode fileKey(long file) {
		return this.alice.get("/api/v4/nodes/files/" + file + "/user_file_key").expect(200).json();
	}

	@Test
	void theCustomerHasRescueKeys() {
		this.admin.get(SYSTEM).expectError(404, -70020);
		this.alice.get(SYSTEM).expectError(401, -10006);
		this.alice.post(SYSTEM, this.large).expectError(401, -10006);
		this.admin.post(SYSTEM, this.small).expect(204);
		this.admin.post(SYSTEM, this.small).expectError(400, -70021);
		this.admin.post(SYSTEM + "s", replacement(this.large, this.small)).expect(204);
		assertThat(this.admin.get(SYSTEM).expect(200).json().at("/publicKeyContainer/version").asString())
			.isEqualTo("RSA-4096");
		assertThat(this.admin.get(SYSTEM + "s").expect(200).json()).hasSize(2);
		this.admin.delete(SYSTEM).expect(204);
		assertThat(this.admin.get(SYSTEM + "s").json()).hasSize(1);
		this.admin.get(SYSTEM + "?version=A").expectError(404, -70020);
	}

	@Test
	void roomsMayUseTheRescueKeyOfTheCustomer() {
		this.admin.post(SYSTEM, this.small).expect(204);
		String path = "/api/v4/nodes/rooms/" + this.vault + "/encrypt";
		this.admin.put(path, Map.of("isEncrypted", true, "useDataSpaceRescueKey", true)).expect(200);
		this.admin.post(this.room, this.large).expectError(400, -40004);
		JsonNode item = this.admin.get(MISSING).json().at("/items/0");
		assertThat(item.get("userId").asLong()).isNegative();
		long file = item.get("fileId").asLong();
		assertThat(state(file, "dataSpaceKeyState")).isEqualTo("pending");
		giveKey(this.alice, item.get("userId").asLong(), file, 256, "A").expect(204);
		assertThat(state(file, "dataSpaceKeyState")).isEqualTo("available");
		assertThat(this.admin.get(MISSING + "?use_key=system_rescue_key").expect(200).json().get("items")).isEmpty();
		this.alice.post("/api/v4/user/account/keypair", this.small).expect(204);
		assertThat(this.admin.get(MISSING + "?use_key=system_rescue_key").json().get("items")).hasSize(1);
		assertThat(this.admin.get(MISSING + "?use_key=previous_system_rescue_key").json().get("items")).isEmpty();
		this.alice.get(MISSING + "?use_key=system_rescue_key").expectError(401, -10006);
	}

	private String replacement(String pair, String previous) {
		JsonNode privateKey = new Api.Answer(200, previous, "").json().get("privateKeyContainer");
		return pair.substring(0, pair.lastIndexOf('}')) + ",\"previousPrivateKey\":" + privateKey + "}";
	}

	private String state(long file, String field) {
		return this.admin.get("/api/v4/nodes/" + file).expect(200).json().at("/encryptionInfo/" + field).asString();
	}

	private static Api.Answer giveKey(Api api, long user, long file, int length, String version) {
		Map<String, Object> fileKey = Map.of("key", base64(length), "iv", base64(12), "tag", base64(16), "version",
				version);
		return api.post("/api/v4/nodes/files/keys",
				Map.of("items", List.of(Map.of("userId", user, "fileId", file, "fileKey", fileKey))));
	}

	private static String base64(int length) {
		return Base64.getEncoder().encodeToString(new byte[length]);
	}

}
