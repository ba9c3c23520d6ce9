// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.content.Answer;
import io.dracoonspring.emulator.content.ContentServer;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.Room;

import static org.assertj.core.api.Assertions.assertThat;

class ServerUploadTests {

	private static final String CHANNELS = "/api/v4/nodes/files/uploads";

	private static final byte[] HELLO = "Hello, World!".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path directory;

	private ContentServer server;

	@BeforeEach
	void start() {
		this.server = new ContentServer(this.directory, false);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void uploadsChunksInOrder() {
		byte[] bytes = random(300_000);
		URI url = open(this.server.plain, "a.bin");
		byte[] first = Arrays.copyOfRange(bytes, 0, 100_000);
		JsonNode receipt = chunk(url, "bytes 0-99999/300000", first).expect(201).json();
		assertThat(receipt.get("size").asInt()).isEqualTo(100_000);
		assertThat(receipt.get("hash").asString()).isEqualTo(DigestUtils.md5DigestAsHex(first));
		chunk(url, "bytes 100000-200000/*", Arrays.copyOfRange(bytes, 100_000, 200_000)).expect(201);
		chunk(url, "bytes 200000-299999/300000", Arrays.copyOfRange(bytes, 200_000, 300_000)).expect(201);
		JsonNode node = complete(url, Map.of()).expect(201).json();
		assertThat(node.get("name").asString()).isEqualTo("a.bin");
		assertThat(node.get("size").asInt()).isEqualTo(300_000);
		assertThat(node.get("hash").asString()).isEqualTo(DigestUtils.md5DigestAsHex(bytes));
		assertThat(this.server.uploads.countOpen()).isZero();
		complete(url, Map.of()).expectError(401, -20502);
	}

	@Test
	void uploadsAChunkAsForm() {
		URI url = open(this.server.plain, "a.txt");
		MultipartBodyBuilder form = new MultipartBodyBuilder();
		form.part("other", "ignored");
		form.part("file", new ByteArrayResource(HELLO)).filename("a.txt");
		Answer answer = this.server.send(null, HttpMethod.POST, url,
				(request) -> request.contentType(MediaType.MULTIPART_FORM_DATA)
					.header(HttpHeaders.CONTENT_RANGE, "bytes 0-12/13")
					.bodyValue(form.build()));
		assertThat(answer.expect(201).json().get("hash").asString()).isEqualTo(DigestUtils.md5DigestAsHex(HELLO));
		assertThat(complete(url, Map.of()).expect(201).json().get("size").asInt()).isEqualTo(13);
	}

	@Test
	void uploadsAnEmptyFileWithoutChunk() {
		URI url = open(this.server.plain, "empty");
		JsonNode node = this.server.send(null, HttpMethod.PUT, url, (request) -> {
		}).expect(201).json();
		assertThat(node.get("size").asInt()).isZero();
		assertThat(node.get("hash").asString()).isEqualTo(DigestUtils.md5DigestAsHex(new byte[0]));
	}

	@Test
	void uploadsASingleChunkWithoutRange() {
		URI url = open(this.server.plain, "a.txt");
		chunk(url, null, HELLO).expect(201);
		chunk(url, null, HELLO).expectError(400, -80021);
		assertThat(complete(url, Map.of()).expect(201).json().get("size").asInt()).isEqualTo(13);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes 0-12/26", "bytes 14-26/26", "bytes 13-24/26", "bytes 13-25/25", "13-25/26" })
	void refusesChunksThatDoNotFollow(String range) {
		URI url = open(this.server.plain, "a.txt");
		chunk(url, "bytes 0-12/26", HELLO).expect(201);
		chunk(url, range, HELLO).expectError(400, -80021);
		chunk(url, "bytes 13-25/26", HELLO).expect(201);
		assertThat(complete(url, Map.of()).expect(201).json().get("size").asInt()).isEqualTo(26);
	}

	@Test
	void answersEvenWhileALargeChunkIsBeingSent() {
		URI url = open(this.server.plain, "a.txt");
		chunk(url, "bytes 5-20000004/*", random(20_000_000)).expectError(400, -80021);
	}

	@Test
	void takesTheKeysOfOthersAlong() {
		URI url = open(this.server.encrypted, "a.txt");
		chunk(url, "bytes 0-12/13", HELLO).expect(201);
		complete(url, Map.of()).expectError(400, -40763);
		Map<String, Object> own = ContentServer.fileKey(ContentServer.RSA_4096);
		complete(url,
				Map.of("fileKey", own, "userFileKeyList",
						Map.of("items", List.of(Map.of("userId", 999, "fileKey", ContentServer.fileKey("A"))))))
			.expectError(404, -70501);
		JsonNode node = complete(url, Map.of("fileKey", own, "userFileKeyList",
				Map.of("items",
						List.of(Map.of("userId", this.server.bob.id(), "fileKey", ContentServer.fileKey("A"))))))
			.expect(201)
			.json();
		FileNode file = this.server.file(node.get("id").asLong());
		assertThat(file.keys().of(this.server.alice.id())).hasSize(1);
		assertThat(file.keys().of(this.server.bob.id())).hasSize(1);
	}

	@Test
	void refusesKeysOfPlainFiles() {
		URI url = open(this.server.plain, "a.txt");
		complete(url, Map.of("fileKey", ContentServer.fileKey(ContentServer.RSA_4096))).expectError(400, -40001);
	}

	@Test
	void triesAnotherNameAfterAConflict() {
		complete(open(this.server.plain, "a.txt"), Map.of()).expect(201);
		URI url = open(this.server.plain, "a.txt");
		chunk(url, "bytes 0-12/13", HELLO).expect(201);
		complete(url, Map.of("resolutionStrategy", "fail")).expectError(409, -41001);
		JsonNode node = complete(url, Map.of("resolutionStrategy", "fail", "fileName", "b.txt")).expect(201).json();
		assertThat(node.get("size").asInt()).isEqualTo(13);
	}

	@Test
	void keepsShareLinksOnOverwriteOnly() {
		complete(open(this.server.plain, "a.txt"), Map.of("keepShareLinks", true)).expectError(400, -80034);
	}

	@Test
	void cancelsByToken() {
		URI url = open(this.server.plain, "a.txt");
		chunk(url, "bytes 0-12/13", HELLO).expect(201);
		assertThat(this.server.uploads.countOpen()).isOne();
		this.server.call(null, HttpMethod.DELETE, url.getPath()).expect(204);
		assertThat(this.server.uploads.countOpen()).isZero();
		chunk(url, "bytes 13-25/26", HELLO).expectError(401, -20502);
		this.server.call(null, HttpMethod.DELETE, url.getPath()).expectError(401, -20502);
	}

	@Test
	void holdsTheQuotaWhileChunksCome() {
		this.server.plain.quota(20);
		URI url = open(this.server.plain, "a.txt");
		chunk(url, "bytes 0-12/*", HELLO).expect(201);
		chunk(url, "bytes 13-25/*", HELLO).expectError(507, -40200);
		this.server.plain.quota(5);
		complete(url, Map.of()).expectError(507, -40200);
		assertThat(this.server.plain.children()).isEmpty();
	}

	@Test
	void hasNoS3() {
		this.server
			.call(this.server.alice, HttpMethod.POST, CHANNELS,
					Map.of("parentId", this.server.plain.id(), "name", "a", "directS3Upload", true))
			.expectError(412, -90030);
		JsonNode channel = create(this.server.plain, "a");
		String path = CHANNELS + "/" + channel.get("uploadId").asString();
		this.server
			.call(this.server.alice, HttpMethod.POST, path + "/s3_urls",
					Map.of("size", 1, "firstPartNumber", 1, "lastPartNumber", 1))
			.expectError(412, -90030);
		this.server.call(this.server.alice, HttpMethod.PUT, path + "/s3", Map.of()).expectError(412, -90030);
	}

	@Test
	void stillKnowsTheDeprecatedWay() {
		JsonNode channel = create(this.server.plain, "a.txt");
		String path = CHANNELS + "/" + channel.get("uploadId").asString();
		this.server
			.send(this.server.alice, HttpMethod.POST, this.server.url(path),
					(request) -> request.header(HttpHeaders.CONTENT_RANGE, "bytes 0-13/*").bodyValue(HELLO))
			.expect(201);
		this.server.send(this.server.bob, HttpMethod.POST, this.server.url(path), (request) -> request.bodyValue(HELLO))
			.expectError(404, -20501);
		JsonNode node = this.server.call(this.server.alice, HttpMethod.PUT, path, Map.of()).expect(201).json();
		assertThat(node.get("size").asInt()).isEqualTo(13);
	}

	private JsonNode create(Room room, String name) {
		return this.server
			.call(this.server.alice, HttpMethod.POST, CHANNELS, Map.of("parentId", room.id(), "name", name))
			.expect(201)
			.json();
	}

	private URI open(Room room, String name) {
		return URI.create(create(room, name).get("uploadUrl").asString());
	}

	private Answer chunk(URI url, @Nullable String range, byte[] bytes) {
		return this.server.send(null, HttpMethod.POST, url, (request) -> {
			if (range != null) {
				request.header(HttpHeaders.CONTENT_RANGE, range);
			}
			request.contentType(MediaType.APPLICATION_OCTET_STREAM).bodyValue(bytes);
		});
	}

	private Answer complete(URI url, Map<String, Object> body) {
		return this.server.call(null, HttpMethod.PUT, url.getPath(), body);
	}

	private static byte[] random(int size) {
		byte[] bytes = new byte[size];
		new Random(size).nextBytes(bytes);
		return bytes;
	}

}
