// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.media.DracoonMedia;
import io.dracoonspring.api.media.MediaUrls;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Requests thumbnails over HTTP.
 */
class MediaTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final ApiServer server = ApiServer.answering((call) -> {
		if (call.uri().contains("/nodes/")) {
			return Answer.json(call.uri().endsWith("/1") ? "{\"id\":1,\"mediaToken\":\"t0ken\"}" : "{\"id\":2}");
		}
		return new Answer(200, "image/png", "png");
	});

	private final DracoonNodes nodes = this.server.client(DracoonNodes.class);

	private final DracoonMedia media = this.server.client(DracoonMedia.class);

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void fetchesTheThumbnailOfAFile() {
		byte[] image = this.nodes.get(1).flatMap((node) -> this.media.getThumbnail(node, 300, 200)).block(LONG);
		assertThat(image).asString().isEqualTo("png");
		assertThat(this.server.calls().get(1)).hasToString("GET /mediaserver/image/t0ken/300x200");
	}

	@Test
	void asksForNothingWithoutAToken() {
		Node room = this.nodes.get(2).block(LONG);
		assertThat(room).isNotNull();
		assertThat(this.media.getThumbnail(room, 300, 200).blockOptional(LONG)).isEmpty();
		assertThat(this.server.calls()).hasSize(1);
		assertThatIllegalArgumentException().isThrownBy(() -> this.media.getThumbnail(room, 0, 200))
			.withMessageContaining("'width' and 'height' must be positive");
	}

	@Test
	void makesUrlsThatAreNotPrinted() {
		SecretUrl url = new MediaUrls(URI.create("https://dracoon.example/")).thumbnail(Secret.of("t0/ken"), 64, 48);
		assertThat(url.value()).hasToString("https://dracoon.example/mediaserver/image/t0%2Fken/64x48");
		assertThat(url.toString()).isEqualTo("https://dracoon.example/***");
	}

}
