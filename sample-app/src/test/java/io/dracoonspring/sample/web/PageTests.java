/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page over HTTP, on the emulator.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "sample.generated-size=1MB")
class PageTests {

	@TempDir
	private static Path temporaryDirectory;

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonNodes nodes;

	@Autowired
	private DracoonEmulator emulator;

	private WebTestClient client;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("sample.temporary-directory", () -> temporaryDirectory.toString());
	}

	@BeforeEach
	void createClient() {
		String origin = "http://localhost:" + this.port;
		this.client = WebTestClient.bindToServer()
			.baseUrl(origin)
			.defaultHeader("Origin", origin)
			.responseTimeout(Duration.ofSeconds(30))
			.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
			.build();
	}

	@AfterEach
	void noTemporaryFileIsLeft() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(temporaryDirectory).isEmptyDirectory());
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	@Test
	void topLevelShowsTheRooms() {
		String page = page("/");
		assertThat(page).contains(">Projects</a>", ">Vault</a>", "Encrypted").doesNotContain("id=\"files\"");
	}

	@Test
	void roomShowsTheFileOfTheRoundTrip() {
		String page = page("/nodes/" + id("/Vault"));
		assertThat(page).contains("round-trip-", "1 MiB", "id=\"files\"", "href=\"/\">Rooms</a>");
	}

	@Test
	void folderShowsThePathToIt() {
		long projects = id("/Projects");
		done(createFolder(projects, "Deep & 100%"));
		long folder = id("/Projects/Deep & 100%");
		String page = page("/nodes/" + folder);
		assertThat(page).contains("href=\"/nodes/" + projects + "\">Projects</a>", "Deep &amp; 100%",
				"Nothing here yet");
		done(delete(folder));
	}

	@Test
	void longListsComeInPages() {
		String page = page("/nodes/" + id("/Vault") + "?page=2");
		assertThat(page).contains("Previous").doesNotContain(">Next<");
		refused(get("/?page=0", MediaType.TEXT_HTML), 400);
		refused(get("/?page=x", MediaType.TEXT_HTML), 400);
	}

	@ParameterizedTest
	@CsvSource({ "/Vault, 0", "/Vault, 1", "/Projects, 70000", "/Vault, 11000000" })
	void uploadsDownloadsAndDeletes(String room, int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		String name = "Übersicht #" + size + " (50%) & mehr.bin";
		List<UploadEvent> events = upload(id(room), name, content);
		UploadEvent last = events.get(events.size() - 1);
		assertThat(last.state()).isEqualTo("stored");
		assertThat(last.name()).isEqualTo(name);
		assertThat(events.subList(0, events.size() - 1)).allSatisfy((event) -> {
			assertThat(event.state()).isEqualTo("storing");
			assertThat(event.bytes()).isLessThanOrEqualTo(size);
		});
		assertThat(page("/nodes/" + id(room))).contains("Übersicht #" + size + " (50%) &amp; mehr.bin");

		HttpHeaders headers = get("/files/" + last.id(), MediaType.ALL).expectStatus()
			.isOk()
			.expectHeader()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.expectHeader()
			.contentLength(size)
			.expectBody(byte[].class)
			.consumeWith((result) -> assertThat((size > 0) ? result.getResponseBody() : new byte[0]).isEqualTo(content))
			.returnResult()
			.getResponseHeaders();
		assertThat(headers.getContentDisposition().isAttachment()).isTrue();
		assertThat(headers.getContentDisposition().getFilename()).isEqualTo(name);

		done(delete(last.id()));
		refused(get("/files/" + last.id(), MediaType.TEXT_HTML), 404);
	}

	@Test
	void secondFileOfANameGetsAnotherName() {
		long room = id("/Projects");
		UploadEvent first = last(upload(room, "twice.txt", new byte[10]));
		UploadEvent second = last(upload(room, "twice.txt", new byte[20]));
		assertThat(second.state()).isEqualTo("stored");
		assertThat(second.name()).isNotEqualTo(first.name());
		done(delete(first.id()));
		done(delete(second.id()));
	}

	@Test
	void uploadIntoNothingFailsInWords() {
		UploadEvent last = last(upload(987654321, "lost.txt", new byte[10]));
		assertThat(last.state()).isEqualTo("failed");
		assertThat(last.message()).contains("no such room").doesNotContain("Exception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b.txt", "../../etc/passwd", "ends with.", " ", "CON" })
	void badNamesAreRefusedInWords(String name) {
		postFile(id("/Projects"), name, new byte[10]).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).containsAnyOf("does not allow", "give a name"));
		refused(createFolder(id("/Projects"), name), 400);
	}

	@Test
	void folderOfATakenNameIsAConflict() {
		long room = id("/Projects");
		done(createFolder(room, "Same"));
		createFolder(room, "Same").expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("Something of that name is already there. Please choose another name.");
		done(delete(id("/Projects/Same")));
	}

	@Test
	void roomsAreNotDeleted() {
		long room = id("/Projects");
		refused(delete(room), 400);
		assertThat(page("/")).contains(">Projects</a>");
	}

	@Test
	void tamperedFileIsNotHandedOut() {
		UploadEvent stored = last(upload(id("/Vault"), "tampered.bin", new byte[100_000]));
		this.emulator.tamperWithContent(stored.id());
		String problem = get("/files/" + stored.id(), MediaType.TEXT_HTML).expectStatus()
			.isEqualTo(HttpStatus.BAD_GATEWAY)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(problem).contains("Nothing of it was handed out").doesNotContain("Exception");
		done(delete(stored.id()));
	}

	@ParameterizedTest
	@CsvSource({ "/nodes/987654321, 404", "/files/987654321, 404", "/nodes/abc, 400", "/nodes/-1, 400", "/nodes/0, 400",
			"/files/99999999999999999999, 400", "/nothing/here, 404", "/encryption-password, 404" })
	void badAddressesAreAnsweredInWords(String path, int status) {
		String page = get(path, MediaType.TEXT_HTML).expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_HTML)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(page).contains("Back to the rooms", "<p class=\"status\">" + status + "</p>")
			.doesNotContain("Exception", "\tat ");
		get(path, MediaType.APPLICATION_JSON).expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.detail")
			.isNotEmpty();
	}

	@Test
	void folderIsNotAFileAndAFileIsNotAFolder() {
		UploadEvent stored = last(upload(id("/Projects"), "no folder.txt", new byte[1]));
		refused(get("/nodes/" + stored.id(), MediaType.TEXT_HTML), 400);
		refused(get("/files/" + id("/Projects"), MediaType.TEXT_HTML), 400);
		done(delete(stored.id()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site", "none" })
	void otherPagesCannotChangeAnything(String site) {
		long room = id("/Projects");
		refused(this.client.delete().uri("/nodes/{id}", room).header("Sec-Fetch-Site", site).exchange(), 403);
		assertThat(page("/")).contains(">Projects</a>");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example", "null", "http://localhost:1", "" })
	void otherPagesOfOldBrowsersCannotChangeAnythingEither(String origin) {
		long room = id("/Projects");
		refused(this.client.post()
			.uri("/nodes/{id}/folders", room)
			.headers((headers) -> headers.set(HttpHeaders.ORIGIN, origin))
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"name\":\"Evil\"}")
			.exchange(), 403);
		assertThat(page("/nodes/" + room)).doesNotContain("Evil");
	}

	@Test
	void foreignHostNamesAreRefused() {
		refused(this.client.get()
			.uri("/")
			.headers((headers) -> headers.set(HttpHeaders.HOST, "evil.example:" + this.port))
			.exchange(), 421);
	}

	@Test
	void headersKeepThePageToItself() {
		HttpHeaders page = headers(get("/", MediaType.TEXT_HTML));
		assertThat(page.getFirst("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(page.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(page.getCacheControl()).isEqualTo("no-store");
		assertThat(headers(get("/app.css", MediaType.ALL)).getCacheControl()).isEqualTo("no-cache");
		assertThat(headers(get("/files/987654321", MediaType.TEXT_HTML)).containsHeader("Content-Security-Policy"))
			.isTrue();
	}

	private static HttpHeaders headers(WebTestClient.ResponseSpec response) {
		return response.expectBody(String.class).returnResult().getResponseHeaders();
	}

	private static void done(WebTestClient.ResponseSpec response) {
		response.expectStatus().isNoContent().expectBody().isEmpty();
	}

	private static void refused(WebTestClient.ResponseSpec response, int status) {
		String words = response.expectStatus()
			.isEqualTo(status)
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(words).isNotBlank().doesNotContain("Exception", "\tat ");
	}

	private String page(String path) {
		String page = get(path, MediaType.TEXT_HTML).expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(page).isNotNull();
		return page;
	}

	private WebTestClient.ResponseSpec get(String path, MediaType accept) {
		return this.client.get().uri(path).accept(accept).exchange();
	}

	private WebTestClient.ResponseSpec delete(Long id) {
		return this.client.delete().uri("/nodes/{id}", id).accept(MediaType.APPLICATION_JSON).exchange();
	}

	private WebTestClient.ResponseSpec createFolder(long parent, String name) {
		return this.client.post()
			.uri("/nodes/{id}/folders", parent)
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_JSON)
			.bodyValue(new NodeController.NewFolder(name))
			.exchange();
	}

	private WebTestClient.ResponseSpec postFile(long parent, String name, byte[] content) {
		return this.client.post()
			.uri("/nodes/{id}/files?name={name}", parent, name)
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.accept(MediaType.APPLICATION_NDJSON, MediaType.APPLICATION_PROBLEM_JSON)
			.bodyValue(content)
			.exchange();
	}

	private List<UploadEvent> upload(long parent, String name, byte[] content) {
		Flux<UploadEvent> events = postFile(parent, name, content).expectStatus()
			.isOk()
			.returnResult(UploadEvent.class)
			.getResponseBody();
		List<UploadEvent> all = events.collectList().block(Duration.ofSeconds(30));
		assertThat(all).isNotEmpty();
		return all;
	}

	private static UploadEvent last(List<UploadEvent> events) {
		return events.get(events.size() - 1);
	}

	private long id(String path) {
		Node node = this.nodes.getByPath(path).block(Duration.ofSeconds(30));
		assertThat(node).isNotNull();
		return node.id();
	}

}
