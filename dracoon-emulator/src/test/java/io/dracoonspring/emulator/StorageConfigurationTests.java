// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the configuration of storage and tags.
 */
class StorageConfigurationTests {

	private static final String S3 = "/api/v4/system/config/storage/s3";

	private static final String TAGS = S3 + "/tags";

	@Test
	void hasStorageWhereContentGoesToIt() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			Api admin = new Api(emulator).as("admin");
			JsonNode config = admin.get(S3).expect(200).json();
			assertThat(config.get("bucketUrl").asString()).startsWith(emulator.baseUrl().toString());
			assertThat(config.get("secretKeyDefined").asBoolean()).isTrue();
			assertThat(config.get("secretKey")).isNull();
			admin.post(S3, Map.of("bucketUrl", "https://b.example.com", "accessKey", "a", "secretKey", "s"))
				.expectError(400, -90025);
			new Api(emulator).as("bob").get(S3).expectError(403, null);
		}
	}

	@Test
	void configuresStorage() {
		try (DracoonEmulator emulator = DracoonEmulator.builder().storage(StorageMode.PROXY).start()) {
			Api admin = new Api(emulator).as("admin");
			String general = "/api/v4/system/config/settings/general";
			admin.get(S3).expectError(404, -90026);
			admin.put(S3, Map.of("region", "x")).expectError(404, -90026);
			admin.put(general, Map.of("useS3Storage", true)).expectError(404, -90026);
			admin.post(S3, Map.of("accessKey", "a", "secretKey", "s")).expectError(400, -80000);
			admin.post(S3, Map.of("bucketUrl", "nonsense", "accessKey", "a", "secretKey", "s"))
				.expectError(400, -80010);
			admin
				.post(S3, Map.of("bucketName", "a.b", "endpointUrl", "https://example.com", "accessKey", "a",
						"secretKey", "s"))
				.expectError(400, -80023);
			JsonNode config = admin
				.post(S3,
						Map.of("bucketName", "files", "endpointUrl", "https://example.com", "accessKey", "a",
								"secretKey", "s"))
				.expect(201)
				.json();
			assertThat(config.get("bucketUrl").asString()).isEqualTo("https://files.example.com");
			config = admin.put(S3, Map.of("region", "south")).expect(200).json();
			assertThat(config.get("region").asString()).isEqualTo("south");
			assertThat(config.get("bucketUrl").asString()).isEqualTo("https://files.example.com");
			admin.put(general, Map.of("useS3Storage", true)).expect(200);
			admin.get(TAGS).expectError(412, -90030);
		}
	}

	@Test
	void keepsTags() {
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			Api admin = new Api(emulator).as("admin");
			long id = admin.post(TAGS, Map.of("key", "cost", "value", "1", "isMandatory", true)).expect(201).id();
			admin.post(TAGS, Map.of("key", "cost", "value", "1")).expectError(409, -90028);
			admin.post(TAGS, Map.of("key", "k".repeat(129), "value", "1")).expectError(400, -80007);
			admin.post(TAGS, Map.of("key", "cost")).expectError(400, -80000);
			assertThat(admin.get(TAGS + "/" + id).expect(200).json().get("key").asString()).isEqualTo("cost");
			String room = "/api/v4/nodes/rooms/" + admin.idOf("Projects") + "/s3_tags";
			admin.post(room, Map.of("ids", List.of())).expectError(400, -80000);
			admin.post(room, Map.of("ids", List.of(id))).expect(201);
			assertThat(admin.get("/api/v4/config/info/s3_tags").expect(200).json().get("items").size()).isOne();
			admin.delete(TAGS + "/" + id).expect(204);
			assertThat(admin.get(room).expect(200).json().get("items")).isEmpty();
			admin.get(TAGS + "/" + id).expectError(404, -90029);
			for (int i = 0; i < 20; i++) {
				admin.post(TAGS, Map.of("key", "k" + i, "value", "1", "isMandatory", true)).expect(201);
			}
			admin.post(TAGS, Map.of("key", "last", "value", "1", "isMandatory", true)).expectError(400, -90031);
			admin.post(TAGS, Map.of("key", "last", "value", "1")).expect(201);
			admin.put("/api/v4/system/config/settings/general", Map.of("s3TagsEnabled", false)).expect(200);
			admin.get(TAGS).expectError(412, -90032);
			admin.get(room).expectError(412, -90032);
		}
	}

}
