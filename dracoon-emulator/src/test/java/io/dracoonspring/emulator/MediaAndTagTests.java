// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class MediaAndTagTests {

	private DracoonEmulator emulator;

	private Api anonymous;

	private Api admin;

	@BeforeEach
	void start() {
		start(StorageMode.PROXY);
	}

	private void start(StorageMode storage) {
		this.emulator = DracoonEmulator.builder().storage(storage).start();
		this.anonymous = new Api(this.emulator);
		this.admin = this.anonymous.as("admin");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void drawsThumbnailsOfImages() throws IOException {
		JsonNode node = this.admin.upload(this.admin.idOf("Projects"), "a.png", "no real image", "fail").json();
		String path = "/mediaserver/image/" + node.get("mediaToken").asString();
		BufferedImage image = ImageIO
			.read(new ByteArrayInputStream(this.anonymous.bytes("GET", path + "/64x32", null)));
		assertThat(image.getWidth()).isEqualTo(64);
		assertThat(image.getHeight()).isEqualTo(32);
		this.anonymous.get(path + "/0x0").expectError(400, -92001);
		this.anonymous.get(path + "/9999x9999").expectError(400, -92001);
		this.anonymous.get("/mediaserver/image/unknown/64x32").expectError(404, -40751);
		assertThat(this.admin.get("/api/v4/nodes/" + this.admin.idOf("Projects/Welcome.txt")).json().has("mediaToken"))
			.isFalse();
	}

	@Test
	void tagsRoomsInS3() {
		String tags = "/api/v4/nodes/rooms/" + this.admin.idOf("Projects") + "/s3_tags";
		this.admin.get(tags).expectError(412, -90030);
		this.admin.get("/api/v4/config/info/s3_tags").expectError(412, -90030);
		stop();
		start(StorageMode.S3);
		assertThat(this.admin.get("/api/v4/config/info/s3_tags").expect(200).json().get("items")).isEmpty();
		this.admin.post(tags, Map.of("ids", List.of(1))).expectError(404, -90029);
		assertThat(this.admin.post(tags, Map.of("ids", List.of())).expect(201).json().get("items")).isEmpty();
		this.anonymous.as("alice").get(tags).expectError(403, null);
	}

	@Test
	void tellsWhatItIsMadeOf() {
		JsonNode all = this.anonymous.get("/api/v4/public/software/third_party_dependencies").expect(200).json();
		assertThat(all.valueStream().map((each) -> each.get("artifactId").asString())).contains("spring-webflux",
				"core");
	}

}
