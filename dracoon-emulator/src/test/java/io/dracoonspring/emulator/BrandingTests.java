// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the branding of pages.
 */
class BrandingTests {

	private static final String BRANDING = "/branding/api/v1/branding";

	private static final String PUBLIC = "/branding/api/v1/public/branding";

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3 };

	private static DracoonEmulator emulator;

	private Api admin;

	private Api anybody;

	@BeforeAll
	static void start() {
		emulator = DracoonEmulator.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@BeforeEach
	void login() {
		emulator.reset();
		this.anybody = new Api(emulator);
		this.admin = this.anybody.as("admin");
	}

	@Test
	void changesTheLook() {
		Map<String, Object> color = Map.of("type", "primary", "colorDetails",
				List.of(Map.of("type", "normal", "rgba", "#204060")));
		Map<String, Object> terms = Map.of("type", "terms", "languages",
				List.of(Map.of("languageTag", "en", "content", "Be nice")));
		this.admin
			.put(BRANDING, Map.of("productName", "House", "colors", List.of(color), "texts", List.of(terms),
					"imprintUrl", "https://example.com/imprint"))
			.expect(200);
		JsonNode shown = this.anybody.get(PUBLIC).expect(200).json();
		assertThat(shown.get("productName").asString()).isEqualTo("House");
		assertThat(shown.get("texts").get(0).get("languages").get(0).get("content").asString()).isEqualTo("Be nice");
		JsonNode variants = shown.get("colors").get(0).get("colorDetails");
		assertThat(variants.valueStream().map((variant) -> variant.get("rgba").asString())).containsExactly("#204060ff",
				"#8f9fafff", "#102030ff", "#ffffffff");
		this.admin.put(BRANDING, Map.of("colorizeHeader", true)).expect(200);
		JsonNode kept = this.admin.get(BRANDING).expect(200).json();
		assertThat(kept.get("productName").asString()).isEqualTo("House");
		assertThat(kept.get("colorizeHeader").asBoolean()).isTrue();
	}

	@Test
	void keepsImages() {
		JsonNode upload = this.admin.postForm(BRANDING + "/files?type=webLogo", PNG).expect(201).json();
		long id = upload.get("id").asLong();
		assertThat(this.anybody.bytes("GET", PUBLIC + "/files/webLogo/small", null)).isNotEqualTo(PNG);
		this.admin.put(BRANDING, Map.of("images", List.of(Map.of("id", id, "type", "appLogo"))))
			.expectError(400, -92001);
		this.admin.put(BRANDING, Map.of("images", List.of(Map.of("id", id, "type", "webLogo")))).expect(200);
		assertThat(this.anybody.bytes("GET", PUBLIC + "/files/webLogo/small", null)).isEqualTo(PNG);
		String url = this.admin.get(BRANDING).json().get("images").get(0).get("url").asString();
		assertThat(this.anybody.bytes("GET", url, null)).isEqualTo(PNG);
		JsonNode images = this.anybody.get(PUBLIC).json().get("images");
		assertThat(images.get(0).get("files").size()).isEqualTo(3);
		assertThat(this.anybody.get(images.get(1).get("files").get(0).get("url").asString()).expect(200).body())
			.contains("PNG");
	}

	@Test
	void checksTheLook() {
		this.admin.postForm(BRANDING + "/files?type=webLogo", new byte[] { 1, 2, 3 }).expectError(400, -92001);
		this.admin.postForm(BRANDING + "/files?type=nothing", PNG).expectError(400, -92001);
		this.anybody.get(PUBLIC + "/files/webLogo/huge").expectError(400, -92001);
		Map<String, Object> color = Map.of("type", "primary", "colorDetails",
				List.of(Map.of("type", "normal", "rgba", "blue")));
		this.admin.put(BRANDING, Map.of("colors", List.of(color))).expectError(400, -92001);
		this.admin.put(BRANDING, Map.of("texts", List.of(Map.of("type", "joke", "languages", List.of()))))
			.expectError(400, -92001);
		Api bob = this.anybody.as("bob");
		bob.get(BRANDING).expectError(403, null);
		bob.put(BRANDING, Map.of()).expectError(403, null);
		this.anybody.get(BRANDING).expectError(401, -10012);
	}

}
