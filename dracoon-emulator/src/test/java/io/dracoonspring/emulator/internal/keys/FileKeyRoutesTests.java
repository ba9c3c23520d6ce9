// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.content.Answer;
import io.dracoonspring.emulator.content.ContentServer;
import io.dracoonspring.emulator.internal.state.FileKey;
import io.dracoonspring.emulator.internal.state.FileNode;
import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.User;
import io.dracoonspring.emulator.model.Permission;

import static org.assertj.core.api.Assertions.assertThat;

class FileKeyRoutesTests {

	private static final String MISSING = "/api/v4/nodes/missingFileKeys";

	private static final String LARGE = ContentServer.RSA_4096;

	@TempDir
	Path directory;

	private ContentServer server;

	private FileNode file;

	@BeforeEach
	void start() {
		this.server = new ContentServer(this.directory, true);
		this.file = store("a.txt");
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void handsOutTheOwnKey() {
		assertThat(key(this.server.alice, "").expect(200).json().propertyNames()).containsExactlyInAnyOrder("key", "iv",
				"tag", "version");
		key(this.server.alice, "?version=RSA-4096%2FAES-256-GCM").expect(200);
		key(this.server.alice, "?version=A").expectError(404, -40761);
		key(this.server.bob, "").expectError(404, -40761);
		key(this.server.reader, "").expectError(403, -70020);
		this.server.encrypted.members().put(this.server.reader.id(), Set.of(Permission.CREATE));
		key(this.server.reader, "").expect(403);
		this.server.call(this.server.alice, HttpMethod.GET, "/api/v4/nodes/files/9999/user_file_key")
			.expectError(404, -40751);
	}

	@Test
	void distributesKeys() {
		JsonNode missing = missing(this.server.alice, "");
		assertThat(missing.at("/range/total").asInt()).isOne();
		assertThat(missing.at("/items/0/userId").asLong()).isEqualTo(this.server.bob.id());
		assertThat(missing.at("/items/0/fileId").asLong()).isEqualTo(this.file.id());
		assertThat(missing.at("/users/0/id").asLong()).isEqualTo(this.server.bob.id());
		assertThat(missing.at("/users/0/publicKeyContainer/version").asString()).isEqualTo("A");
		assertThat(missing.at("/users/0/publicKeyContainer/publicKey").asString()).isEqualTo("public A");
		assertThat(missing.at("/files/0/id").asLong()).isEqualTo(this.file.id());
		assertThat(missing.at("/files/0/fileKeyContainer/version").asString()).isEqualTo("RSA-4096/AES-256-GCM");
		set(this.server.alice, this.server.bob.id(), "A").expect(204);
		assertThat(missing(this.server.alice, "").get("items")).isEmpty();
		assertThat(key(this.server.bob, "").expect(200).json().get("version").asString()).isEqualTo("A");
		FileKey before = this.file.keys().find(this.server.bob.id(), "A").orElseThrow();
		Map<String, Object> other = new HashMap<>(ContentServer.fileKey("A"));
		other.put("iv", "AQEBAQEBAQEBAQEB");
		set(this.server.alice, this.server.bob.id(), other).expect(204);
		assertThat(this.file.keys().find(this.server.bob.id(), "A")).contains(before);
	}

	@Test
	void tellsNothingToThoseWithoutKey() {
		assertThat(missing(this.server.bob, "").get("items")).isEmpty();
		this.server.call(this.server.reader, HttpMethod.GET, MISSING).expectError(403, -70020);
	}

	@ParameterizedTest
	@CsvSource({ "room_id=VAULT,1", "room_id=PLAIN,-40001", "room_id=9999,-40000", "file_id=FILE,1",
			"file_id=9999,-40751", "user_id=BOB,1", "user_id=ALICE,0", "user_id=9999,-70501", "user_id=-5,0",
			"limit=501,-80024", "limit=0,-80024", "offset=-1,-80024", "offset=1,0", "use_key=any,-92001",
			"use_key=room_rescue_key,-80000", "use_key=room_rescue_key&room_id=VAULT,-40024",
			"use_key=previous_user_key,0", "use_key=system_rescue_key,-10006", "file_id=x,-80002" })
	void selects(String parameters, int expected) {
		String query = parameters.replace("VAULT", Long.toString(this.server.encrypted.id()))
			.replace("PLAIN", Long.toString(this.server.plain.id()))
			.replace("FILE", Long.toString(this.file.id()))
			.replace("BOB", Long.toString(this.server.bob.id()))
			.replace("ALICE", Long.toString(this.server.alice.id()));
		Answer answer = this.server.call(this.server.alice, HttpMethod.GET, MISSING + "?" + query);
		if (expected < 0) {
			assertThat(answer.json().get("errorCode").asInt()).isEqualTo(expected);
		}
		else {
			assertThat(answer.expect(200).json().get("items")).hasSize(expected);
		}
	}

	@Test
	void neverTellsMoreThanAHundredAtOnce() {
		for (int number = 0; number < 101; number++) {
			store("file " + number);
		}
		JsonNode missing = missing(this.server.alice, "?limit=500");
		assertThat(missing.get("items")).hasSize(100);
		assertThat(missing.get("files")).hasSize(100);
		assertThat(missing.get("users")).hasSize(1);
		assertThat(missing.at("/range/total").asInt()).isEqualTo(102);
		assertThat(missing(this.server.alice, "?offset=100").get("items")).hasSize(2);
	}

	@Test
	void helpsUsersToChangeToANewKeyPair() {
		set(this.server.alice, this.server.bob.id(), "A").expect(204);
		ContentServer.addKeyPair(this.server.bob, LARGE);
		this.server.bob.keys().preserve("A", "private");
		assertThat(missing(this.server.alice, "").get("users")).hasSize(2);
		JsonNode missing = missing(this.server.bob, "?use_key=previous_user_key");
		assertThat(missing.at("/items/0/userId").asLong()).isEqualTo(this.server.bob.id());
		assertThat(missing.at("/files/0/fileKeyContainer/version").asString()).isEqualTo("A");
		set(this.server.bob, this.server.bob.id(), LARGE).expect(204);
		assertThat(missing(this.server.bob, "?use_key=previous_user_key").get("items")).isEmpty();
	}

	@Test
	void putsRescueKeysFirst() {
		this.server.encrypted.encrypted(true, new KeyPair(LARGE, "private", "public", Instant.EPOCH, 1), false);
		store("b.txt");
		JsonNode missing = missing(this.server.alice, "");
		long rescueId = this.server.encrypted.rescueRecipientId();
		assertThat(rescueId).isNegative();
		assertThat(missing.get("items").valueStream().map((item) -> item.get("userId").asLong()))
			.containsExactly(rescueId, rescueId, this.server.bob.id(), this.server.bob.id());
		set(this.server.alice, rescueId, LARGE).expect(204);
		JsonNode forRescue = missing(this.server.alice,
				"?use_key=room_rescue_key&room_id=" + this.server.encrypted.id());
		assertThat(forRescue.get("items")).hasSize(1);
		this.server
			.call(this.server.bob, HttpMethod.GET,
					MISSING + "?use_key=room_rescue_key&room_id=" + this.server.encrypted.id())
			.expect(403);
	}

	@Test
	void refusesKeysThatCannotBe() {
		set(this.server.alice, this.server.bob.id(), LARGE).expectError(403, -70020);
		set(this.server.alice, 9999, "A").expectError(404, -70501);
		set(this.server.alice, -1, LARGE).expectError(404, -70501);
		set(this.server.bob, this.server.alice.id(), LARGE).expectError(403, -10006);
		this.server.encrypted.members().remove(this.server.bob.id());
		set(this.server.alice, this.server.bob.id(), "A").expectError(403, -10006);
		set(this.server.bob, this.server.bob.id(), "A").expectError(403, -10006);
		Map<String, Object> incomplete = new HashMap<>(ContentServer.fileKey(LARGE));
		incomplete.remove("tag");
		set(this.server.alice, this.server.alice.id(), incomplete).expectError(400, -80000);
		incomplete.put("tag", "AAAA");
		set(this.server.alice, this.server.alice.id(), incomplete).expectError(400, -92001);
		this.server.call(this.server.alice, HttpMethod.POST, "/api/v4/nodes/files/keys", Map.of())
			.expectError(400, -80000);
		FileNode plain = this.server.store(this.server.plain, "b.txt", new byte[1]);
		this.server
			.call(this.server.alice, HttpMethod.POST, "/api/v4/nodes/files/keys",
					Map.of("items", List.of(item(this.server.alice.id(), plain.id(), ContentServer.fileKey(LARGE)))))
			.expectError(400, -40001);
	}

	@Test
	void setsAllKeysOrNone() {
		Map<String, Object> body = Map.of("items",
				List.of(item(this.server.bob.id(), this.file.id(), ContentServer.fileKey("A")),
						item(this.server.bob.id(), 9999, ContentServer.fileKey("A"))));
		this.server.call(this.server.alice, HttpMethod.POST, "/api/v4/nodes/files/keys", body).expectError(404, -40751);
		assertThat(this.file.keys().of(this.server.bob.id())).isEmpty();
	}

	private FileNode store(String name) {
		FileNode node = this.server.store(this.server.encrypted, name, new byte[1]);
		node.keys().putIfAbsent(this.server.alice.id(), new FileKey("key", "iv", "tag", "RSA-4096/AES-256-GCM"));
		return node;
	}

	private Answer key(User user, String query) {
		return this.server.call(user, HttpMethod.GET,
				"/api/v4/nodes/files/" + this.file.id() + "/user_file_key" + query);
	}

	private JsonNode missing(User user, String query) {
		return this.server.call(user, HttpMethod.GET, MISSING + query).expect(200).json();
	}

	private Answer set(User user, long recipient, String version) {
		return set(user, recipient, ContentServer.fileKey(version));
	}

	private Answer set(User user, long recipient, Map<String, Object> fileKey) {
		return this.server.call(user, HttpMethod.POST, "/api/v4/nodes/files/keys",
				Map.of("items", List.of(item(recipient, this.file.id(), fileKey))));
	}

	private static Map<String, Object> item(long userId, long fileId, Map<String, Object> fileKey) {
		return Map.of("userId", userId, "fileId", fileId, "fileKey", fileKey);
	}

}
