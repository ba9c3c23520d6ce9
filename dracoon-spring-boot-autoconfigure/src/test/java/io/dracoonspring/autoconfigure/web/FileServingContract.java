// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ContentDisposition;
import org.springframework.test.context.TestPropertySource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks responses with files in a servlet and in a reactive application. The files are
 * served below {@code /files}, {@code /inline} and {@code /sections}. Below
 * {@code /hostile} the application handles every exception, including those that abort
 * the content.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(properties = { "dracoon.emulator.enabled=true", "dracoon.transfer.chunk-size=5MB",
		"dracoon.transfer.parallelism=1", "dracoon.retry.max-retries=0" })
abstract class FileServingContract {

	private static final int MEBIBYTE = 1024 * 1024;

	/**
	 * Is the size of a file with two parts. The second part is so short that an error
	 * page would be longer.
	 */
	private static final int TWO_PARTS = 5 * MEBIBYTE + 7;

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Autowired
	private Dracoon dracoon;

	private WebClientOfTests client;

	private byte[] content;

	private Node plain;

	private Node encrypted;

	@BeforeAll
	void files() {
		this.client = new WebClientOfTests(this.port);
		this.content = new byte[TWO_PARTS];
		new Random(7).nextBytes(this.content);
		this.plain = upload("/Projects", "plain.bin", this.content);
		this.encrypted = upload("/Vault", "secret.bin", this.content);
	}

	@BeforeEach
	void clear() {
		this.emulator.faults().clear();
		this.emulator.clearRequests();
	}

	@Test
	void wholeFileComesWithItsHeaders() {
		HttpResponse<byte[]> answer = this.client.get("/files/" + this.plain.id());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(this.content);
		assertThat(header(answer, "content-length")).isEqualTo(Integer.toString(TWO_PARTS));
		assertThat(header(answer, "content-type")).isEqualTo("application/octet-stream");
		assertThat(header(answer, "content-disposition")).startsWith("attachment; filename=\"plain.bin\"");
		assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
		assertThat(header(answer, "content-security-policy")).contains("sandbox");
		assertThat(header(answer, "cache-control")).contains("private").contains("no-cache");
		assertThat(header(answer, "accept-ranges")).isEqualTo("bytes");
		assertThat(header(answer, "etag")).matches("\"[0-9a-f-]+\"");
		assertThat(date(answer, "last-modified"))
			.isEqualTo(this.plain.updatedAt().atZone(date(answer, "last-modified").getZone()).withNano(0));
		assertThat(answer.headers().firstValue("content-range")).isEmpty();
		// expect that the client requests the node only once, for both the headers and
		// the content
		assertThat(requests("/api/v4/nodes/" + this.plain.id())).isEqualTo(1);
	}

	@Test
	void encryptedFileIsDecryptedAndHasNoRanges() {
		HttpResponse<byte[]> answer = this.client.get("/files/" + this.encrypted.id(), "Range", "bytes=0-9");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(this.content);
		assertThat(header(answer, "accept-ranges")).isEqualTo("none");
	}

	@ParameterizedTest
	@CsvSource({ "bytes=0-0,0,0", "bytes=0-9,0,9", "bytes=5242879-5242880,5242879,5242880", "bytes=-1,5242886,5242886",
			"bytes=-100,5242787,5242886", "bytes=5242886-,5242886,5242886", "bytes=5242880-9999999,5242880,5242886",
			"bytes=1-,1,5242886", "bytes=-99999999,0,5242886", "bytes=100-5242800,100,5242800" })
	void rangesAreThoseBytes(String range, int first, int last) {
		rangeIs("/files/" + this.plain.id(), range, first, last);
		rangeIs("/sections/" + this.encrypted.id(), range, first, last);
	}

	private void rangeIs(String path, String range, int first, int last) {
		HttpResponse<byte[]> answer = this.client.get(path, "Range", range);
		assertThat(answer.statusCode()).isEqualTo(206);
		assertThat(header(answer, "content-range")).isEqualTo("bytes " + first + "-" + last + "/" + TWO_PARTS);
		assertThat(header(answer, "content-length")).isEqualTo(Integer.toString(last - first + 1));
		assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(this.content, first, last + 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes=5242887-", "bytes=9999999-99999999", "bytes=-0" })
	void rangeBeyondTheEndIsRefused(String range) {
		HttpResponse<byte[]> answer = this.client.get("/files/" + this.plain.id(), "Range", range);
		assertThat(answer.statusCode()).isEqualTo(416);
		assertThat(header(answer, "content-range")).isEqualTo("bytes */" + TWO_PARTS);
		assertThat(answer.body()).isEmpty();
		assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes=0-1,5-6", "bytes=9-1", "bytes=x-y", "bytes=", "lines=0-1", "bytes=--1",
			"bytes=0-99999999999999999999" })
	void severalRangesAndMalformedOnesAreAnsweredWithTheWhole(String range) {
		HttpResponse<byte[]> answer = this.client.get("/files/" + this.plain.id(), "Range", range);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).hasSize(TWO_PARTS);
	}

	@Test
	void rangeCountsOnlyForTheSameVersion() {
		String path = "/files/" + this.plain.id();
		HttpResponse<byte[]> head = this.client.exchange("HEAD", path);
		String tag = header(head, "etag");
		assertThat(status(path, "Range", "bytes=0-0", "If-Range", tag)).isEqualTo(206);
		assertThat(status(path, "Range", "bytes=0-0", "If-Range", "\"other\"")).isEqualTo(200);
		assertThat(status(path, "Range", "bytes=0-0", "If-Range", "W/" + tag)).isEqualTo(200);
		assertThat(status(path, "Range", "bytes=0-0", "If-Range", header(head, "last-modified"))).isEqualTo(200);
		assertThat(status(path, "Range", "bytes=99999999-", "If-Range", "\"other\"")).isEqualTo(200);
	}

	@Test
	void conditionsAreChecked() {
		String path = "/files/" + this.plain.id();
		HttpResponse<byte[]> head = this.client.exchange("HEAD", path);
		String tag = header(head, "etag");
		String modified = header(head, "last-modified");
		String before = DateTimeFormatter.RFC_1123_DATE_TIME.format(date(head, "last-modified").minusSeconds(1));
		this.emulator.clearRequests();
		HttpResponse<byte[]> answer = this.client.get(path, "If-None-Match", "\"x\", W/" + tag);
		assertThat(answer.statusCode()).isEqualTo(304);
		assertThat(answer.body()).isEmpty();
		assertThat(header(answer, "etag")).isEqualTo(tag);
		assertThat(header(answer, "last-modified")).isEqualTo(modified);
		assertThat(header(answer, "cache-control")).contains("private");
		assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
		assertThat(status(path, "If-None-Match", "*")).isEqualTo(304);
		assertThat(status(path, "If-Modified-Since", modified)).isEqualTo(304);
		assertThat(status(path, "If-Match", "\"other\"")).isEqualTo(412);
		assertThat(status(path, "If-Match", "W/" + tag)).isEqualTo(412);
		assertThat(status(path, "If-Unmodified-Since", before)).isEqualTo(412);
		assertThat(status(path, "If-None-Match", tag, "Range", "bytes=0-0")).isEqualTo(304);
		assertThat(downloads()).isZero();
		assertThat(status(path, "If-None-Match", "\"other\"", "If-Modified-Since", modified)).isEqualTo(200);
		assertThat(status(path, "If-Modified-Since", before)).isEqualTo(200);
		assertThat(status(path, "If-Modified-Since", "yesterday")).isEqualTo(200);
		assertThat(status(path, "If-Match", tag, "If-Unmodified-Since", before)).isEqualTo(200);
		assertThat(status(path, "If-Match", "*")).isEqualTo(200);
		assertThat(status(path, "If-Unmodified-Since", modified)).isEqualTo(200);
	}

	@Test
	void newVersionHasAnotherTag() {
		Node first = upload("/Projects", "version.txt", bytes("same length 1"));
		Node second = upload("/Projects", "version.txt", bytes("same length 2"));
		String tag = header(this.client.get("/paths?path=/Projects/version.txt"), "etag");
		assertThat(second.id()).isNotEqualTo(first.id());
		assertThat(header(this.client.get("/files/" + second.id()), "etag")).isEqualTo(tag);
		upload("/Projects", "version.txt", bytes("same length 3"));
		HttpResponse<byte[]> answer = this.client.get("/paths?path=/Projects/version.txt", "If-None-Match", tag);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(bytes("same length 3"));
	}

	@Test
	void headSendsAndFetchesNoContent() {
		HttpResponse<byte[]> answer = this.client.exchange("HEAD", "/files/" + this.plain.id(), "Range", "bytes=0-0");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "content-length")).isEqualTo(Integer.toString(TWO_PARTS));
		assertThat(header(answer, "content-disposition")).contains("plain.bin");
		assertThat(answer.body()).isEmpty();
		assertThat(downloads()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE", "FOO" })
	void nothingButReadingIsAnswered(String method) {
		HttpResponse<byte[]> answer = this.client.exchange(method, "/any/" + this.plain.id(), "If-None-Match", "*");
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(header(answer, "allow").split(", ?")).containsExactlyInAnyOrder("GET", "HEAD");
		assertThat(answer.body()).isEmpty();
		assertThat(answer.headers().map()).doesNotContainKeys("etag", "content-disposition");
		assertThat(downloads()).isZero();
	}

	@Test
	void emptyFileIsServed() {
		Node empty = upload("/Projects", "empty.txt", new byte[0]);
		HttpResponse<byte[]> answer = this.client.get("/files/" + empty.id(), "Range", "bytes=0-");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "content-length")).isEqualTo("0");
		assertThat(answer.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "plan.txt", "Größe & Maße (2026).txt", "семь.txt", "\uD83D\uDCC4 文書.txt",
			"50% off; x='y'.txt", "a,b.txt" })
	void everyNameArrives(String name) {
		Node file = upload("/Projects", name, bytes("content"));
		HttpResponse<byte[]> answer = this.client.get("/files/" + file.id());
		String disposition = header(answer, "content-disposition");
		assertThat(disposition).isPrintable().matches("\\p{ASCII}+");
		assertThat(ContentDisposition.parse(disposition).getFilename()).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "page.html,application/octet-stream,attachment", "image.svg,application/octet-stream,attachment",
			"script.js,application/octet-stream,attachment", "feed.xml,application/octet-stream,attachment",
			"photo.png,image/png,inline", "letter.pdf,application/pdf,inline",
			"notes.txt,text/plain;charset=utf-8,inline", "film.mp4,video/mp4,inline", "data.csv,text/csv,attachment" })
	void onlyWhatRunsNothingIsShown(String name, String type, String disposition) {
		Node file = upload("/Projects", name, bytes("<script>alert(1)</script>"));
		HttpResponse<byte[]> shown = this.client.get("/inline/" + file.id());
		assertThat(header(shown, "content-type")).isEqualToIgnoringCase(type);
		assertThat(header(shown, "content-disposition")).startsWith(disposition + ";");
		assertThat(header(shown, "x-content-type-options")).isEqualTo("nosniff");
		assertThat(header(this.client.get("/files/" + file.id()), "content-disposition")).startsWith("attachment;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/files/", "/hostile/" })
	void damagedContentNeverArrivesComplete(String path) throws IOException {
		for (String room : new String[] { "/Projects", "/Vault" }) {
			Node file = upload(room, "damaged.bin", this.content);
			this.emulator.tamperWithContent(file.id());
			RawAnswer answer = RawAnswer.get(this.port, path + file.id());
			assertThat(answer.head()).startsWith("HTTP/1.1 200");
			assertThat(answer.announcedLength()).isEqualTo(TWO_PARTS);
			assertThat(answer.body()).isNotEmpty().hasSizeLessThan(TWO_PARTS);
			assertThat(answer.text()).doesNotContain("handled", "timestamp");
		}
	}

	@Test
	void sectionOfDamagedEncryptedContentNeverArrivesComplete() {
		Node file = upload("/Vault", "section.bin", this.content);
		this.emulator.tamperWithContent(file.id());
		HttpResponse<byte[]> answer = this.client.get("/sections/" + file.id(), "Range", "bytes=0-0");
		assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
		assertThat(answer.headers().firstValue("content-range")).isEmpty();
		assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
		assertThat(answer.headers().firstValue("etag")).isEmpty();
	}

	@Test
	void shortDamagedContentIsAnErrorFromTheStart() {
		Node file = upload("/Vault", "short.bin", bytes("short and damaged"));
		this.emulator.tamperWithContent(file.id());
		HttpResponse<byte[]> answer = this.client.get("/files/" + file.id());
		assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
		assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
	}

	@Test
	void clientThatLeavesEndsTheDownload() throws IOException {
		byte[] large = new byte[40 * MEBIBYTE];
		Node file = upload("/Projects", "large.bin", large);
		RawAnswer.leaveAfter(this.port, "/files/" + file.id(), MEBIBYTE);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(this.dracoon.transfers().active()).isEmpty());
		// expect that the client has not fetched the rest of the file
		assertThat(contentRequests()).isLessThan(8);
	}

	@Test
	void roomIsNoFile() {
		Node room = this.dracoon.nodes().getByPath("/Projects").block();
		assertThat(this.client.get("/files/" + room.id()).statusCode()).isGreaterThanOrEqualTo(400);
	}

	private Node upload(String parent, String name, byte[] bytes) {
		return this.dracoon.transfers()
			.upload(UploadRequest.of(UploadSource.of(new ByteArrayResource(bytes)), NodeAddress.ofPath(parent), name)
				.withResolutionStrategy(ResolutionStrategy.OVERWRITE))
			.result()
			.flatMap((node) -> this.dracoon.nodes().get(node.id()))
			.block();
	}

	private int status(String path, String... headers) {
		return this.client.get(path, headers).statusCode();
	}

	private long requests(String path) {
		return this.emulator.requests().stream().filter((request) -> request.path().equals(path)).count();
	}

	private long downloads() {
		return this.emulator.requests().stream().filter((request) -> request.path().contains("/downloads")).count();
	}

	private long contentRequests() {
		return this.emulator.requests()
			.stream()
			.filter((request) -> request.method().equals("GET") && !request.path().startsWith("/api/v4/nodes"))
			.count();
	}

	private static String header(HttpResponse<?> answer, String name) {
		assertThat(answer.headers().map()).as("status " + answer.statusCode()).containsKey(name);
		return String.join(", ", answer.headers().allValues(name));
	}

	private static ZonedDateTime date(HttpResponse<?> answer, String name) {
		return ZonedDateTime.parse(header(answer, name), DateTimeFormatter.RFC_1123_DATE_TIME);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	// returns text, because Spring can write text with any content type that the response
	// already has
	static String handled() {
		return "handled ".repeat(100);
	}

}
