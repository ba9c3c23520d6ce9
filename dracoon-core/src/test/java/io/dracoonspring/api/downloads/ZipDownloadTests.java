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
import io.dracoonspring.api.NodeErrorCode;

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
					(ex) -> assertThat(ex.getErrorCode()).isEqualTo(NodeErrorCode.ROOM_ENCRYPTED)))
			.verify(TIMEOUT);
	}

	@Test
	void hidesTheUrl() {
		this.server = ApiServer.answering((call) -> Answer.json("{\"downloadUrl\":\"https://example.com/secret\"}"));
		DownloadTokenGenerateResponse answer = downloads().generateZipUrl(ZipDownloadRequest.of(1)).block(TIMEOUT);
		assertThat(answer.toString()).doesNotContain("secret");
	}

	private DracoonDownloads downloads() {
		return this.server.client(DracoonDownloads.class);
	}

}
