// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.reactive.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.testing.SnippetPage;
import io.dracoonspring.web.reactive.ReactiveFileServing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contains the Java code of {@code docs/reactive.md}.
 */
class ReactivePageTests {

	private static final byte[] CONTENT = "content of a client".getBytes(StandardCharsets.UTF_8);

	private DracoonEmulator emulator;

	private Dracoon dracoon;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		this.dracoon = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!"))
			.build();
	}

	@AfterEach
	void stop() {
		this.dracoon.close();
		this.emulator.close();
	}

	@Test
	void blocksAreUpToDate() throws IOException {
		new SnippetPage(Path.of("../docs/reactive.md"), Path.of("src/test/java/io/dracoonspring/web/reactive/docs"))
			.checkShown();
	}

	@Test
	void filesGoUpAndComeDown() {
		WebTestClient client = WebTestClient
			.bindToController(new FileController(new ReactiveFileServing(this.dracoon)),
					new UploadController(this.dracoon.transfers()))
			.build();
		long room = this.dracoon.nodes().getByPath("/Projects").blockOptional().orElseThrow().id();
		Long put = client.put()
			.uri("/rooms/{room}/files/{name}", room, "put.txt")
			.bodyValue(CONTENT)
			.exchange()
			.expectBody(Long.class)
			.returnResult()
			.getResponseBody();
		MultipartBodyBuilder parts = new MultipartBodyBuilder();
		parts.part("file", new ByteArrayResource(CONTENT)).filename("post.txt");
		Long post = client.post()
			.uri("/rooms/{room}/files", room)
			.bodyValue(parts.build())
			.exchange()
			.expectBody(Long.class)
			.returnResult()
			.getResponseBody();
		assertThat(download(client, "/files/{id}", put, "attachment; filename=\"put.txt\"; filename*=UTF-8''put.txt"))
			.isEqualTo(CONTENT);
		assertThat(download(client, "/previews/{id}", post, "inline; filename=\"post.txt\"; filename*=UTF-8''post.txt"))
			.isEqualTo(CONTENT);
	}

	private static byte[] download(WebTestClient client, String path, Long id, String disposition) {
		return client.get()
			.uri(path, id)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.valueEquals("Content-Disposition", disposition)
			.expectBody()
			.returnResult()
			.getResponseBody();
	}

}
