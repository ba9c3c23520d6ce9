// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DownloadShareTests {

	private static final String SHARES = "/api/v4/shares/downloads";

	private static final String PUBLIC = "/api/v4/public/shares/downloads/";

	private DracoonEmulator emulator;

	private Api anonymous;

	private Api admin;

	private Api alice;

	private Api bob;

	private long file;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start();
		this.anonymous = new Api(this.emulator);
		this.admin = this.anonymous.as("admin");
		this.alice = this.anonymous.as("alice");
		this.bob = this.anonymous.as("bob");
		this.file = this.alice.idOf("Projects/Welcome.txt");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void sharesFiles() {
		JsonNode share = share(Map.of("nodeId", this.file, "notes", "Please read", "showCreatorName", true));
		assertThat(share.get("name").asString()).isEqualTo("Welcome.txt");
		assertThat(share.get("nodePath").asString()).isEqualTo("/Projects/Welcome.txt");
		assertThat(share.get("dataUrl").asString()).startsWith("data:image/png;base64,");
		assertThat(this.alice.get("/api/v4/nodes/" + this.file).json().get("cntDownloadShares").asInt()).isOne();
		String link = PUBLIC + share.get("accessKey").asString();
		JsonNode info = this.anonymous.get(link).expect(200).json();
		assertThat(info.get("fileName").asString()).isEqualTo("Welcome.txt");
		assertThat(info.get("creatorName").asString()).isEqualTo("Alice Archer");
		assertThat(info.has("creatorUsername")).isFalse();
		assertThat(info.get("hasDownloadLimit").asBoolean()).isFalse();
		String url = this.anonymous.post(link, "").expect(201).json().get("downloadUrl").asString();
		assertThat(this.anonymous.get(url).expect(200).body()).startsWith("Welcome");
		assertThat(this.anonymous.range(url, "bytes=0-6").expect(206).body()).isEqualTo("Welcome");
		assertThat(this.alice.get(SHARES + "/" + share.get("id")).expect(200).json().get("cntDownloads").asInt())
			.isOne();
		this.anonymous.get(link + "/unknown").expectError(404, -50001);
		this.anonymous.get(PUBLIC + "unknown").expectError(404, -50000);
		assertThat(this.emulator.requests())
			.noneMatch((request) -> request.path().contains(share.get("accessKey").asString()));
	}

	@Test
	void protectsWithPasswords() {
		JsonNode share = share(Map.of("nodeId", this.file, "password", "Secret-2026"));
		String link = PUBLIC + share.get("accessKey").asString();
		assertThat(this.anonymous.get(link).json().get("isProtected").asBoolean()).isTrue();
		assertThat(share.toString()).doesNotContain("Secret-2026");
		this.anonymous.post(link, Map.of()).expectError(401, -50009);
		this.anonymous.send("HEAD", link + "?password=wrong", "").expect(403);
		this.anonymous.send("HEAD", link + "?password=Secret-2026", "").expect(200);
		this.anonymous.post(link, Map.of("password", "Secret-2026")).expect(201);
		for (int attempt = 0; attempt < 5; attempt++) {
			this.anonymous.post(link, Map.of("password", "wrong")).expectError(401, -50009);
		}
		this.anonymous.post(link, Map.of("password", "Secret-2026")).expectError(403, -51000);
		this.emulator.advanceClock(Duration.ofMinutes(6));
		this.anonymous.post(link, Map.of("password", "Secret-2026")).expect(201);
		String path = SHARES + "/" + share.get("id");
		this.alice.put(path, Map.of("resetPassword", true)).expect(200);
		this.anonymous.post(link, Map.of()).expect(201);
	}

	@Test
	void limitsDownloadsAndTime() {
		JsonNode share = share(Map.of("nodeId", this.file, "maxDownloads", 1, "expiration",
				Map.of("enableExpiration", true, "expireAt", Instant.now().plus(Duration.ofHours(1)).toString())));
		String link = PUBLIC + share.get("accessKey").asString();
		this.anonymous.post(link, "").expect(201);
		assertThat(this.anonymous.get(link).json().get("limitReached").asBoolean()).isTrue();
		this.anonymous.post(link, "").expectError(404, -50002);
		String path = SHARES + "/" + share.get("id");
		assertThat(this.alice.put(path, Map.of("resetMaxDownloads", true)).expect(200).json().has("maxDownloads"))
			.isFalse();
		this.anonymous.post(link, "").expect(201);
		this.emulator.advanceClock(Duration.ofHours(2));
		this.anonymous.get(link).expectError(404, -50000);
		this.alice.put(path, Map.of("expiration", Map.of("enableExpiration", false))).expect(200);
		this.anonymous.get(link).expect(200);
		this.alice.delete(path).expect(204);
		this.anonymous.get(link).expectError(404, -50000);
		this.alice.get(path).expectError(404, -60000);
	}

	@Test
	void sharesFoldersAsArchives() throws IOException {
		long projects = this.alice.idOf("Projects");
		this.admin.post("/api/v4/nodes/rooms", Map.of("name", "Below", "parentId", projects)).expect(201);
		String link = PUBLIC + share(Map.of("nodeId", projects)).get("accessKey").asString();
		assertThat(this.anonymous.get(link).json().get("mediaType").asString()).isEqualTo("application/zip");
		String url = this.anonymous.post(link, "").json().get("downloadUrl").asString();
		this.anonymous.range(url, "bytes=0-6").expectError(400, -80022);
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(this.anonymous.bytes("GET", url, null)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		assertThat(names).contains("Welcome.txt", "Website/index.html").doesNotContain("Below/");
	}

	@Test
	void refusesWhatCannotBeShared() {
		this.bob.post(SHARES, Map.of("nodeId", this.file)).expectError(403, null);
		create(Map.of()).expectError(400, -80000);
		create(Map.of("nodeId", 9999)).expectError(404, -41000);
		create(Map.of("nodeId", this.file, "name", "x".repeat(151))).expectError(400, -80007);
		create(Map.of("nodeId", this.file, "notes", "x".repeat(256))).expectError(400, -80007);
		create(Map.of("nodeId", this.file, "password", "with space")).expectError(400, -80023);
		create(Map.of("nodeId", this.file, "password", "with<tag")).expectError(400, -80023);
		create(Map.of("nodeId", this.file, "password", "weak")).expectError(400, -10002);
		create(Map.of("nodeId", this.file, "maxDownloads", 0)).expectError(400, -80001);
		create(Map.of("nodeId", this.file, "receiverLanguage", "?")).expectError(400, -10013);
		create(Map.of("nodeId", this.file, "textMessageRecipients", List.of("+49123"))).expectError(400, -80030);
		create(Map.of("nodeId", this.file, "expiration",
				Map.of("enableExpiration", true, "expireAt", "2020-01-01T00:00:00Z")))
			.expectError(400, -80006);
		create(Map.of("nodeId", this.file, "fileKey", fileKey(512))).expectError(400, -50007);
	}

	@Test
	void sharesEncryptedFilesWithKeys() {
		long secret = this.alice.idOf("Vault/recovery-codes.txt");
		JsonNode pair = this.bob.get("/api/v4/user/account/keypair").expect(200).json();
		create(Map.of("nodeId", this.alice.idOf("Vault/Contracts"))).expectError(400, -50004);
		create(Map.of("nodeId", secret, "password", "Secret-2026")).expectError(400, -50003);
		create(Map.of("nodeId", secret, "keyPair", pair)).expectError(400, -50005);
		create(Map.of("nodeId", secret, "fileKey", fileKey(256))).expectError(400, -50006);
		create(Map.of("nodeId", secret, "fileKey", fileKey(255), "keyPair", pair)).expectError(400, -80062);
		JsonNode share = share(Map.of("nodeId", secret, "fileKey", fileKey(256), "keyPair", pair));
		assertThat(share.get("isEncrypted").asBoolean()).isTrue();
		String link = PUBLIC + share.get("accessKey").asString();
		JsonNode info = this.anonymous.get(link).expect(200).json();
		assertThat(info.at("/privateKeyContainer/privateKey")).isEqualTo(pair.at("/privateKeyContainer/privateKey"));
		assertThat(info.at("/fileKey/version").asString()).isEqualTo("A");
		this.anonymous.post(link, Map.of("password", "Secret-2026")).expectError(400, -50008);
		String url = this.anonymous.post(link, "").expect(201).json().get("downloadUrl").asString();
		assertThat(this.anonymous.bytes("GET", url, null)).hasSize(info.get("size").asInt());
		this.alice.put(SHARES + "/" + share.get("id"), Map.of("password", "Secret-2026")).expectError(400, -50003);
	}

	@Test
	void listsSharesOfThoseWhoManageThem() {
		JsonNode first = share(Map.of("nodeId", this.file, "name", "b"));
		JsonNode second = share(Map.of("nodeId", this.alice.idOf("Projects/Website"), "name", "a"));
		assertThat(this.alice.names(SHARES)).containsExactly("b", "a");
		assertThat(this.admin.names(SHARES + "?sort=name:asc")).containsExactly("a", "b");
		assertThat(this.bob.names(SHARES)).isEmpty();
		assertThat(filtered("nodeId:eq:" + this.file)).containsExactly("b");
		assertThat(filtered("name:cn:WELCOME")).containsExactly("b");
		assertThat(filtered("createdBy:cn:archer|accessKey:cn:" + second.get("accessKey").asString()))
			.containsExactly("a");
		assertThat(filtered("updatedById:eq:1")).isEmpty();
		this.alice.get(SHARES + "?filter=targetId:eq:1").expectError(400, -92001);
		this.bob.get(SHARES + "/" + first.get("id")).expectError(403, null);
		this.alice
			.put(SHARES, Map.of("objectIds", List.of(first.get("id").asLong(), second.get("id").asLong()),
					"maxDownloads", 3, "name", "ignored"))
			.expect(204);
		assertThat(this.alice.get(SHARES).json().get("items").valueStream())
			.allMatch((share) -> share.get("maxDownloads").asInt() == 3)
			.noneMatch((share) -> share.get("name").asString().equals("ignored"));
		this.alice.put(SHARES, Map.of("objectIds", List.of(9999), "maxDownloads", 3)).expectError(404, -60000);
		this.alice.send("DELETE", SHARES, Map.of("shareIds", List.of(first.get("id").asLong()))).expect(204);
		assertThat(this.alice.names(SHARES)).containsExactly("a");
		this.alice.delete("/api/v4/nodes/" + this.alice.idOf("Projects/Website")).expect(204);
		assertThat(this.alice.names(SHARES)).isEmpty();
	}

	@Test
	void shareLinksFollowAnOverwrittenFileOnRequest() {
		long website = this.alice.idOf("Projects/Website");
		JsonNode share = share(Map.of("nodeId", this.alice.upload(website, "a.txt", "one", "fail").id()));
		String url = this.alice.post("/api/v4/nodes/files/uploads", Map.of("parentId", website, "name", "a.txt"))
			.json()
			.get("uploadUrl")
			.asString();
		this.alice.post(url, "two").expect(201);
		long file = this.alice.put(url, Map.of("resolutionStrategy", "overwrite", "keepShareLinks", true)).id();
		JsonNode moved = this.alice.get(SHARES).json().at("/items/0");
		assertThat(moved.get("nodeId").asLong()).isEqualTo(file);
		assertThat(moved.get("id").asLong()).isNotEqualTo(share.get("id").asLong());
		assertThat(moved.get("accessKey")).isEqualTo(share.get("accessKey"));
		this.alice.upload(website, "a.txt", "three", "overwrite");
		assertThat(this.alice.names(SHARES)).isEmpty();
	}

	@Test
	void tellsWhatWouldBeMailed() {
		JsonNode share = share(Map.of("nodeId", this.file));
		String path = SHARES + "/" + share.get("id") + "/email";
		this.alice.post(path, Map.of("recipients", List.of("carol@example.com"), "body", "Look!")).expect(204);
		assertThat(this.emulator.mails()).singleElement().satisfies((mail) -> {
			assertThat(mail.recipients()).containsExactly("carol@example.com");
			assertThat(mail.body()).startsWith("Look!")
				.endsWith("/public/download-shares/" + share.get("accessKey").asString());
		});
		this.alice.post(path, Map.of("recipients", List.of("carol"), "body", "Look!")).expectError(400, -80009);
		this.alice.post(path, Map.of("recipients", List.of("carol@example.com"), "body", "<b>"))
			.expectError(400, -80023);
		this.alice.post(path, Map.of("recipients", List.of(), "body", "Look!")).expectError(400, -80000);
	}

	@Test
	void drawsQrCodes() throws Exception {
		JsonNode share = share(Map.of("nodeId", this.file));
		String dataUrl = this.alice.get(SHARES + "/" + share.get("id") + "/qr")
			.expect(200)
			.json()
			.get("dataUrl")
			.asString();
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(
				Base64.getDecoder().decode(dataUrl.substring("data:image/png;base64,".length()))));
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		String text = new QRCodeReader()
			.decode(new BinaryBitmap(
					new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
			.getText();
		assertThat(text)
			.isEqualTo(this.emulator.baseUrl() + "/public/download-shares/" + share.get("accessKey").asString());
	}

	private List<String> filtered(String filter) {
		return this.alice.names(SHARES + "?filter=" + Api.encode(filter));
	}

	private Api.Answer create(Map<String, Object> body) {
		return this.alice.post(SHARES, body);
	}

	private JsonNode share(Map<String, Object> body) {
		return create(body).expect(201).json();
	}

	private static Map<String, Object> fileKey(int length) {
		return Map.of("key", base64(length), "iv", base64(12), "tag", base64(16), "version", "A");
	}

	private static String base64(int length) {
		return Base64.getEncoder().encodeToString(new byte[length]);
	}

}
