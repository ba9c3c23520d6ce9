// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.web.servlet.ServletFileServing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks an application with two named clients whose resource handlers have locations in
 * DRACOON. The application handles every exception, including those that abort the
 * content.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		classes = ServletResourceServingIT.Application.class,
		properties = { "spring.main.web-application-type=servlet",
				"spring.web.resources.static-locations=dracoon://alice/Projects/public/",
				"dracoon.clients.alice.transfer.chunk-size=5MB", "dracoon.clients.alice.transfer.parallelism=1",
				"dracoon.clients.alice.retry.max-retries=0" })
class ServletResourceServingIT {

	private static final int TWO_PARTS = 5 * 1024 * 1024 + 7;

	private static final DracoonEmulator EMULATOR = DracoonEmulator.start();

	private final byte[] content = new byte[TWO_PARTS];

	@LocalServerPort
	private int port;

	@Autowired
	@Qualifier("alice")
	private DracoonOperations files;

	private WebClientOfTests client;

	@DynamicPropertySource
	static void clients(DynamicPropertyRegistry registry) {
		for (String name : new String[] { "alice", "bob" }) {
			String prefix = "dracoon.clients." + name + ".";
			registry.add(prefix + "base-url", EMULATOR::baseUrl);
			registry.add(prefix + "auth.client-id", () -> "dracoon-emulator");
			registry.add(prefix + "auth.client-secret", () -> "dracoon-emulator");
			registry.add(prefix + "auth.username", () -> name);
			registry.add(prefix + "auth.password", () -> "Emulator-2026!");
			registry.add(prefix + "crypto.encryption-password", () -> "Encryption-2026!");
		}
	}

	@BeforeAll
	void upload() {
		this.client = new WebClientOfTests(this.port);
		new Random(7).nextBytes(this.content);
		this.files.createFolders("/Vault/public");
		this.files.createFolders("/Projects/public");
		this.files.writeBytes("/Vault/public/secret.bin", this.content);
		this.files.writeBytes("/Projects/public/plain.bin", this.content);
		this.files.writeString("/Projects/internal.txt", "internal");
	}

	@AfterAll
	static void close() {
		EMULATOR.close();
	}

	@Test
	void wholeFilesArrive(@Autowired ObjectProvider<ServletFileServing> oneClient) {
		assertThat(this.client.get("/alice/plain.bin").body()).isEqualTo(this.content);
		assertThat(this.client.get("/bob/plain.bin").body()).isEqualTo(this.content);
		assertThat(this.client.get("/vault/secret.bin").body()).isEqualTo(this.content);
		assertThat(this.client.get("/plain.bin").body()).isEqualTo(this.content);
		assertThat(oneClient.getIfAvailable()).isNull();
	}

	@Test
	void rangesConditionsAndHeadAreAnswered() {
		HttpResponse<byte[]> range = this.client.get("/alice/plain.bin", "Range", "bytes=5242870-5242882");
		assertThat(range.statusCode()).isEqualTo(206);
		assertThat(range.body()).isEqualTo(Arrays.copyOfRange(this.content, 5242870, 5242883));
		HttpResponse<byte[]> head = this.client.exchange("HEAD", "/alice/plain.bin");
		assertThat(head.headers().firstValueAsLong("content-length")).hasValue(TWO_PARTS);
		String tag = head.headers().firstValue("etag").orElseThrow();
		assertThat(this.client.get("/alice/plain.bin", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(this.client.exchange("DELETE", "/alice/plain.bin").statusCode()).isEqualTo(405);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/alice/../internal.txt", "/alice/%2e%2e/internal.txt", "/alice/..%2finternal.txt",
			"/alice/%252e%252e/internal.txt", "/alice//Projects/internal.txt", "/alice/%2fProjects/internal.txt",
			"/alice/..%5cinternal.txt", "/alice/..;/internal.txt", "/alice/", "/bob/secret.bin" })
	void nothingElseIsServed(String path) {
		HttpResponse<byte[]> answer = this.client.get(path);
		assertThat(answer.statusCode()).isIn(400, 404);
		assertThat(answer.body()).asString().doesNotContain("internal\n").isNotEqualTo("internal");
	}

	@Test
	void damagedContentNeverArrivesComplete() throws IOException {
		this.files.writeBytes("/Vault/public/damaged.bin", this.content);
		EMULATOR.tamperWithContent(this.files.get("/Vault/public/damaged.bin").id());
		RawAnswer answer = RawAnswer.get(this.port, "/vault/damaged.bin");
		assertThat(answer.head()).startsWith("HTTP/1.1 200");
		assertThat(answer.announcedLength()).isEqualTo(TWO_PARTS);
		assertThat(answer.body()).isNotEmpty().hasSizeLessThan(TWO_PARTS);
		assertThat(answer.text()).doesNotContain("handled", "timestamp");
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ OpenToAll.class, Advice.class })
	static class Application implements WebMvcConfigurer {

		@Override
		public void addResourceHandlers(ResourceHandlerRegistry registry) {
			registry.addResourceHandler("/alice/**").addResourceLocations("dracoon://alice/Projects/public/");
			registry.addResourceHandler("/bob/**").addResourceLocations("dracoon://bob/Projects/public/");
			registry.addResourceHandler("/vault/**").addResourceLocations("dracoon://alice/Vault/public/");
		}

	}

	@RestControllerAdvice
	static class Advice {

		@ExceptionHandler(RuntimeException.class)
		String handle() {
			return FileServingContract.handled();
		}

	}

}
