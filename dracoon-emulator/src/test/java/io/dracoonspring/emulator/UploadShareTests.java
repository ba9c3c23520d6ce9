// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class UploadShareTests {

	private static final String SHARES = "/api/v4/shares/uploads";

	private static final String PUBLIC = "/api/v4/public/shares/uploads/";

	private DracoonEmulator emulator;

	private Api anonymous;

	private Api alice;

	@BeforeEach
	void start() {
		start(StorageMode.PROXY);
	}

	private void start(StorageMode storage) {
		this.emulator = DracoonEmulator.builder().storage(storage).start();
		this.anonymous = new Api(this.emulator);
		this.alice = this.anonymous.as("alice");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void managesShares() {
		long website = this.alice.idOf("Projects/Website");
		JsonNode share = share(Map.of("targetId", website, "name", "Pictures", "maxSlots", 3, "maxSize", 1000,
				"filesExpiryPeriod", 7));
		assertThat(share.get("targetPath").asString()).isEqualTo("/Projects/Website");
		assertThat(share.get("dataUrl").asString()).startsWith("data:image/png;base64,");
		assertThat(this.alice.get("/api/v4/nodes/" + website).json().get("cntUploadShares").asInt()).isOne();
		String path = SHARES + "/" + share.get("id");
		JsonNode changed = this.alice
			.put(path, Map.of("resetMaxSlots", true, "maxSize", 2000, "resetFilesExpiryPeriod", true, "name", "Photos"))
			.expect(200)
			.json();
		assertThat(changed.has("maxSlots")).isFalse();
		assertThat(changed.has("filesExpiryPeriod")).isFalse();
		assertThat(changed.get("maxSize").asInt()).isEqualTo(2000);
		assertThat(changed.at("/updatedBy/userName").asString()).isEqualTo("alice");
		assertThat(this.alice.names(SHARES + "?filter=" + Api.encode("targetId:eq:" + website + "|name:cn:photo")))
			.containsExactly("Photos");
		this.alice.put(SHARES, Map.of("objectIds", List.of(share.get("id").asLong()), "showUploadedFiles", true))
			.expect(200);
		assertThat(this.alice.get(path).json().get("showUploadedFiles").asBoolean()).isTrue();
		this.alice.post(path + "/email", Map.of("recipients", List.of("carol@example.com"), "body", "Send!"))
			.expect(204);
		assertThat(this.emulator.mails()).hasSize(1);
		this.alice.get(path + "/qr").expect(200);
		this.alice.send("DELETE", SHARES, Map.of("shareIds", List.of(share.get("id").asLong()))).expect(204);
		this.alice.delete(path).expectError(404, -60500);
		Api bob = this.anonymous.as("bob");
		bob.post(SHARES, Map.of("targetId", website)).expectError(403, null);
		this.alice.post(SHARES, Map.of("targetId", this.alice.idOf("Projects/Welcome.txt"))).expectError(404, -40000);
		this.alice.post(SHARES, Map.of("targetId", website, "maxSlots", 0)).expectError(400, -80001);
	}

	@Test
	void takesFilesFromEverybody() {
		long website = this.alice.idOf("Projects/Website");
		JsonNode share = share(Map.of("targetId", website, "maxSlots", 2, "maxSize", 10, "filesExpiryPeriod", 1,
				"showUploadedFiles", true));
		String link = link(share);
		JsonNode info = this.anonymous.get(link).expect(200).json();
		assertThat(info.get("remainingSlots").asInt()).isEqualTo(2);
		assertThat(info.get("remainingSize").asInt()).isEqualTo(10);
		this.anonymous.post(link, Map.of("name", "big", "size", 11)).expectError(507, -50504);
		this.anonymous.post(link, Map.of("name", "a?b")).expectError(400, -40755);
		JsonNode channel = this.anonymous.post(link, Map.of("name", "index.html", "size", 3)).expect(201).json();
		String upload = link + "/" + channel.get("uploadId").asString();
		assertThat(this.anonymous.get(upload).json().get("status").asString()).isEqualTo("transfer");
		this.anonymous.post(upload, "one").expect(201);
		JsonNode uploaded = this.anonymous.put(upload, Map.of()).expect(201).json();
		assertThat(uploaded.get("name").asString()).isEqualTo("index (1).html");
		assertThat(uploaded.get("hash").asString()).hasSize(32);
		JsonNode node = this.alice.get("/api/v4/nodes/" + this.alice.idOf("Projects/Website/index (1).html")).json();
		assertThat(node.at("/createdBy/userType").asString()).isEqualTo("external");
		assertThat(node.has("expireAt")).isTrue();
		assertThat(this.anonymous.get(link).json().at("/uploadedFiles/0/name").asString()).isEqualTo("index (1).html");
		this.anonymous.post(link, Map.of("name", "big", "size", 8)).expectError(507, -50504);
		String token = this.anonymous.post(link, Map.of("name", "b.txt")).json().get("uploadUrl").asString();
		this.anonymous.post(token, "two").expect(201);
		this.anonymous.put(token, Map.of("resolutionStrategy", "overwrite")).expectError(400, -50503);
		this.anonymous.put(token, Map.of()).expect(201);
		this.anonymous.post(link, Map.of("name", "c.txt")).expectError(400, -50506);
		JsonNode after = this.alice.get(SHARES + "/" + share.get("id")).json();
		assertThat(after.get("cntUploads").asInt()).isEqualTo(2);
		this.alice.delete("/api/v4/nodes/" + node.get("id")).expect(204);
		assertThat(this.alice.get(SHARES + "/" + share.get("id")).json().get("cntFiles").asInt()).isOne();
	}

	@Test
	void asksForThePassword() {
		JsonNode share = share(Map.of("targetId", this.alice.idOf("Projects"), "password", "Geheim-2026-\u00e4",
				"notes", "For friends"));
		String link = link(share);
		JsonNode reduced = this.anonymous.get(link).expect(200).json();
		assertThat(reduced.get("isProtected").asBoolean()).isTrue();
		assertThat(reduced.has("notes")).isFalse();
		this.anonymous.withHeader("X-Sds-Share-Password", "d3Jvbmc=").get(link).expectError(401, -50502);
		String encoded = Base64.getEncoder().encodeToString("Geheim-2026-\u00e4".getBytes(StandardCharsets.UTF_8));
		assertThat(this.anonymous.withHeader("X-Sds-Share-Password", encoded).get(link).json().get("notes").asString())
			.isEqualTo("For friends");
		this.anonymous.post(link, Map.of("name", "a.txt")).expectError(401, -50502);
		JsonNode channel = this.anonymous.post(link, Map.of("name", "a.txt", "password", "Geheim-2026-\u00e4"))
			.expect(201)
			.json();
		this.anonymous.delete(link + "/" + channel.get("uploadId").asString()).expect(204);
		this.anonymous.get(link + "/" + channel.get("uploadId").asString()).expectError(404, -20501);
		this.anonymous.get(PUBLIC + "unknown").expectError(404, -50501);
	}

	@Test
	void takesEncryptedFilesForEveryMember() {
		stop();
		start(StorageMode.S3);
		JsonNode share = share(Map.of("targetId", this.alice.idOf("Vault")));
		String link = link(share);
		JsonNode info = this.anonymous.get(link).expect(200).json();
		assertThat(info.get("isEncrypted").asBoolean()).isTrue();
		JsonNode keys = info.at("/userUserPublicKeyList/items");
		assertThat(keys).hasSize(2);
		assertThat(keys.at("/0/publicKeyContainer/publicKey").asString()).startsWith("-----BEGIN PUBLIC KEY-----");
		this.anonymous.post(link, Map.of("name", "a.txt")).expectError(400, -90033);
		String upload = link + "/"
				+ this.anonymous.post(link, Map.of("name", "a.txt", "directS3Upload", true))
					.expect(201)
					.json()
					.get("uploadId")
					.asString();
		JsonNode part = this.anonymous
			.post(upload + "/s3_urls", Map.of("size", 3, "firstPartNumber", 1, "lastPartNumber", 1))
			.expect(201)
			.json()
			.at("/urls/0");
		String etag = this.anonymous.putBytes(part.get("url").asString(), "abc");
		Map<String, Object> body = new HashMap<>(Map.of("parts", List.of(Map.of("partNumber", 1, "partEtag", etag))));
		this.anonymous.put(upload + "/s3", body).expectError(400, -40763);
		body.put("userFileKeyList", keys.valueStream()
			.map((key) -> Map.of("userId", key.get("id").asLong(), "fileKey",
					Map.of("key", base64(512), "iv", base64(12), "tag", base64(16), "version", "RSA-4096/AES-256-GCM")))
			.toList());
		this.anonymous.put(upload + "/s3", body).expect(202);
		assertThat(this.anonymous.get(upload).json().get("status").asString()).isEqualTo("finishing");
		JsonNode status = this.anonymous.get(upload).expect(200).json();
		for (int poll = 0; poll < 1000 && !status.get("status").asString().equals("done"); poll++) {
			status = this.anonymous.get(upload).expect(200).json();
		}
		assertThat(status.get("fileName").asString()).isEqualTo("a.txt");
		this.alice.get("/api/v4/nodes/files/" + this.alice.idOf("Vault/a.txt") + "/user_file_key").expect(200);
	}

	@Test
	void needsSomebodyWhoCanOpenTheFiles() {
		JsonNode share = share(Map.of("targetId", this.alice.idOf("Vault")));
		for (String user : List.of("admin", "alice")) {
			this.anonymous.as(user).delete("/api/v4/user/account/keypair?version=RSA-4096").expect(204);
		}
		this.anonymous.get(link(share)).expectError(400, -50505);
		this.anonymous.post(link(share), Map.of("name", "a.txt")).expectError(400, -50505);
	}

	private JsonNode share(Map<String, Object> body) {
		return this.alice.post(SHARES, body).expect(201).json();
	}

	private static String link(JsonNode share) {
		return PUBLIC + share.get("accessKey").asString();
	}

	private static String base64(int length) {
		return Base64.getEncoder().encodeToString(new byte[length]);
	}

}
