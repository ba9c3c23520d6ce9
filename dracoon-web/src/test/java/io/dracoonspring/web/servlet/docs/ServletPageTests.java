// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.web.servlet.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.resource.DracoonProtocolResolver;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.testing.SnippetPage;
import io.dracoonspring.transfer.StreamLimits;
import io.dracoonspring.web.servlet.ServletFileServing;
import io.dracoonspring.web.servlet.ServletResourceServing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contains the Java code of {@code docs/servlet.md}.
 */
class ServletPageTests {

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
		new SnippetPage(Path.of("../docs/servlet.md"), Path.of("src/test/java/io/dracoonspring/web/servlet/docs"))
			.checkShown();
	}

	@Test
	void filesGoUpAndComeDown() throws IOException {
		MockMvcTester mvc = MockMvcTester.of(new FileController(new ServletFileServing(this.dracoon)),
				new UploadController(this.dracoon.transfers()));
		long room = this.dracoon.nodes().getByPath("/Projects").blockOptional().orElseThrow().id();
		String put = mvc.put()
			.uri("/rooms/{room}/files/{name}", room, "put.txt")
			.content(CONTENT)
			.exchange()
			.getResponse()
			.getContentAsString();
		String post = mvc.post()
			.uri("/rooms/{room}/files", room)
			.multipart()
			.file(new MockMultipartFile("file", "post.txt", "text/plain", CONTENT))
			.exchange()
			.getResponse()
			.getContentAsString();
		assertThat(mvc.get().uri("/files/{id}", put)).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"put.txt\"; filename*=UTF-8''put.txt")
			.body()
			.isEqualTo(CONTENT);
		assertThat(mvc.get().uri("/previews/{id}", post)).hasStatusOk()
			.hasHeader("Content-Disposition", "inline; filename=\"post.txt\"; filename*=UTF-8''post.txt")
			.body()
			.isEqualTo(CONTENT);
	}

	@Test
	void folderIsPublished() {
		DracoonOperations files = new DracoonTemplate(this.dracoon);
		files.createFolders("/Projects/public");
		files.writeBytes("/Projects/public/a.txt", CONTENT);
		try (AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext()) {
			context.setServletContext(new MockServletContext());
			context.addProtocolResolver(new DracoonProtocolResolver((name) -> this.dracoon));
			context.addBeanFactoryPostProcessor(
					(beans) -> beans.registerSingleton("serving", new ServletResourceServing(StreamLimits.defaults())));
			context.register(PublicFiles.class, DelegatingWebMvcConfiguration.class);
			context.refresh();
			assertThat(MockMvcTester.from(context).get().uri("/public/a.txt")).hasStatusOk().body().isEqualTo(CONTENT);
		}
	}

}
