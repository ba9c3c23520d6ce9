// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.rooms.UpdateRoomRequest;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.sample.Visitor;
import io.dracoonspring.template.DracoonOperations;
import io.dracoonspring.test.AutoConfigureDracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** Tests uploads and downloads over HTTP. */
@AutoConfigureDracoonEmulator(reset = true)
@ExtendWith(OutputCaptureExtension.class)
// a reset during a poll of the event log would make the client wait for a locked account
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "dracoon.events.log.enabled=false")
class UploadTests {

	private static final RunningUploads.Progress NOTHING = new RunningUploads.Progress(0, 0, 0, false);

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonOperations files;

	@Autowired
	private DracoonRooms rooms;

	@Autowired
	private DracoonEmulator emulator;

	private RestTestClient script;

	@BeforeEach
	void arrive() {
		this.script = new Visitor(this.port).script();
	}

	@AfterEach
	void noUploadIsLeftOpen() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(this.emulator::openUploadChannels, (open) -> open == 0);
	}

	@ParameterizedTest
	@CsvSource({ "/Vault, 0", "/Vault, 1", "/Projects, 70000", "/Vault, 11000000" })
	void contentComesBackAsItWas(String room, int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		String name = "Übersicht #" + size + " (50%) & mehr;.bin";
		UploadController.UploadedFile file = stored(upload(room, name, content));
		assertThat(file.name()).isEqualTo(name);

		HttpHeaders headers = this.script.get()
			.uri("/files/{id}/content", file.id())
			.accept(MediaType.ALL)
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentLength(size)
			.expectBody(byte[].class)
			.consumeWith((result) -> assertThat((size > 0) ? result.getResponseBody() : new byte[0]).isEqualTo(content))
			.returnResult()
			.getResponseHeaders();
		assertThat(headers.getContentDisposition().isAttachment()).isTrue();
		assertThat(headers.getContentDisposition().getFilename()).isEqualTo(name);
	}

	@Test
	void rangeIsHandedOutAlone() {
		UploadController.UploadedFile file = stored(
				upload("/Projects", "range.txt", "0123456789".getBytes(StandardCharsets.UTF_8)));
		this.script.get()
			.uri("/files/{id}/content", file.id())
			.accept(MediaType.ALL)
			.header(HttpHeaders.RANGE, "bytes=2-4")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.PARTIAL_CONTENT)
			.expectBody(String.class)
			.isEqualTo("234");
	}

	@Test
	void takenNameIsNumberedReplacedOrAConflict() {
		stored(upload("/Projects", "twice.txt", "one".getBytes(StandardCharsets.UTF_8)));
		UploadController.UploadedFile second = stored(
				upload("/Projects", "twice.txt", "two".getBytes(StandardCharsets.UTF_8)));
		assertThat(second.name()).isNotEqualTo("twice.txt");
		stored(upload("/Projects", "twice.txt", "three".getBytes(StandardCharsets.UTF_8), "OVERWRITE"));
		assertThat(this.files.get("/Projects/twice.txt").size()).isEqualTo(5);
		upload("/Projects", "twice.txt", "four".getBytes(StandardCharsets.UTF_8), "FAIL").expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:dracoon:problem:conflict");
	}

	@Test
	void newVersionKeepsTheNameOfTheFile() {
		UploadController.UploadedFile first = stored(
				upload("/Projects", "plan.txt", "one".getBytes(StandardCharsets.UTF_8)));
		assertThat(stored(postVersion(first.id(), "second".getBytes(StandardCharsets.UTF_8))).name())
			.isEqualTo("plan.txt");
		assertThat(this.files.get("/Projects/plan.txt").size()).isEqualTo(6);
	}

	@Test
	void onlyFilesHaveVersions() {
		postVersion(this.files.get("/Projects/Website").id(), new byte[10]).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("Only files have versions.");
	}

	@Test
	void usedUpQuotaIsAProblem() {
		long id = this.files.get("/Projects").id();
		this.rooms.update(id, UpdateRoomRequest.of().withQuota(10_000L)).block();
		upload("/Projects", "large.bin", new byte[8_000_000]).expectStatus()
			.isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:dracoon:problem:too-large");
	}

	@Test
	void uploadIntoNothingFailsInWords() {
		postFile(987654321, "lost.txt", new byte[10], "AUTORENAME").expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.detail")
			.isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b.txt", "../../etc/passwd", "ends with.", " ", "CON" })
	void badNamesAreRefusedInWords(String name) {
		upload("/Projects", name, new byte[10]).expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).containsAnyOf("does not allow", "give a name"));
	}

	@Test
	void tamperedFileBreaksOff() {
		UploadController.UploadedFile file = stored(upload("/Vault", "tampered.bin", new byte[3_000_000]));
		this.emulator.tamperWithContent(file.id());
		HttpRequest download = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/files/" + file.id() + "/content"))
			.build();
		assertThatIOException()
			.isThrownBy(() -> HttpClient.newHttpClient().send(download, HttpResponse.BodyHandlers.ofByteArray()));
	}

	@Test
	void bodyThatBreaksOffLeavesNeitherAFileNorAPageOfTheLog(CapturedOutput output) throws IOException {
		long room = this.files.get("/Projects").id();
		try (Socket socket = Visitor.beginUpload(this.port, room, "name=broken.bin", 1_000_000)) {
			OutputStream out = socket.getOutputStream();
			out.write(new byte[500_000]);
			out.flush();
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(this.emulator::openUploadChannels, (open) -> open == 1);
		}
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(this.emulator::openUploadChannels, (open) -> open == 0);
		assertThat(this.files.exists("/Projects/broken.bin")).isFalse();
		assertThat(output).doesNotContain("\tat ", "ERROR");
	}

	@Test
	void sizesAreCounted() {
		stored(upload("/Projects", "counted.bin", new byte[1234]));
		String metrics = this.script.get()
			.uri("/actuator/prometheus")
			.accept(MediaType.ALL)
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(metrics).containsPattern("(?m)^sample_uploads_bytes_count(\\{.*})? [1-9]");
	}

	@Test
	void tellsHowFarUploadsAreOnTheWayToDracoon() throws IOException {
		long room = this.files.get("/Projects").id();
		try (Socket socket = Visitor.beginUpload(this.port, room, "name=slow.bin&key=one", 50_000_000)) {
			OutputStream out = socket.getOutputStream();
			out.write(new byte[40_000_000]);
			out.flush();
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> progress("one", "none").getOrDefault("one", NOTHING).stored(),
						(bytes) -> bytes > 5_000_000 && bytes <= 40_000_000);
			assertThat(progress("one", "none")).containsOnlyKeys("one");
			RunningUploads.Progress before = Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> progress("one").getOrDefault("one", NOTHING),
						(progress) -> progress.received() == 40_000_000);
			// the browser sends no more content, and the application waits for it
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> progress("one").getOrDefault("one", NOTHING).waited(),
						(waited) -> waited > before.waited() + 100);
		}
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> progress("one"), Map::isEmpty);
	}

	@Test
	void requestWithTheSameKeyReturnsTheSameFile() {
		long room = this.files.get("/Projects").id();
		UploadController.UploadedFile file = stored(postKey(room, "lost"));
		assertThat(stored(postKey(room, "lost"))).isEqualTo(file);
		assertThat(stored(postKey(room, "other"))).isNotEqualTo(file);
		this.script.delete()
			.uri("/uploads/lost")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(UploadController.UploadedFile.class)
			.isEqualTo(file);
		this.script.delete().uri("/uploads/unknown").exchange().expectStatus().isNoContent();
	}

	private RestTestClient.ResponseSpec postKey(long parent, String key) {
		return this.script.post()
			.uri("/nodes/{id}/files?name=answer.txt&key={key}", parent, key)
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(new byte[10])
			.exchange();
	}

	private Map<String, RunningUploads.Progress> progress(String... keys) {
		Map<String, RunningUploads.Progress> progress = this.script.get()
			.uri("/uploads?key=" + String.join("&key=", keys))
			.exchange()
			.expectBody(new ParameterizedTypeReference<Map<String, RunningUploads.Progress>>() {
			})
			.returnResult()
			.getResponseBody();
		assertThat(progress).isNotNull();
		return progress;
	}

	private RestTestClient.ResponseSpec upload(String room, String name, byte[] content) {
		return upload(room, name, content, "AUTORENAME");
	}

	private RestTestClient.ResponseSpec upload(String room, String name, byte[] content, String taken) {
		return postFile(this.files.get(room).id(), name, content, taken);
	}

	private RestTestClient.ResponseSpec postFile(long parent, String name, byte[] content, String taken) {
		return this.script.post()
			.uri("/nodes/{id}/files?name={name}&taken={taken}", parent, name, taken)
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(content)
			.exchange();
	}

	private RestTestClient.ResponseSpec postVersion(long file, byte[] content) {
		return this.script.post()
			.uri("/files/{id}/versions", file)
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.body(content)
			.exchange();
	}

	private static UploadController.UploadedFile stored(RestTestClient.ResponseSpec answer) {
		UploadController.UploadedFile file = answer.expectStatus()
			.isCreated()
			.expectBody(UploadController.UploadedFile.class)
			.returnResult()
			.getResponseBody();
		assertThat(file).isNotNull();
		return file;
	}

}
