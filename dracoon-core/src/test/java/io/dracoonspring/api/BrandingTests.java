// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.ApiServer.Call;
import io.dracoonspring.api.branding.Branding;
import io.dracoonspring.api.branding.BrandingImageSize;
import io.dracoonspring.api.branding.BrandingImageType;
import io.dracoonspring.api.branding.DracoonBranding;
import io.dracoonspring.api.branding.DracoonPublicBranding;
import io.dracoonspring.api.branding.UpdateBrandingRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Calls the branding service over HTTP.
 */
class BrandingTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final String BRANDING = """
			{"productName":"Files","colorizeHeader":true,"imprintUrl":"https://i.example","privacyUrl":"https://p.example",
			"supportUrl":"https://s.example","emailContact":"a@example.com","positionLoginBox":2,"appearanceLoginBox":"light",
			"colors":[{"type":"primary","colorDetails":[{"type":"normal","rgba":"1"},{"type":"dark","rgba":"2"}]}],
			"texts":[{"type":"terms","languages":[{"languageTag":"de","content":"Hallo"}]},{"type":"of tomorrow"}],
			"images":[{"id":1,"type":"webLogo","url":"https://u.example"},{"id":2,"type":"favIcon"},{"id":3,"type":"appLogo"},
			{"id":4,"type":"ingredientLogo"},{"id":5,"type":"of tomorrow"}]}""";

	private static final String UNCHANGED = "{\"colors\":[{\"type\":\"primary\",\"colorDetails\":"
			+ "[{\"type\":\"normal\",\"rgba\":\"1\"}]}],\"texts\":[{\"type\":\"terms\",\"languages\":"
			+ "[{\"languageTag\":\"de\",\"content\":\"Hallo\"}]}],\"images\":[%s],\"productName\":\"%s\","
			+ "\"colorizeHeader\":true,\"imprintUrl\":\"https://i.example\",\"privacyUrl\":\"https://p.example\","
			+ "\"supportUrl\":\"https://s.example\",\"emailContact\":\"a@example.com\",\"positionLoginBox\":2,"
			+ "\"appearanceLoginBox\":\"light\"}";

	private final ApiServer server = ApiServer.answering(BrandingTests::answer);

	private final DracoonBranding branding = this.server.client(DracoonBranding.class);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void changesOneValueAndKeepsTheRest() {
		Branding before = this.branding.get().block(LONG);
		assertThat(before).isNotNull();
		this.branding.update(UpdateBrandingRequest.from(before).withProductName("Box")).block(LONG);
		assertThat(this.server.calls().get(1)).hasToString("PUT /branding/api/v1/branding");
		assertThat(this.server.calls().get(1).body())
			.isEqualTo(UNCHANGED.formatted("{\"id\":1,\"type\":\"webLogo\"},{\"id\":3,\"type\":\"appLogo\"}", "Box"));
	}

	@Test
	void setsAnImage() {
		Branding after = this.branding.setImage(BrandingImageType.WEB_LOGO, image("logo.png")).block(LONG);
		assertThat(after).isNotNull();
		assertThat(this.server.calls()).extracting(Call::toString)
			.containsExactly("POST /branding/api/v1/branding/files?type=webLogo", "GET /branding/api/v1/branding",
					"PUT /branding/api/v1/branding");
		assertThat(this.server.calls().get(0).body()).contains("form-data; name=\"file\"; filename=\"logo.png\"")
			.contains("Content-Type: image/png")
			.contains("bytes of the logo");
		assertThat(this.server.calls().get(2).body()).isEqualTo(
				UNCHANGED.formatted("{\"id\":3,\"type\":\"appLogo\"},{\"id\":99,\"type\":\"webLogo\"}", "Files"));
	}

	@Test
	void readsAPublicImage() {
		ResponseEntity<byte[]> image = this.server.client(DracoonPublicBranding.class)
			.getImage(BrandingImageType.WEB_SPLASH_IMAGE, BrandingImageSize.LARGE)
			.block(LONG);
		assertThat(image).isNotNull();
		assertThat(image.getHeaders().getContentType()).isEqualTo(MediaType.IMAGE_JPEG);
		assertThat(image.getBody()).asString(StandardCharsets.UTF_8).isEqualTo("jpeg");
		assertThat(this.server.calls().get(0))
			.hasToString("GET /branding/api/v1/public/branding/files/webSplashImage/large");
	}

	@Test
	void neverSendsWhatItDoesNotKnow() {
		assertThatThrownBy(() -> this.branding.upload(BrandingImageType.UNKNOWN, image("a.png")).block(LONG))
			.hasRootCauseInstanceOf(IllegalArgumentException.class)
			.hasStackTraceContaining("'BrandingImageType' must not be UNKNOWN");
		assertThat(this.server.calls()).isEmpty();
	}

	private static Resource image(String name) {
		return new ByteArrayResource("bytes of the logo".getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return name;
			}

		};
	}

	private static Answer answer(Call call) {
		if (call.uri().contains("/public/")) {
			return new Answer(200, "image/jpeg", "jpeg");
		}
		return Answer
			.json("POST".equals(call.method()) ? "{\"id\":99,\"createdAt\":\"2026-01-01T00:00:00Z\"}" : BRANDING);
	}

}
