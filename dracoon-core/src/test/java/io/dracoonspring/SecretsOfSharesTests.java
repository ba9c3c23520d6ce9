// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.Publisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.downloads.DracoonDownloadUrls;
import io.dracoonspring.api.downloads.FileContentQuery;
import io.dracoonspring.api.publicshares.CompleteS3ShareUploadRequest;
import io.dracoonspring.api.publicshares.CreateShareUploadChannelRequest;
import io.dracoonspring.api.publicshares.DracoonPublicShares;
import io.dracoonspring.api.publicshares.PublicDownloadTokenGenerateRequest;
import io.dracoonspring.api.uploads.CompleteUploadRequest;
import io.dracoonspring.api.uploads.DracoonUploadChannels;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.ApiClientFactory;
import io.dracoonspring.http.internal.DracoonWebClients;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.StackTraces;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Checks that a failed call reveals neither the access key or the password of a share,
 * nor the token of an upload or a download. The log at TRACE, the exception, its causes
 * and its suppressed exceptions must not contain these secrets.
 */
class SecretsOfSharesTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final String KEY = "accessKeyS3cret";

	private static final String TOKEN = "t0kenS3cret";

	private static final String PASSWORD = "passw0rdS3cret";

	private static final List<String> SECRETS = List.of(KEY, TOKEN, PASSWORD,
			Base64.getEncoder().encodeToString(PASSWORD.getBytes(StandardCharsets.UTF_8)));

	private final TestServer server = new TestServer();

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final DracoonWebClients clients = new DracoonWebClients(this.transport, BaseUrl.of(this.server.url()),
			(request, next) -> next.exchange(request), List.of());

	@AfterEach
	void close() {
		this.transport.close();
		this.server.close();
	}

	@TestFactory
	Stream<DynamicTest> errorOfTheServer() {
		this.server.answer((request) -> Answer.json(404, "{\"errorCode\":-50000,\"debugInfo\":\"no such share\"}"));
		return failing();
	}

	@TestFactory
	Stream<DynamicTest> redirect() {
		this.server.answer((request) -> Answer.status(302).with("Location", "/elsewhere"));
		return failing();
	}

	@TestFactory
	Stream<DynamicTest> brokenAnswer() {
		this.server.answer((request) -> Answer.json(200, "{\"a\":").truncated());
		// omit HEAD, because its response has no body that could be truncated
		return failing().filter((test) -> !test.getDisplayName().startsWith("HEAD"));
	}

	@TestFactory
	Stream<DynamicTest> nobodyAnswers() {
		this.server.close();
		return failing();
	}

	@Test
	void secretsArriveWhereTheyBelong() {
		this.server.answer((request) -> Answer.json(200, "{\"id\":7,\"urls\":[]}"));
		calls().values().forEach(SecretsOfSharesTests::run);
		assertThat(this.server.received()).hasSameSizeAs(calls().keySet())
			.allSatisfy((request) -> assertThat(request.uri()).containsAnyOf(KEY, TOKEN).doesNotContain("***"));
		assertThat(this.server.received()).filteredOn((request) -> request.body().contains(PASSWORD)).hasSize(2);
		assertThat(this.server.received()).extracting((request) -> request.header("x-sds-share-password"))
			.contains(SECRETS.get(3));
		assertThat(this.server.received()).extracting((request) -> request.method() + ' ' + request.uri())
			.contains("HEAD /api/v4/public/shares/downloads/" + KEY + "?password=" + PASSWORD);
	}

	private Stream<DynamicTest> failing() {
		return calls().entrySet()
			.stream()
			.map((entry) -> DynamicTest.dynamicTest(entry.getKey(), () -> fail(entry.getValue())));
	}

	private void fail(Call call) {
		try (CapturedLogs logs = new CapturedLogs()) {
			Throwable ex = catchThrowable(() -> run(call));
			assertThat(ex).isInstanceOf(DracoonException.class);
			assertThat(StackTraces.of(ex)).doesNotContain(SECRETS);
			assertThat(logs.lines()).isNotEmpty();
			assertThat(logs.lines()).filteredOn((line) -> SECRETS.stream().anyMatch(line::contains)).isEmpty();
		}
	}

	private static void run(Call call) {
		Flux.from(call.get()).doOnNext((element) -> {
			if (element instanceof DataBuffer buffer) {
				DataBufferUtils.release(buffer);
			}
		}).blockLast(LONG);
	}

	private Map<String, Call> calls() {
		Map<String, Call> calls = new LinkedHashMap<>();
		DracoonPublicShares shares = client(DracoonWebClients::anonymous, DracoonPublicShares.class);
		ByteArrayResource chunk = new ByteArrayResource(new byte[] { 1 });
		calls.put("getDownloadShare", () -> shares.getDownloadShare(KEY));
		calls.put("HEAD checkDownloadSharePassword", () -> shares.checkDownloadSharePassword(KEY, Secret.of(PASSWORD)));
		calls.put("generateDownloadUrl",
				() -> shares.generateDownloadUrl(KEY, new PublicDownloadTokenGenerateRequest(Secret.of(PASSWORD))));
		calls.put("download", () -> shares.download(KEY, TOKEN));
		calls.put("HEAD getDownloadHeaders",
				() -> shares.getDownloadHeaders(KEY, TOKEN, FileContentQuery.defaults(), "bytes=0-9"));
		calls.put("getUploadShareWithPassword", () -> shares.getUploadShareWithPassword(KEY, Secret.of(PASSWORD)));
		calls.put("createUploadChannel", () -> shares.createUploadChannel(KEY,
				CreateShareUploadChannelRequest.of("a.txt").withPassword(Secret.of(PASSWORD))));
		calls.put("generatePresignedUrls",
				() -> shares.generatePresignedUrls(KEY, TOKEN, new GeneratePresignedUrlsRequest(5L, 1, 1)));
		calls.put("completeS3Upload", () -> shares.completeS3Upload(KEY, TOKEN,
				CompleteS3ShareUploadRequest.of(List.of(new S3FileUploadPart(1, "etag")))));
		calls.put("getUploadStatus", () -> shares.getUploadStatus(KEY, TOKEN));
		calls.put("uploadChunk of a share", () -> shares.uploadChunk(KEY, TOKEN, "bytes 0-0/1", chunk));
		calls.put("completeUpload", () -> shares.completeUpload(KEY, TOKEN));
		calls.put("cancelUpload", () -> shares.cancelUpload(KEY, TOKEN));
		DracoonDownloadUrls downloads = client(DracoonWebClients::authenticated, DracoonDownloadUrls.class);
		calls.put("download of a file", () -> downloads.download(TOKEN));
		calls.put("HEAD getHeaders", () -> downloads.getHeaders(TOKEN, FileContentQuery.defaults(), null));
		calls.put("downloadZip", () -> downloads.downloadZip(TOKEN));
		DracoonUploadChannels uploads = client(DracoonWebClients::authenticated, DracoonUploadChannels.class);
		calls.put("uploadChunk", () -> uploads.uploadChunk(TOKEN, "bytes 0-0/1", chunk));
		calls.put("complete", () -> uploads.complete(TOKEN, CompleteUploadRequest.of()));
		calls.put("cancelByToken", () -> uploads.cancelByToken(TOKEN));
		return calls;
	}

	private <T> T client(Function<DracoonWebClients, WebClient> webClient, Class<T> type) {
		return new ApiClientFactory(webClient.apply(this.clients), this.server.url()).create(type);
	}

	private interface Call {

		Publisher<?> get();

	}

}
