// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.util.DigestUtils;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import io.dracoonspring.emulator.internal.s3.MultipartUpload.CompletedPart;
import io.dracoonspring.emulator.internal.storage.Content;
import io.dracoonspring.emulator.internal.storage.ContentStore;
import io.dracoonspring.emulator.model.PartIntegrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class S3StorageTests {

	private static final int MIB = 1024 * 1024;

	private static final byte[] HELLO = "Hello, World!".getBytes(StandardCharsets.UTF_8);

	private final SettableClock clock = new SettableClock();

	private final WebClient client = WebClient.builder()
		.codecs((codecs) -> codecs.defaultCodecs().maxInMemorySize(-1))
		.build();

	@TempDir
	Path directory;

	private ContentStore store;

	private S3Storage storage;

	private DisposableServer server;

	private URI base;

	@BeforeEach
	void start() {
		this.store = ContentStore.open(this.directory);
		serve(PartIntegrity.DEFAULT);
	}

	private void serve(PartIntegrity integrity) {
		this.storage = new S3Storage(this.store, this.clock, "emulator", Duration.ofMinutes(15), integrity);
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(this.storage.routes())))
			.bindNow();
		this.base = URI.create("http://127.0.0.1:" + this.server.port());
	}

	@AfterEach
	void stop() {
		this.server.disposeNow(Duration.ofMinutes(1));
		this.store.close();
	}

	@Test
	void putsPartsAndGetsTheObject() {
		byte[] bytes = random(2 * 5 * MIB + 100);
		MultipartUpload upload = this.storage.startUpload();
		CompletedPart third = put(upload, 3, Arrays.copyOfRange(bytes, 10 * MIB, bytes.length));
		CompletedPart first = put(upload, 1, Arrays.copyOfRange(bytes, 0, 5 * MIB));
		CompletedPart second = put(upload, 2, Arrays.copyOfRange(bytes, 5 * MIB, 10 * MIB));
		assertThat(first.etag()).isEqualTo(DigestUtils.md5DigestAsHex(Arrays.copyOfRange(bytes, 0, 5 * MIB)));
		complete(upload, List.of(first, second, third));
		assertThat(this.storage.findUpload(upload.id())).isEmpty();
		ResponseEntity<byte[]> whole = get(objectUrl(upload), null);
		assertThat(whole.getStatusCode().value()).isEqualTo(200);
		assertThat(whole.getBody()).isEqualTo(bytes);
		assertThat(whole.getHeaders().getContentLength()).isEqualTo(bytes.length);
		assertThat(whole.getHeaders().getETag()).matches("\"[0-9a-f]{32}-3\"");
		assertThat(whole.getHeaders().getContentType()).isEqualTo(MediaType.IMAGE_PNG);
		assertThat(whole.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
			.isEqualTo("attachment; filename=\"ä b\"");
		ResponseEntity<byte[]> range = get(objectUrl(upload), "bytes=5242879-5242880");
		assertThat(range.getStatusCode().value()).isEqualTo(206);
		assertThat(range.getBody()).containsExactly(bytes[5 * MIB - 1], bytes[5 * MIB]);
		assertThat(range.getHeaders().getFirst(HttpHeaders.CONTENT_RANGE)).isEqualTo("bytes 5242879-5242880/10485860");
		assertThat(range.getHeaders().getFirst(HttpHeaders.ACCEPT_RANGES)).isEqualTo("bytes");
	}

	@Test
	void keepsAnEmptyObject() {
		MultipartUpload upload = this.storage.startUpload();
		complete(upload, List.of(put(upload, 1, new byte[0])));
		ResponseEntity<byte[]> whole = get(objectUrl(upload), null);
		assertThat(whole.getStatusCode().value()).isEqualTo(200);
		assertThat(whole.getHeaders().getContentLength()).isZero();
		ResponseEntity<byte[]> range = get(objectUrl(upload), "bytes=0-0");
		assertError(range, 416, "InvalidRange");
		assertThat(range.getHeaders().getFirst(HttpHeaders.CONTENT_RANGE)).isEqualTo("bytes */0");
	}

	@Test
	void replacesAPartThatIsPutAgain() {
		MultipartUpload upload = this.storage.startUpload();
		put(upload, 1, random(10));
		CompletedPart again = put(upload, 1, HELLO);
		assertThat(upload.size()).isEqualTo(HELLO.length);
		complete(upload, List.of(again));
		assertThat(get(objectUrl(upload), null).getBody()).isEqualTo(HELLO);
	}

	@Test
	void comparesContentMd5WithWhatCame() {
		MultipartUpload upload = this.storage.startUpload();
		assertThat(put(upload, HELLO, md5(HELLO)).getStatusCode().value()).isEqualTo(200);
		assertError(put(upload, HELLO, md5(random(13))), 400, "BadDigest");
		assertError(put(upload, HELLO, "s3cret"), 400, "InvalidDigest");
		assertError(put(upload, HELLO, "c2hvcnQ="), 400, "InvalidDigest");
		assertThat(upload.size()).isEqualTo(HELLO.length);
	}

	@Test
	void ignoresContentMd5IfToldTo() {
		this.server.disposeNow();
		serve(PartIntegrity.DEFAULT.withContentMd5Checked(false));
		MultipartUpload upload = this.storage.startUpload();
		ResponseEntity<byte[]> answer = put(upload, HELLO, md5(random(13)));
		assertThat(answer.getStatusCode().value()).isEqualTo(200);
		assertThat(answer.getHeaders().getETag()).isEqualTo("\"" + DigestUtils.md5DigestAsHex(HELLO) + "\"");
	}

	@Test
	void entityTagsSayNothingIfToldTo() {
		this.server.disposeNow();
		serve(PartIntegrity.DEFAULT.withEtagsOpaque(true));
		byte[] bytes = random(5 * MIB + 1);
		byte[] head = Arrays.copyOfRange(bytes, 0, 5 * MIB);
		MultipartUpload upload = this.storage.startUpload();
		CompletedPart first = put(upload, 1, head);
		CompletedPart second = put(upload, 2, Arrays.copyOfRange(bytes, 5 * MIB, bytes.length));
		assertThat(first.etag()).matches("[0-9a-f]{32}").isNotEqualTo(DigestUtils.md5DigestAsHex(head));
		assertRefused(upload, S3Error.InvalidPart, new CompletedPart(1, DigestUtils.md5DigestAsHex(head)));
		complete(upload, List.of(first, second));
		ResponseEntity<byte[]> whole = get(objectUrl(upload), null);
		assertThat(whole.getBody()).isEqualTo(bytes);
		assertThat(whole.getHeaders().getETag()).matches("\"[0-9a-f]{32}-2\"");
	}

	private ResponseEntity<byte[]> put(MultipartUpload upload, byte[] bytes, String contentMd5) {
		URI url = this.storage.urls().part(this.base, upload, 1, bytes.length);
		return exchange(HttpMethod.PUT, url,
				(request) -> request.contentLength(bytes.length).header("Content-MD5", contentMd5).bodyValue(bytes));
	}

	private static String md5(byte[] bytes) {
		return Base64.getEncoder().encodeToString(DigestUtils.md5Digest(bytes));
	}

	@ParameterizedTest
	@CsvSource({ "partNumber=1,partNumber=2", "uploadId=,uploadId=0", "X-Amz-Expires=900,X-Amz-Expires=901",
			"X-Amz-SignedHeaders=content-length%3Bhost,X-Amz-SignedHeaders=host",
			"/s3/dracoon-emulator/,/s3/dracoon-emulator/x" })
	void refusesAChangedUrl(String part, String replacement) {
		MultipartUpload upload = this.storage.startUpload();
		String url = this.storage.urls().part(this.base, upload, 1, HELLO.length).toString();
		assertThat(url).contains(part);
		assertError(put(URI.create(url.replace(part, replacement)), HELLO), 403, "SignatureDoesNotMatch");
		assertThat(upload.size()).isZero();
	}

	@Test
	void refusesAnotherMethod() {
		MultipartUpload upload = this.storage.startUpload();
		complete(upload, List.of(put(upload, 1, HELLO)));
		ResponseEntity<byte[]> head = exchange(HttpMethod.HEAD, objectUrl(upload), (request) -> {
		});
		assertThat(head.getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void refusesAnExpiredUrl() {
		MultipartUpload upload = this.storage.startUpload();
		URI url = this.storage.urls().part(this.base, upload, 1, HELLO.length);
		this.clock.now = this.clock.now.plus(Duration.ofMinutes(15));
		assertThat(put(url, HELLO).getStatusCode().value()).isEqualTo(200);
		this.clock.now = this.clock.now.plusSeconds(1);
		String xml = assertError(put(url, HELLO), 403, "AccessDenied");
		assertThat(xml).contains("<Message>Request has expired</Message>");
	}

	@ParameterizedTest
	@CsvSource({ "12", "14", "0" })
	void refusesAnotherSizeThanTheSignedOne(int size) {
		MultipartUpload upload = this.storage.startUpload();
		URI url = this.storage.urls().part(this.base, upload, 1, HELLO.length);
		assertError(put(url, random(size)), 403, "SignatureDoesNotMatch");
	}

	@Test
	void answersEvenWhileALargeBodyIsBeingSent() {
		MultipartUpload upload = this.storage.startUpload();
		URI url = this.storage.urls().part(this.base, upload, 1, 1);
		assertError(put(url, random(20 * MIB)), 403, "SignatureDoesNotMatch");
	}

	@Test
	void refusesABodyOfUnknownLength() {
		MultipartUpload upload = this.storage.startUpload();
		URI url = this.storage.urls().part(this.base, upload, 1, HELLO.length);
		Flux<DataBuffer> chunks = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(HELLO));
		assertError(exchange(HttpMethod.PUT, url, (request) -> request.body(chunks, DataBuffer.class)), 411,
				"MissingContentLength");
	}

	@Test
	void refusesASecondWayOfAuthentication() {
		MultipartUpload upload = this.storage.startUpload();
		URI url = this.storage.urls().part(this.base, upload, 1, HELLO.length);
		String xml = assertError(
				exchange(HttpMethod.PUT, url,
						(request) -> request.header(HttpHeaders.AUTHORIZATION, "Bearer any").bodyValue(HELLO)),
				400, "InvalidArgument");
		assertThat(xml).contains("Only one auth mechanism allowed");
	}

	@Test
	void refusesRequestsWithoutSignature() {
		assertError(get(this.base.resolve("/s3/dracoon-emulator/any"), null), 403, "AccessDenied");
		assertError(get(this.base.resolve("/s3/dracoon-emulator/any?X-Amz-Algorithm=AWS4-HMAC-SHA256"), null), 400,
				"AuthorizationQueryParametersError");
	}

	@Test
	void doesNotKnowOtherUploadsAndObjects() {
		MultipartUpload upload = this.storage.startUpload();
		URI url = this.storage.urls().part(this.base, upload, 1, HELLO.length);
		assertError(get(objectUrl(upload), null), 404, "NoSuchKey");
		this.storage.abort(upload).block();
		assertError(put(url, HELLO), 404, "NoSuchUpload");
	}

	@Test
	void forgetsAPartThatBreaksOff() throws IOException {
		MultipartUpload upload = this.storage.startUpload();
		URI url = this.storage.urls().part(this.base, upload, 1, HELLO.length);
		String head = "PUT " + url.getRawPath() + "?" + url.getRawQuery() + " HTTP/1.1\r\nHost: " + url.getAuthority()
				+ "\r\nContent-Length: " + HELLO.length + "\r\n\r\nHello";
		try (Socket socket = new Socket("127.0.0.1", this.server.port())) {
			socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			socket.shutdownOutput();
			InputStream in = socket.getInputStream();
			assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)).doesNotContain("200 OK");
		}
		assertThat(upload.size()).isZero();
	}

	@Test
	void checksThePartsOnCompletion() {
		MultipartUpload upload = this.storage.startUpload();
		CompletedPart small = put(upload, 1, HELLO);
		CompletedPart other = put(upload, 2, random(20));
		assertThat(upload.assemble(List.of(small)).length()).isEqualTo(HELLO.length);
		assertRefused(upload, S3Error.EntityTooSmall, small, other);
		assertRefused(upload, S3Error.InvalidPartOrder, other, small);
		assertRefused(upload, S3Error.InvalidPartOrder, small, small);
		assertRefused(upload, S3Error.InvalidPart, new CompletedPart(1, other.etag()));
		assertRefused(upload, S3Error.InvalidPart, new CompletedPart(1, "\"" + small.etag() + "\""));
		assertRefused(upload, S3Error.InvalidPart, new CompletedPart(3, small.etag()));
		assertRefused(upload, S3Error.InvalidArgument);
		List<CompletedPart> many = new ArrayList<>();
		for (int number = 1; number <= 10_001; number++) {
			many.add(new CompletedPart(number, small.etag()));
		}
		assertRefused(upload, S3Error.InvalidArgument, many.toArray(CompletedPart[]::new));
	}

	private static void assertRefused(MultipartUpload upload, S3Error error, CompletedPart... parts) {
		assertThatExceptionOfType(S3Exception.class).isThrownBy(() -> upload.assemble(List.of(parts)))
			.satisfies((ex) -> assertThat(ex.getError()).isEqualTo(error));
	}

	private CompletedPart put(MultipartUpload upload, int number, byte[] bytes) {
		ResponseEntity<byte[]> response = put(this.storage.urls().part(this.base, upload, number, bytes.length), bytes);
		assertThat(response.getStatusCode().value()).isEqualTo(200);
		String etag = Objects.requireNonNull(response.getHeaders().getETag());
		assertThat(etag).startsWith("\"").endsWith("\"");
		return new CompletedPart(number, etag.replace("\"", ""));
	}

	private ResponseEntity<byte[]> put(URI url, byte[] bytes) {
		return exchange(HttpMethod.PUT, url, (request) -> request.contentLength(bytes.length).bodyValue(bytes));
	}

	private ResponseEntity<byte[]> get(URI url, @Nullable String range) {
		return exchange(HttpMethod.GET, url, (request) -> {
			if (range != null) {
				request.header(HttpHeaders.RANGE, range);
			}
		});
	}

	private ResponseEntity<byte[]> exchange(HttpMethod method, URI url,
			Consumer<WebClient.RequestBodySpec> customizer) {
		WebClient.RequestBodySpec request = this.client.method(method).uri(url);
		customizer.accept(request);
		return Objects.requireNonNull(request.retrieve()
			.onStatus((status) -> true, (response) -> Mono.empty())
			.toEntity(byte[].class)
			.block(Duration.ofMinutes(1)));
	}

	private static String assertError(ResponseEntity<byte[]> response, int status, String code) {
		String xml = new String(Objects.requireNonNullElse(response.getBody(), new byte[0]), StandardCharsets.UTF_8);
		assertThat(response.getStatusCode().value()).as(xml).isEqualTo(status);
		assertThat(response.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_XML);
		assertThat(xml).contains("<Error><Code>" + code + "</Code>");
		return xml;
	}

	private void complete(MultipartUpload upload, List<CompletedPart> parts) {
		Content content = upload.assemble(parts);
		this.storage.complete(upload, content).block(Duration.ofMinutes(1));
	}

	private URI objectUrl(MultipartUpload upload) {
		return this.storage.urls().object(this.base, upload.key(), "image/png", "attachment; filename=\"ä b\"");
	}

	private static byte[] random(int size) {
		byte[] bytes = new byte[size];
		new Random(size).nextBytes(bytes);
		return bytes;
	}

	private static final class SettableClock extends Clock {

		private Instant now = Instant.parse("2026-01-02T03:04:05Z");

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
