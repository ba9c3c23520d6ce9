// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests behaviour that third-party clients expect although the API document does not
 * describe it.
 */
class ForeignClientTests {

	/**
	 * A file name whose accented letter is one character. In the next constant, the
	 * letter consists of two characters.
	 */
	private static final String COMPOSED = "caf\u00e9.txt";

	private static final String DECOMPOSED = "cafe\u0301.txt";

	private static DracoonEmulator emulator;

	private static Api alice;

	private static Api admin;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.builder()
			.storage(StorageMode.S3_OPTIONAL)
			.s3Host("localhost")
			.optionalRoomAdmins()
			.start();
		alice = new Api(emulator).as("alice");
		admin = new Api(emulator).as("admin");
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@Test
	void nameIsFoundInEveryUnicodeFormAndKeptAsItCame() {
		long folder = folder("unicode");
		alice.upload(folder, DECOMPOSED, "content", "fail");
		String list = "/api/v4/nodes?parent_id=" + folder;
		assertThat(alice.names(list)).containsExactly(DECOMPOSED);
		assertThat(alice.names(list + "&filter=" + Api.encode("name:eq:" + COMPOSED))).containsExactly(DECOMPOSED);
		assertThat(alice.names(list + "&filter=" + Api.encode("name:cn:" + COMPOSED.substring(2))))
			.containsExactly(DECOMPOSED);
		assertThat(alice.names(
				"/api/v4/nodes/search?depth_level=-1&search_string=" + Api.encode(COMPOSED) + "&parent_id=" + folder))
			.containsExactly(DECOMPOSED);
	}

	@Test
	void namesThatDifferInUnicodeFormOnlyAreTheSame() {
		long folder = folder("twins");
		alice.post("/api/v4/nodes/folders", Map.of("parentId", folder, "name", COMPOSED)).expect(201);
		alice.post("/api/v4/nodes/folders", Map.of("parentId", folder, "name", DECOMPOSED)).expectError(409, null);
		long twin = alice.post("/api/v4/nodes/folders", Map.of("parentId", folder, "name", "other")).expect(201).id();
		alice.put("/api/v4/nodes/folders/" + twin, Map.of("name", DECOMPOSED)).expectError(409, null);
	}

	@Test
	void errorNamesTheValue() {
		assertThat(alice.post("/api/v4/nodes/folders", Map.of("parentId", folder("values"), "name", "CON"))
			.expect(400)
			.json()
			.get("debugInfo")
			.asString()).isEqualTo("Illegal file name='CON'");
		assertThat(alice.post("/api/v4/nodes/folders", Map.of("parentId", -1, "name", "a"))
			.expect(400)
			.json()
			.get("debugInfo")
			.asString()).contains("Parent ID", "-1");
	}

	@ParameterizedTest
	@CsvSource({ "'', -80000", "nobody, -80009" })
	void shareIsNotSentToNobody(String recipients, int code) {
		long node = folder("mail" + code);
		admin.post("/api/v4/shares/downloads", Map.of("nodeId", node, "sendMail", true, "mailRecipients", recipients))
			.expectError(400, code);
		admin.post("/api/v4/shares/uploads", Map.of("targetId", node, "sendMail", true, "mailRecipients", recipients))
			.expectError(400, code);
		assertThat(admin.get("/api/v4/shares/downloads?filter=nodeId:eq:" + node).json().get("items")).isEmpty();
	}

	@Test
	void shareIsSentAsItIsCreated() {
		admin
			.post("/api/v4/shares/downloads", Map.of("nodeId", folder("sent"), "sendMail", true, "mailRecipients",
					"carol@example.com, dave@example.com", "mailBody", "for you"))
			.expect(201);
		assertThat(emulator.mails()).anySatisfy(
				(mail) -> assertThat(mail.recipients()).containsExactly("carol@example.com", "dave@example.com"));
	}

	@Test
	void contentGoesBothWaysOnOneServer() {
		long folder = folder("ways");
		alice.upload(folder, "through the server", "content", "fail");
		String upload = "/api/v4/nodes/files/uploads";
		String channel = alice
			.post(upload, Map.of("parentId", folder, "name", "to S3", "directS3Upload", true, "size", 7))
			.expect(201)
			.json()
			.get("uploadId")
			.asString();
		JsonNode urls = alice
			.post(upload + "/" + channel + "/s3_urls", Map.of("size", 7, "firstPartNumber", 1, "lastPartNumber", 1))
			.expect(201)
			.json();
		URI url = URI.create(urls.at("/urls/0/url").asString());
		assertThat(url.getHost()).isEqualTo("localhost");
		JsonNode info = alice.get("/api/v4/public/system/info").expect(200).json();
		assertThat(info.get("useS3Storage").asBoolean()).isTrue();
		assertThat(info.get("s3EnforceDirectUpload").asBoolean()).isFalse();
		assertThat(info.at("/s3Hosts/0").asString()).startsWith("localhost");
		String tag = alice.putBytes(url.toString(), "content");
		alice
			.put(upload + "/" + channel + "/s3",
					Map.of("resolutionStrategy", "fail", "parts", List.of(Map.of("partNumber", 1, "partEtag", tag))))
			.expect(202);
	}

	@Test
	void creatorAdministersRoomThatWasNamedOnly() {
		long room = admin.post("/api/v4/nodes/rooms", Map.of("name", "Named only")).expect(201).id();
		assertThat(admin.get("/api/v4/nodes/" + room).json().at("/permissions/manage").asBoolean()).isTrue();
		try (DracoonEmulator strict = DracoonEmulator.start()) {
			new Api(strict).as("admin")
				.post("/api/v4/nodes/rooms", Map.of("name", "Named only"))
				.expectError(400, -40006);
		}
	}

	@Test
	void deprecatedOperationsAreThere() {
		assertThat(admin.get("/api/v4/config/settings").expect(200).body()).contains("default_language");
		Map<String, Object> attributes = Map.of("items", List.of(Map.of("key", "only", "value", "one")));
		alice.put("/api/v4/user/profileAttributes", Map.of("items", List.of(Map.of("key", "former", "value", "gone"))))
			.expect(200);
		assertThat(alice.post("/api/v4/user/profileAttributes", attributes).expect(201).body()).contains("only")
			.doesNotContain("former");
		Api leaving = new Api(emulator).as("bob");
		leaving.post("/api/v4/user/logout", "").expect(204);
		leaving.get("/api/v4/user/account").expect(401);
	}

	private static long folder(String name) {
		return alice.post("/api/v4/nodes/folders", Map.of("parentId", alice.idOf("Projects"), "name", name))
			.expect(201)
			.id();
	}

}
