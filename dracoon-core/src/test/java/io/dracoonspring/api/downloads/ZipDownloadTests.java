// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.downloads;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.test.StepVerifier;

import io.dracoonspring.api.ApiServer;
import io.dracoonspring.api.ApiServer.Answer;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonErrorCode;

import static org.assertj.core.api.Assertions.assertThat;

class ZipDownloadTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private ApiServer server;

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void streamsTheArchive() {
		this.server = ApiServer.answering((call) -> new Answer(200, "application/zip", "PK archive"));
		String content = DataBufferUtils.join(downloads().downloadZip(ZipDownloadRequest.of(1, 2))).map((buffer) -> {
			String text = buffer.toString(StandardCharsets.UTF_8);
			DataBufferUtils.release(buffer);
			return text;
		}).block(TIMEOUT);
		assertThat(content).isEqualTo("PK archive");
		assertThat(this.server.calls().get(0).toString()).isEqualTo("POST /api/v4/nodes/zip/download");
		assertThat(this.server.calls().get(0).body()).isEqualTo("{\"nodeIds\":[1,2]}");
	}

	@Test
	void tellsWhyThereIsNoArchive() {
		this.server = ApiServer
			.answering((call) -> new Answer(400, "application/octet-stream", "{\"code\":400,\"errorCode\":-40002}"));
		StepVerifier.create(downloads().downloadZip(ZipDownloadRequest.of(1)))
			.expectErrorSatisfies((error) -> assertThat(error).isInstanceOfSatisfying(DracoonApiException.class,
					(ex) -> assertThat(ex.getErrorCode()).isEqualTo(DracoonErrorCode.ROOM_ENCRYPTED)))
			.verify(TIMEOUT);
	}

	@Test
	void hidesTheUrl() {
		this.server = ApiServer.answering((call) -> Answer.json("{\"downloadUrl\":\"https://example.com/secret\"}"));
		DownloadTokenGenerateResponse answer = downloads().generateZipUrl(ZipDownloadRequest.of(1)).block(TIMEOUT);
		assertThat(answer.toString()).doesNotContain("secret");
	}

	private DracoonDownloadUrls downloads() {
		return this.server.client(DracoonDownloadUrls.class);
	}

}
