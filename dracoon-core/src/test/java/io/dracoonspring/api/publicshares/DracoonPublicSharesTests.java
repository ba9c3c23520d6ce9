// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.publicshares;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.downloads.FileContentQuery;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.ApiClientFactory;
import io.dracoonspring.http.internal.DracoonWebClients;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;
import io.dracoonspring.testing.TestServer.Received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DracoonPublicSharesTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final TestServer server = new TestServer();

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final DracoonPublicShares shares = new ApiClientFactory(
			new DracoonWebClients(this.transport, BaseUrl.of(this.server.url()),
					(request, next) -> Mono.error(new IllegalStateException("no token is needed")), List.of())
				.anonymous(),
			this.server.url())
		.create(DracoonPublicShares.class);

	@AfterEach
	void close() {
		this.transport.close();
		this.server.close();
	}

	@Test
	void passwordOfAnUploadShareTravelsEncoded() {
		this.server.answer((request) -> Answer.json(200,
				"{\"isProtected\":true,\"creatorName\":\"Alice\",\"userUserPublicKeyList\":{\"items\":[{\"id\":7}]}}"));
		PublicUploadShare share = block(
				this.shares.getUploadShareWithPassword("key", Secret.of("P\u00e4ss?>w\u20acrd")));
		assertThat(share.creatorName()).isEqualTo("Alice");
		String sent = this.server.received().get(0).header("x-sds-share-password");
		assertThat(sent).isNotNull().contains("/", "=");
		assertThat(new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8))
			.isEqualTo("P\u00e4ss?>w\u20acrd");
		block(this.shares.getUploadShare("key"));
		assertThat(this.server.received().get(1).header("x-sds-share-password")).isNull();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.shares.getUploadShareWithPassword("key", Secret.of("")));
	}

	@Test
	void passwordOfADownloadShareIsCheckedWithoutABody() {
		this.server.answer((request) -> Answer.status(request.uri().endsWith("=r%C3%AFght%26") ? 200 : 401));
		block(this.shares.checkDownloadSharePassword("key", Secret.of("r\u00efght&")));
		DracoonApiException ex = catchThrowableOfType(DracoonApiException.class,
				() -> block(this.shares.checkDownloadSharePassword("key", Secret.of("wrong"))));
		assertThat(ex.getStatus()).isEqualTo(401);
		assertThat(ex).hasMessageContaining("DracoonPublicShares.checkDownloadSharePassword");
	}

	@Test
	void wrongPasswordIsToldByItsCode() {
		this.server.answer((request) -> Answer.json(401, "{\"code\":401,\"errorCode\":-50009}"));
		DracoonApiException ex = catchThrowableOfType(DracoonApiException.class, () -> block(
				this.shares.generateDownloadUrl("key", new PublicDownloadTokenGenerateRequest(Secret.of("wrong")))));
		assertThat(ex.getErrorCode()).isEqualTo(DracoonErrorCode.DOWNLOAD_PASSWORD_WRONG);
		block(this.shares.generateDownloadUrl("key").onErrorComplete());
		assertThat(this.server.received()).extracting(Received::body).containsExactly("{\"password\":\"wrong\"}", "{}");
	}

	@Test
	void contentMayBeHtml() {
		this.server.answer((request) -> Answer.of(206, "text/html", "<html/>")
			.with("Content-Disposition", "attachment; filename=page.html"));
		FileContentQuery query = FileContentQuery.defaults().withInline(true);
		String content = block(
				DataBufferUtils.join(this.shares.download("key", "token", query, "bytes=0-6")).map((buffer) -> {
					String text = buffer.toString(StandardCharsets.UTF_8);
					DataBufferUtils.release(buffer);
					return text;
				}));
		assertThat(content).isEqualTo("<html/>");
		assertThat(this.server.received().get(0).uri())
			.isEqualTo("/api/v4/public/shares/downloads/key/token?inline=true");
		assertThat(this.server.received().get(0).header("range")).isEqualTo("bytes=0-6");
	}

	@Test
	void headersOfContent() {
		this.server.answer((request) -> Answer.of(200, "text/plain", "12345"));
		ResponseEntity<Void> headers = block(
				this.shares.getDownloadHeaders("key", "token", FileContentQuery.defaults(), null));
		assertThat(headers.getHeaders().getContentLength()).isEqualTo(5);
		assertThat(this.server.received().get(0).method()).isEqualTo("HEAD");
		assertThat(this.server.received().get(0).uri()).isEqualTo("/api/v4/public/shares/downloads/key/token");
	}

	@Test
	void chunkTravelsAsAPartAndFinishingNeedsNoBody() {
		this.server.answer((request) -> Answer.json(201, "{\"size\":3,\"name\":\"a.txt\"}"));
		assertThat(block(this.shares.uploadChunk("key", "channel", "bytes 0-2/3",
				new ByteArrayResource("abc".getBytes(StandardCharsets.UTF_8))))
			.size()).isEqualTo(3);
		Received chunk = this.server.received().get(0);
		assertThat(chunk.header("content-range")).isEqualTo("bytes 0-2/3");
		assertThat(chunk.header("content-type")).startsWith("multipart/form-data;");
		assertThat(chunk.body()).contains("name=\"file\"").contains("\r\n\r\nabc\r\n");
		assertThat(block(this.shares.completeUpload("key", "channel")).name()).isEqualTo("a.txt");
		assertThat(this.server.received().get(1).body()).isEmpty();
	}

	private static <T> T block(Mono<T> call) {
		return call.block(LONG);
	}

}
