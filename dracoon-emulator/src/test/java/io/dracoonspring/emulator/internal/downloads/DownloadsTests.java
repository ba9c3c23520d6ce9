// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.downloads;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.content.Answer;
import io.dracoonspring.emulator.content.ContentServer;
import io.dracoonspring.emulator.internal.state.Room;
import io.dracoonspring.emulator.internal.state.User;

import static org.assertj.core.api.Assertions.assertThat;

class DownloadsTests {

	private static final byte[] HELLO = "Hello, World!".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path directory;

	private @Nullable ContentServer started;

	@AfterEach
	void stop() {
		if (this.started != null) {
			this.started.close();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void downloadsTheWholeAndRanges(boolean s3Storage) {
		ContentServer server = start(s3Storage);
		URI url = url(server, upload(server, server.plain, "ä 1.txt"));
		assertThat(url.getPath()).startsWith(s3Storage ? "/s3/" : "/api/v4/downloads/");
		Answer whole = get(server, url, null).expect(200);
		assertThat(whole.body()).isEqualTo(HELLO);
		assertThat(whole.headers().getContentLength()).isEqualTo(HELLO.length);
		assertThat(whole.headers().getFirst(HttpHeaders.ACCEPT_RANGES)).isEqualTo("bytes");
		assertThat(whole.headers().getContentType()).isEqualTo(MediaType.TEXT_PLAIN);
		assertThat(whole.headers().getContentDisposition().isAttachment()).isTrue();
		assertThat(whole.headers().getContentDisposition().getFilename()).isEqualTo("ä 1.txt");
		Answer range = get(server, url, "bytes=7-11").expect(206);
		assertThat(new String(range.body(), StandardCharsets.UTF_8)).isEqualTo("World");
		assertThat(range.headers().getFirst(HttpHeaders.CONTENT_RANGE)).isEqualTo("bytes 7-11/13");
		assertThat(get(server, url, "bytes=12-").expect(206).body()).containsExactly('!');
		get(server, url, "bytes=13-").expect(416);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void downloadsAnEmptyFile(boolean s3Storage) {
		ContentServer server = start(s3Storage);
		Answer whole = get(server, url(server, upload(server, server.plain, "empty", new byte[0])), null).expect(200);
		assertThat(whole.headers().getContentLength()).isZero();
	}

	@Test
	void answersRangesBehindTheEndInTheEnvelope() {
		ContentServer server = start(false);
		Answer answer = get(server, url(server, upload(server, server.plain, "a.txt")), "bytes=13-").expect(416);
		assertThat(answer.json().get("code").asInt()).isEqualTo(416);
		assertThat(answer.json().has("errorCode")).isFalse();
	}

	@Test
	void answersHead() {
		ContentServer server = start(false);
		URI url = url(server, upload(server, server.plain, "a.txt"));
		Answer head = server.send(null, HttpMethod.HEAD, url, (request) -> {
		}).expect(200);
		assertThat(head.headers().getContentLength()).isEqualTo(HELLO.length);
		assertThat(head.body()).isEmpty();
	}

	@Test
	void changesTheHeadersOnDemand() {
		ContentServer server = start(false);
		URI url = url(server, upload(server, server.plain, "a.txt"));
		Answer answer = get(server, URI.create(url + "?generic_mimetype=true&inline=true"), null).expect(200);
		assertThat(answer.headers().getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM);
		assertThat(answer.headers().getContentDisposition().isInline()).isTrue();
		get(server, URI.create(url + "?inline=maybe"), null).expectError(400, -80005);
	}

	@Test
	void endsWithTheLifetimeOfTheUrl() {
		ContentServer server = start(false);
		URI url = url(server, upload(server, server.plain, "a.txt"));
		server.clock.advance(Duration.ofMinutes(14));
		get(server, url, null).expect(200);
		server.clock.advance(Duration.ofMinutes(1));
		get(server, url, null).expectError(401, -20502);
		get(server, server.url("/api/v4/downloads/other"), null).expectError(401, -20502);
	}

	@Test
	void endsWithTheLifetimeOfThePresignedUrl() {
		ContentServer server = start(true);
		URI url = url(server, upload(server, server.plain, "a.txt"));
		server.clock.advance(Duration.ofMinutes(16));
		assertThat(new String(get(server, url, null).expect(403).body(), StandardCharsets.UTF_8))
			.contains("Request has expired");
	}

	@Test
	void needsThePermissionToRead() {
		ContentServer server = start(true);
		long file = upload(server, server.plain, "a.txt");
		issue(server, server.reader, file).expect(200);
		server.plain.members().remove(server.reader.id());
		issue(server, server.reader, file).expect(403);
		issue(server, server.alice, server.plain.id()).expectError(404, -40751);
		issue(server, server.alice, 9999).expectError(404, -40751);
		issue(server, null, file).expectError(401, -10012);
	}

	@Test
	void needsAKeyPairForEncryptedFiles() {
		ContentServer server = start(false);
		long file = upload(server, server.encrypted, "a.txt");
		issue(server, server.bob, file).expect(200);
		issue(server, server.reader, file).expectError(403, -70020);
	}

	private ContentServer start(boolean s3Storage) {
		ContentServer server = new ContentServer(this.directory, s3Storage);
		this.started = server;
		return server;
	}

	private static long upload(ContentServer server, Room room, String name) {
		return upload(server, room, name, HELLO);
	}

	private static long upload(ContentServer server, Room room, String name, byte[] bytes) {
		return server.store(room, name, bytes).id();
	}

	private static Answer issue(ContentServer server, @Nullable User user, long id) {
		return server.call(user, HttpMethod.POST, "/api/v4/nodes/files/" + id + "/downloads");
	}

	private static URI url(ContentServer server, long id) {
		JsonNode answer = issue(server, server.alice, id).expect(200).json();
		assertThat(answer.propertyNames()).containsExactly("downloadUrl");
		return URI.create(answer.get("downloadUrl").asString());
	}

	private static Answer get(ContentServer server, URI url, @Nullable String range) {
		return server.send(null, HttpMethod.GET, url, (request) -> {
			if (range != null) {
				request.header(HttpHeaders.RANGE, range);
			}
		});
	}

}
