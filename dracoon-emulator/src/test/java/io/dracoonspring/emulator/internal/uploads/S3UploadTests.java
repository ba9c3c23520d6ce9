// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.content.Answer;
import io.dracoonspring.emulator.content.ContentServer;
import io.dracoonspring.emulator.internal.state.Container;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

import static org.assertj.core.api.Assertions.assertThat;

class S3UploadTests {

	private static final String CHANNELS = "/api/v4/nodes/files/uploads";

	private static final int PART = 5 * 1024 * 1024;

	private static final byte[] HELLO = "Hello, World!".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path directory;

	private ContentServer server;

	@BeforeEach
	void start() {
		this.server = new ContentServer(this.directory, true);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 17 })
	void uploadsAPlainFile(int size) {
		byte[] bytes = random(size);
		String id = open(this.server.plain, "file.bin");
		assertThat(this.server.uploads.countOpen()).isOne();
		JsonNode node = finish(id, Map.of("parts", put(id, bytes)));
		assertThat(node.get("name").asString()).isEqualTo("file.bin");
		assertThat(node.get("size").asInt()).isEqualTo(size);
		assertThat(node.get("hash").asString()).isEqualTo(DigestUtils.md5DigestAsHex(bytes));
		assertThat(node.get("parentId").asLong()).isEqualTo(this.server.plain.id());
		assertThat(this.server.uploads.countOpen()).isZero();
		assertThat(download(node.get("id").asLong())).isEqualTo(bytes);
	}

	@Test
	void uploadsAnEncryptedFile() {
		byte[] bytes = random(PART + 3);
		String id = open(this.server.encrypted, "secret.bin");
		List<Map<String, Object>> parts = put(id, bytes);
		complete(id, Map.of("parts", parts)).expectError(400, -40763);
		complete(id, Map.of("parts", parts, "fileKey", ContentServer.fileKey("A"))).expectError(403, -70020);
		JsonNode node = finish(id, Map.of("parts", parts, "fileKey", ContentServer.fileKey(ContentServer.RSA_4096)));
		assertThat(node.has("hash")).isFalse();
		assertThat(download(node.get("id").asLong())).isEqualTo(bytes);
		Answer key = this.server.call(this.server.alice, HttpMethod.GET,
				"/api/v4/nodes/files/" + node.get("id").asLong() + "/user_file_key");
		assertThat(key.expect(200).json().get("version").asString()).isEqualTo("RSA-4096/AES-256-GCM");
	}

	@Test
	void reportsEachStepOfTheStatus() {
		String id = open(this.server.plain, "file.bin");
		assertThat(status(id).get("status").asString()).isEqualTo("transfer");
		Answer answer = complete(id, Map.of("parts", put(id, HELLO))).expect(202);
		assertThat(answer.body()).isEmpty();
		JsonNode first = status(id);
		assertThat(first.get("status").asString()).isEqualTo("finishing");
		assertThat(first.has("node")).isFalse();
		complete(id, Map.of("parts", List.of())).expectError(400, -20503);
		awaitEnd(id);
		complete(id, Map.of("parts", List.of())).expectError(400, -20503);
		presign(id, 1, 1, 1).expectError(400, -20503);
		this.server.call(this.server.alice, HttpMethod.DELETE, CHANNELS + "/" + id).expectError(400, -20503);
	}

	@Test
	void takesOverWhatWasAnnounced() {
		Map<String, Object> body = new HashMap<>(
				Map.of("parentId", this.server.plain.id(), "name", "a.txt", "directS3Upload", true, "notes", "a note",
						"timestampCreation", "2020-01-02T03:04:05", "timestampModification", "2021-01-02T03:04:05Z",
						"expiration", Map.of("enableExpiration", true, "expireAt", "2999-01-01T00:00:00Z")));
		body.put("classification", null);
		String id = uploadId(create(this.server.alice, body));
		long nodeId = finish(id, Map.of("parts", put(id, HELLO), "fileName", "b.txt")).get("id").asLong();
		FileNode file = this.server.file(nodeId);
		assertThat(file.name()).isEqualTo("b.txt");
		assertThat(file.notes()).isEqualTo("a note");
		assertThat(file.classification()).isEqualTo(this.server.plain.classification());
		assertThat(file.timestampCreation()).isEqualTo("2020-01-02T03:04:05Z");
		assertThat(file.timestampModification()).isEqualTo("2021-01-02T03:04:05Z");
		assertThat(file.expireAt()).isEqualTo("2999-01-01T00:00:00Z");
		assertThat(file.createdBy()).isEqualTo(this.server.alice.id());
	}

	@Test
	void renamesByDefaultWhenTheNameIsTaken() {
		upload("a.txt", Map.of());
		assertThat(upload("a.txt", Map.of()).get("name").asString()).isEqualTo("a (1).txt");
		assertThat(upload("a.txt", Map.of("resolutionStrategy", "autorename")).get("name").asString())
			.isEqualTo("a (2).txt");
	}

	@Test
	void overwritesIntoTheRecycleBin() {
		JsonNode old = upload("a.txt", Map.of());
		JsonNode fresh = upload("a.txt", Map.of("resolutionStrategy", "overwrite", "keepShareLinks", true));
		assertThat(fresh.get("name").asString()).isEqualTo("a.txt");
		assertThat(fresh.get("id").asLong()).isNotEqualTo(old.get("id").asLong());
		assertThat(fresh.get("referenceId").asLong()).isEqualTo(old.get("referenceId").asLong());
		assertThat(this.server.plain.recycleBin()).extracting((deleted) -> deleted.id())
			.containsExactly(old.get("id").asLong());
	}

	@Test
	void overwritesWithThePermissionToDeleteOnly() {
		upload("a.txt", Map.of());
		this.server.plain.members().put(this.server.bob.id(), Set.of(Permission.READ, Permission.CREATE));
		String id = uploadId(create(this.server.bob, announcement(this.server.plain, "a.txt")));
		Map<String, Object> body = Map.of("parts", put(this.server.bob, id, HELLO), "resolutionStrategy", "overwrite");
		this.server.call(this.server.bob, HttpMethod.PUT, CHANNELS + "/" + id + "/s3", body).expect(403);
	}

	@Test
	void failsWhenTheNameIsTaken() {
		upload("a.txt", Map.of());
		String id = open(this.server.plain, "a.txt");
		Map<String, Object> body = new HashMap<>(Map.of("parts", put(id, HELLO), "resolutionStrategy", "fail"));
		Answer answer = complete(id, body);
		answer.expectError(409, -41001);
		assertThat(answer.json().at("/errorInfos/conflictNodes/0/name").asString()).isEqualTo("a.txt");
		body.put("fileName", "b.txt");
		assertThat(finish(id, body).get("name").asString()).isEqualTo("b.txt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fail", "overwrite" })
	void neverReplacesAFolder(String strategy) {
		this.server.state.nodes().createFolder(this.server.plain, "a.txt", this.server.alice.id());
		String id = open(this.server.plain, "a.txt");
		complete(id, Map.of("parts", put(id, HELLO), "resolutionStrategy", strategy)).expectError(409, -40010);
	}

	@Test
	void checksTheParts() {
		String id = open(this.server.plain, "a.txt");
		List<Map<String, Object>> parts = put(id, HELLO);
		complete(id, Map.of()).expectError(400, -80000);
		complete(id, Map.of("parts", List.of(Map.of("partNumber", 1)))).expectError(400, -80000);
		String etag = String.valueOf(parts.get(0).get("partEtag"));
		complete(id, Map.of("parts", List.of(Map.of("partNumber", 1, "partEtag", "\"" + etag + "\"")))).expectError(400,
				-80045);
		complete(id, Map.of("parts", List.of(Map.of("partNumber", 2, "partEtag", etag)))).expectError(400, -80045);
		complete(id, Map.of("parts", parts, "keepShareLinks", true)).expectError(400, -80034);
		complete(id, Map.of("parts", parts, "fileName", "a|b")).expectError(400, -40755);
		complete(id, Map.of("parts", parts, "fileKey", ContentServer.fileKey(ContentServer.RSA_4096))).expectError(400,
				-40001);
		complete(id, Map.of("parts", parts, "resolutionStrategy", "maybe")).expect(400);
		finish(id, Map.of("parts", parts));
	}

	@Test
	void refusesSmallPartsBeforeTheLast() {
		String id = open(this.server.plain, "a.txt");
		List<Map<String, Object>> parts = new ArrayList<>(
				List.of(putPart(this.server.alice, id, 1, random(PART - 1)), putPart(this.server.alice, id, 2, HELLO)));
		complete(id, Map.of("parts", parts)).expectError(400, -80046);
		parts.set(0, putPart(this.server.alice, id, 1, random(PART)));
		assertThat(finish(id, Map.of("parts", parts)).get("size").asInt()).isEqualTo(PART + HELLO.length);
	}

	@Test
	void presignsARangeOfParts() {
		String id = open(this.server.plain, "a.txt");
		JsonNode urls = presign(id, PART, 2, 4).expect(201).json().get("urls");
		assertThat(urls.valueStream().map((url) -> url.get("partNumber").asInt())).containsExactly(2, 3, 4);
		assertThat(urls.get(0).get("url").asString()).contains("partNumber=2&", "X-Amz-Signature=");
		presign(id, 100, 1, 2).expectError(400, -80046);
		presign(id, 100, 0, 1).expectError(400, -80001);
		this.server
			.call(this.server.bob, HttpMethod.POST, CHANNELS + "/" + id + "/s3_urls",
					Map.of("size", 1, "firstPartNumber", 1, "lastPartNumber", 1))
			.expectError(404, -20501);
	}

	@Test
	void usesFreshUrlsAfterTheOldHaveExpired() {
		String id = open(this.server.plain, "a.txt");
		String url = presign(id, HELLO.length, 1, 1).json().at("/urls/0/url").asString();
		this.server.clock.advance(Duration.ofMinutes(16));
		Answer late = this.server.put(url, HELLO).expect(403);
		assertThat(new String(late.body(), StandardCharsets.UTF_8)).contains("<Code>AccessDenied</Code>",
				"Request has expired");
		finish(id, Map.of("parts", put(id, HELLO)));
	}

	@Test
	void cancels() {
		String id = open(this.server.plain, "a.txt");
		String url = presign(id, HELLO.length, 1, 1).json().at("/urls/0/url").asString();
		this.server.call(this.server.bob, HttpMethod.DELETE, CHANNELS + "/" + id).expectError(404, -20501);
		this.server.call(this.server.alice, HttpMethod.DELETE, CHANNELS + "/" + id).expect(204);
		assertThat(this.server.uploads.countOpen()).isZero();
		Answer late = this.server.put(url, HELLO).expect(404);
		assertThat(new String(late.body(), StandardCharsets.UTF_8)).contains("<Code>NoSuchUpload</Code>");
		this.server.call(this.server.alice, HttpMethod.GET, CHANNELS + "/" + id).expectError(404, -20501);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					{}; 400; -80000
					{"parentId": 0, "name": "a"}; 400; -80001
					{"parentId": 9999, "name": "a"}; 404; -40000
					{"parentId": ROOM}; 400; -80000
					{"parentId": ROOM, "name": "CON.txt"}; 400; -40755
					{"parentId": ROOM, "name": "a", "size": -1}; 400; -80001
					{"parentId": ROOM, "name": "a", "size": "big"}; 400; -80002
					{"parentId": ROOM, "name": "a", "classification": 5}; 400; -40756
					{"parentId": ROOM, "name": "a", "expiration": {"enableExpiration": true}}; 400; -80000
					{"parentId": ROOM, "name": "a", "expiration": {"enableExpiration": true, "expireAt": "2001-01-01"}}; 400; -80013
					{"parentId": ROOM, "name": "a", "expiration": {"enableExpiration": true, "expireAt": "2001-01-01T00:00:00Z"}}; 400; -80006
					{"parentId": ROOM, "name": "a", "directS3Upload": false}; 400; -90033
					{"parentId": ROOM, "name": "a", "directS3Upload": "x"}; 400; -80005
					{"parentId": VAULT, "name": "a", "size": 68719476705, "directS3Upload": true}; 400; -80037
					""")
	void refusesBadAnnouncements(String body, int status, int errorCode) {
		String json = body.replace("ROOM", Long.toString(this.server.plain.id()))
			.replace("VAULT", Long.toString(this.server.encrypted.id()));
		String direct = json.contains("directS3Upload") ? json : json.replaceFirst("\\}$",
				(json.length() > 2) ? ", \"directS3Upload\": true}" : "\"directS3Upload\": true}");
		this.server
			.send(this.server.alice, HttpMethod.POST, this.server.url(CHANNELS), (request) -> request.bodyValue(direct))
			.expectError(status, errorCode);
		assertThat(this.server.uploads.countOpen()).isZero();
	}

	@Test
	void needsThePermissionToCreateAndAKeyPair() {
		create(this.server.reader, announcement(this.server.plain, "a")).expect(403);
		create(null, announcement(this.server.plain, "a")).expectError(401, -10012);
		this.server.encrypted.members().put(this.server.reader.id(), Permission.EDIT);
		create(this.server.reader, announcement(this.server.encrypted, "a")).expectError(403, -70020);
	}

	@Test
	void enforcesTheDirectWay() {
		String path = URI
			.create(create(this.server.alice, announcement(this.server.plain, "a")).expect(201)
				.json()
				.get("uploadUrl")
				.asString())
			.getPath();
		this.server.call(null, HttpMethod.POST, path, Map.of()).expectError(400, -90033);
		this.server.call(null, HttpMethod.PUT, path, Map.of()).expectError(400, -90033);
		this.server.call(null, HttpMethod.DELETE, path).expect(204);
		assertThat(this.server.uploads.countOpen()).isZero();
	}

	@Test
	void holdsTheQuotaOfTheRoom() {
		this.server.plain.quota(100);
		Map<String, Object> body = announcement(this.server.plain, "a");
		body.put("size", 101);
		create(this.server.alice, body).expectError(507, -40200);
		body.remove("size");
		String id = uploadId(create(this.server.alice, body));
		complete(id, Map.of("parts", put(id, random(101)))).expect(202);
		JsonNode end = awaitEnd(id);
		assertThat(end.get("status").asString()).isEqualTo("error");
		assertThat(end.at("/errorDetails/code").asInt()).isEqualTo(507);
		assertThat(end.at("/errorDetails/errorCode").asInt()).isEqualTo(-40200);
		assertThat(this.server.plain.children()).isEmpty();
		assertThat(this.server.uploads.countOpen()).isZero();
	}

	@Test
	void holdsTheQuotaOfTheCustomer() {
		try (ContentServer small = new ContentServer(this.directory, true, 100)) {
			small
				.call(small.alice, HttpMethod.POST, CHANNELS,
						Map.of("parentId", small.plain.id(), "name", "a", "size", 101, "directS3Upload", true))
				.expectError(507, -90200);
		}
	}

	private JsonNode upload(String name, Map<String, Object> completion) {
		String id = open(this.server.plain, name);
		Map<String, Object> body = new HashMap<>(completion);
		body.put("parts", put(id, HELLO));
		return finish(id, body);
	}

	private String open(Room room, String name) {
		return uploadId(create(this.server.alice, announcement(room, name)));
	}

	private static Map<String, Object> announcement(Container parent, String name) {
		return new HashMap<>(Map.of("parentId", parent.id(), "name", name, "directS3Upload", true));
	}

	private Answer create(@Nullable User user, Map<String, Object> body) {
		return this.server.call(user, HttpMethod.POST, CHANNELS, body);
	}

	private static String uploadId(Answer answer) {
		return answer.expect(201).json().get("uploadId").asString();
	}

	private Answer presign(String id, long size, int first, int last) {
		return presign(this.server.alice, id, size, first, last);
	}

	private Answer presign(User user, String id, long size, int first, int last) {
		return this.server.call(user, HttpMethod.POST, CHANNELS + "/" + id + "/s3_urls",
				Map.of("size", size, "firstPartNumber", first, "lastPartNumber", last));
	}

	private List<Map<String, Object>> put(String id, byte[] bytes) {
		return put(this.server.alice, id, bytes);
	}

	private List<Map<String, Object>> put(User user, String id, byte[] bytes) {
		List<Map<String, Object>> parts = new ArrayList<>();
		int from = 0;
		do {
			int to = Math.min(bytes.length, from + PART);
			parts.add(putPart(user, id, parts.size() + 1, Arrays.copyOfRange(bytes, from, to)));
			from = to;
		}
		while (from < bytes.length);
		return parts;
	}

	private Map<String, Object> putPart(User user, String id, int number, byte[] bytes) {
		String url = presign(user, id, bytes.length, number, number).expect(201).json().at("/urls/0/url").asString();
		String etag = Objects.requireNonNull(this.server.put(url, bytes).expect(200).headers().getETag());
		return Map.of("partNumber", number, "partEtag", etag.replace("\"", ""));
	}

	private Answer complete(String id, Map<String, Object> body) {
		return this.server.call(this.server.alice, HttpMethod.PUT, CHANNELS + "/" + id + "/s3", body);
	}

	private JsonNode finish(String id, Map<String, Object> body) {
		complete(id, body).expect(202);
		JsonNode end = awaitEnd(id);
		assertThat(end.get("status").asString()).as(end::toString).isEqualTo("done");
		return end.get("node");
	}

	private JsonNode awaitEnd(String id) {
		for (int attempt = 0; attempt < 10_000; attempt++) {
			JsonNode status = status(id);
			if (!"finishing".equals(status.get("status").asString())) {
				return status;
			}
		}
		throw new AssertionError("The upload does not end");
	}

	private JsonNode status(String id) {
		return this.server.call(this.server.alice, HttpMethod.GET, CHANNELS + "/" + id).expect(200).json();
	}

	private byte[] download(long nodeId) {
		JsonNode answer = this.server
			.call(this.server.alice, HttpMethod.POST, "/api/v4/nodes/files/" + nodeId + "/downloads")
			.expect(200)
			.json();
		return this.server.send(null, HttpMethod.GET, URI.create(answer.get("downloadUrl").asString()), (request) -> {
		}).expect(200).body();
	}

	private static byte[] random(int size) {
		byte[] bytes = new byte[size];
		new Random(size).nextBytes(bytes);
		return bytes;
	}

}
