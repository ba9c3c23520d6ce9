// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CommentAndFavoriteTests {

	private DracoonEmulator emulator;

	private Api admin;

	private Api alice;

	private Api bob;

	private long file;

	private String comments;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start();
		Api anonymous = new Api(this.emulator);
		this.admin = anonymous.as("admin");
		this.alice = anonymous.as("alice");
		this.bob = anonymous.as("bob");
		this.file = this.admin.idOf("Projects/Welcome.txt");
		this.comments = "/api/v4/nodes/" + this.file + "/comments";
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void readersComment() {
		JsonNode first = this.bob.post(this.comments, Map.of("text", "First")).expect(201).json();
		assertThat(first.at("/createdBy/userName").asString()).isEqualTo("bob");
		assertThat(first.get("isChanged").asBoolean()).isFalse();
		this.alice.post(this.comments, Map.of("text", "Second")).expect(201);
		JsonNode list = this.bob.get(this.comments + "?limit=1").expect(200).json();
		assertThat(list.at("/range/total").asInt()).isEqualTo(2);
		assertThat(list.at("/items/0/text").asString()).isEqualTo("First");
		assertThat(this.bob.get("/api/v4/nodes/" + this.file).json().get("cntComments").asInt()).isEqualTo(2);
		this.bob.post(this.comments, Map.of("text", "")).expectError(400, -80000);
		this.bob.post(this.comments, Map.of("text", "x".repeat(65_536))).expectError(400, -80007);
		this.bob.get("/api/v4/nodes/" + this.admin.idOf("Vault") + "/comments").expectError(403, null);
		this.bob.get("/api/v4/nodes/9999/comments").expectError(404, -41000);
	}

	@Test
	void creatorsChangeAndDeleteComments() {
		String comment = "/api/v4/nodes/comments/"
				+ this.bob.post(this.comments, Map.of("text", "First")).expect(201).id();
		this.alice.put(comment, Map.of("text", "Mine")).expectError(403, null);
		JsonNode changed = this.bob.put(comment, Map.of("text", "Changed")).expect(200).json();
		assertThat(changed.get("isChanged").asBoolean()).isTrue();
		this.alice.delete(comment).expectError(403, null);
		this.admin.delete(comment).expect(204);
		this.bob.put(comment, Map.of("text", "Again")).expectError(400, -80039);
		JsonNode deleted = this.bob.get(this.comments).json().at("/items/0");
		assertThat(deleted.get("isDeleted").asBoolean()).isTrue();
		assertThat(deleted.get("text").asString()).isEmpty();
		assertThat(this.bob.get(this.comments + "?hide_deleted=true").json().get("items")).isEmpty();
		this.bob.put("/api/v4/nodes/comments/9999", Map.of("text", "x")).expectError(404, -41400);
	}

	@Test
	void everybodyHasOwnFavorites() {
		String favorite = "/api/v4/nodes/" + this.file + "/favorite";
		this.bob.delete(favorite).expectError(400, -41301);
		assertThat(this.bob.post(favorite, "").expect(201).json().get("isFavorite").asBoolean()).isTrue();
		assertThat(this.alice.get("/api/v4/nodes/" + this.file).json().get("isFavorite").asBoolean()).isFalse();
		this.bob.delete(favorite).expect(204);
		this.bob.post("/api/v4/nodes/9999/favorite", "").expectError(404, -41000);
		this.bob.post("/api/v4/nodes/" + this.admin.idOf("Vault") + "/favorite", "").expectError(403, null);
		this.bob.put("/api/v4/nodes/favorites", Map.of("isFavorite", true, "objectIds", List.of(this.file)))
			.expect(204);
		assertThat(this.bob.names("/api/v4/nodes/search?search_string=*&depth_level=-1&filter=isFavorite:eq:true"))
			.containsExactly("Welcome.txt");
		this.bob.put("/api/v4/nodes/favorites", Map.of("isFavorite", false, "objectIds", List.of(this.file)))
			.expect(204);
		assertThat(this.bob.get("/api/v4/nodes/" + this.file).json().get("isFavorite").asBoolean()).isFalse();
		this.bob
			.put("/api/v4/nodes/favorites",
					Map.of("isFavorite", true, "objectIds", LongStream.rangeClosed(1, 201).boxed().toList()))
			.expectError(400, -80063);
	}

}
