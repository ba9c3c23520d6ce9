// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.content.Answer;
import io.dracoonspring.emulator.content.ContentServer;
import io.dracoonspring.emulator.internal.state.Room;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the hash of a plain file is the MD5 of its content, for all ways of
 * uploading.
 */
class UploadHashTests {

	private static final String CHANNELS = "/api/v4/nodes/files/uploads";

	private static final int MIB = 1024 * 1024;

	@TempDir
	Path directory;

	private final Map<Integer, Part> parts = new TreeMap<>();

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
	@ValueSource(strings = { "1 2 3 4", "4 3 2 1", "2 1 4 3", "3 4 1 2" })
	void partsInAnyOrder(String order) {
		String upload = open(this.server.plain);
		for (String number : order.split(" ")) {
			put(upload, Integer.parseInt(number), "4".equals(number) ? 17 : 5 * MIB + Integer.parseInt(number));
		}
		assertThat(finish(upload).get("hash").asString()).isEqualTo(md5());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void aPartThatIsSentAgainWithOtherContent(int again) {
		String upload = open(this.server.plain);
		IntStream.rangeClosed(1, 3).forEach((number) -> put(upload, number, 5 * MIB));
		String before = md5();
		put(upload, again, 6 * MIB);
		assertThat(md5()).isNotEqualTo(before);
		assertThat(finish(upload).get("hash").asString()).isEqualTo(md5());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void aPartThatIsNotUsedInTheEnd(int unused) {
		String upload = open(this.server.plain);
		IntStream.rangeClosed(1, 4).forEach((number) -> put(upload, number, 5 * MIB));
		this.parts.remove(unused);
		JsonNode node = finish(upload);
		assertThat(node.get("size").asInt()).isEqualTo(3 * 5 * MIB);
		assertThat(node.get("hash").asString()).isEqualTo(md5());
	}

	@Test
	void numbersWithGaps() {
		String upload = open(this.server.plain);
		put(upload, 7, 5 * MIB);
		put(upload, 2, 5 * MIB);
		put(upload, 9999, 1);
		assertThat(finish(upload).get("hash").asString()).isEqualTo(md5());
	}

	@Test
	void anotherUploadAfterOneThatWasCancelled() {
		String cancelled = open(this.server.plain);
		IntStream.rangeClosed(1, 3).forEach((number) -> put(cancelled, number, 5 * MIB));
		this.server.call(this.server.alice, HttpMethod.DELETE, cancelled).expect(204);
		this.parts.clear();
		String upload = open(this.server.plain);
		put(upload, 1, 5 * MIB);
		put(upload, 2, 5 * MIB);
		assertThat(finish(upload).get("hash").asString()).isEqualTo(md5());
	}

	@Test
	void chunksThatComeAfterACompletionThatFailed() {
		try (ContentServer proxy = new ContentServer(this.directory, false)) {
			proxy.store(proxy.plain, "taken", new byte[1]);
			URI url = URI.create(proxy
				.call(proxy.alice, HttpMethod.POST, CHANNELS, Map.of("parentId", proxy.plain.id(), "name", "taken"))
				.expect(201)
				.json()
				.get("uploadUrl")
				.asString());
			byte[] content = random(30);
			chunk(proxy, url, content, 0, 10).expect(201);
			complete(proxy, url).expect(409);
			chunk(proxy, url, content, 10, 20).expect(201);
			complete(proxy, url).expect(409);
			chunk(proxy, url, content, 20, 30).expect(201);
			JsonNode node = proxy.call(null, HttpMethod.PUT, url.getPath(), Map.of()).expect(201).json();
			assertThat(node.get("hash").asString()).isEqualTo(DigestUtils.md5DigestAsHex(content));
		}
	}

	private static Answer chunk(ContentServer proxy, URI url, byte[] content, int from, int to) {
		byte[] chunk = new byte[to - from];
		System.arraycopy(content, from, chunk, 0, chunk.length);
		return proxy.send(null, HttpMethod.POST, url,
				(request) -> request
					.header(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, to - 1, content.length))
					.bodyValue(chunk));
	}

	private static Answer complete(ContentServer proxy, URI url) {
		return proxy.call(null, HttpMethod.PUT, url.getPath(), Map.of("resolutionStrategy", "fail"));
	}

	private String open(Room room) {
		return CHANNELS + "/"
				+ this.server
					.call(this.server.alice, HttpMethod.POST, CHANNELS,
							Map.of("parentId", room.id(), "name", "file.bin", "directS3Upload", true))
					.expect(201)
					.json()
					.get("uploadId")
					.asString();
	}

	private void put(String upload, int number, int size) {
		byte[] bytes = random(size);
		String url = this.server
			.call(this.server.alice, HttpMethod.POST, upload + "/s3_urls",
					Map.of("size", size, "firstPartNumber", number, "lastPartNumber", number))
			.expect(201)
			.json()
			.at("/urls/0/url")
			.asString();
		String etag = Objects.requireNonNull(this.server.put(url, bytes).expect(200).headers().getETag());
		this.parts.put(number, new Part(bytes, etag.replace("\"", "")));
	}

	private JsonNode finish(String upload) {
		this.server.call(this.server.alice, HttpMethod.PUT, upload + "/s3",
				Map.of("parts",
						this.parts.entrySet()
							.stream()
							.map((part) -> Map.of("partNumber", part.getKey(), "partEtag", part.getValue().etag()))
							.toList()))
			.expect(202);
		JsonNode status;
		do {
			status = this.server.call(this.server.alice, HttpMethod.GET, upload).expect(200).json();
		}
		while ("finishing".equals(status.get("status").asString()));
		assertThat(status.get("status").asString()).as(status::toString).isEqualTo("done");
		return status.get("node");
	}

	private String md5() {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		this.parts.values().forEach((part) -> content.writeBytes(part.bytes()));
		return DigestUtils.md5DigestAsHex(content.toByteArray());
	}

	private byte[] random(int size) {
		byte[] bytes = new byte[size];
		new Random(size + 31L * this.parts.size()).nextBytes(bytes);
		return bytes;
	}

	private record Part(byte[] bytes, String etag) {

	}

}
