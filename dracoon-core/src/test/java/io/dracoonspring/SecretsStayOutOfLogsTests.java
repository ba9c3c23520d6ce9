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

package io.dracoonspring;

import java.time.Duration;
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.media.DracoonMedia;
import io.dracoonspring.http.ApiClientFactory;
import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.DracoonWebClients;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.HttpTransport;
import io.dracoonspring.testing.CapturedLogs;
import io.dracoonspring.testing.StackTraces;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * At TRACE nothing that grants access may appear, whoever writes the line.
 */
class SecretsStayOutOfLogsTests {

	private static final Duration LONG = Duration.ofSeconds(10);

	private static final List<String> SECRETS = List.of("cl1entS3cret", "passw0rdS3cret", "accessS3cret",
			"refreshS3cret", "privateKeyS3cret");

	private final CapturedLogs logs = new CapturedLogs();

	private final TestServer server = new TestServer();

	@AfterEach
	void close() {
		this.logs.close();
		this.server.close();
	}

	@Test
	void signInRequestAnswerAndErrors() {
		this.server.answer((request) -> switch (request.uri()) {
			case "/oauth/token" -> Answer.json(200,
					"{\"access_token\":\"accessS3cret\",\"refresh_token\":\"refreshS3cret\",\"expires_in\":3600}");
			case "/oauth/revoke" -> Answer.status(500);
			case "/api/v4/user/account/keypair" ->
				Answer.json(200, "{\"privateKeyContainer\":{\"version\":\"A\",\"privateKey\":\"privateKeyS3cret\"}}");
			default -> Answer.json(404, "{\"errorCode\":-41000}");
		});
		Dracoon dracoon = Dracoon.builder()
			.baseUrl(this.server.url())
			.serviceAccount("client", "cl1entS3cret", "alice", "passw0rdS3cret")
			.revokeOnClose(true)
			.build();
		Mono<?> keyPair = dracoon.webClient()
			.get()
			.uri("/api/v4/user/account/keypair")
			.retrieve()
			.bodyToMono(UserKeyPairContainer.class);
		assertThat(keyPair.block(LONG)).isNotNull();
		Throwable ex = catchThrowable(() -> dracoon.nodes().get(1).block(LONG));
		assertThat(ex).isNotNull();
		assertThat(StackTraces.of(ex)).doesNotContain(SECRETS);
		dracoon.close();
		assertThat(this.server.count("/oauth/revoke")).isEqualTo(2);
		assertThat(this.logs.lines()).isNotEmpty();
		assertThat(this.logs.lines()).filteredOn((line) -> line.contains("could not be revoked")).hasSize(1);
		for (String secret : SECRETS) {
			assertThat(this.logs.lines()).noneMatch((line) -> line.contains(secret));
		}
	}

	@Test
	void presignedUrl() {
		this.server.answer((request) -> Answer.status(403));
		HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);
		SecretUrl url = SecretUrl
			.of(this.server.url() + "/api/v4/downloads/t0kenS3cret?X-Amz-Signature=s1gnatureS3cret");
		Throwable ex = catchThrowable(() -> transport.bare()
			.get()
			.uri(url.masked())
			.attributes(url)
			.retrieve()
			.toBodilessEntity()
			.block(LONG));
		transport.close();
		assertThat(StackTraces.of(ex)).doesNotContain("t0kenS3cret", "s1gnatureS3cret");
		assertThat(this.server.received()).hasSize(1);
		assertThat(this.logs.lines())
			.filteredOn((line) -> line.contains("t0kenS3cret") || line.contains("s1gnatureS3cret"))
			.isEmpty();
	}

	@Test
	void mediaToken() {
		this.server.answer((request) -> request.uri().endsWith("/10x10") ? Answer.of(200, "image/png", "png")
				: Answer.json(404, "{\"code\":404,\"message\":\"no image\"}"));
		HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);
		DracoonWebClients clients = new DracoonWebClients(transport, BaseUrl.of(this.server.url()),
				(request, next) -> Mono.error(new IllegalStateException("no token is wanted")), List.of());
		DracoonMedia media = new ApiClientFactory(clients.anonymous(), this.server.url()).create(DracoonMedia.class);
		ResponseEntity<byte[]> image = media.getImage("med/ia S3cret", "10x10").block(LONG);
		Throwable ex = catchThrowable(() -> media.getImage("med/ia S3cret", "20x20").block(LONG));
		transport.close();
		assertThat(image).isNotNull();
		assertThat(image.getBody()).asString().isEqualTo("png");
		assertThat(this.server.received()).extracting(TestServer.Received::uri)
			.containsExactly("/mediaserver/image/med%2Fia%20S3cret/10x10",
					"/mediaserver/image/med%2Fia%20S3cret/20x20");
		assertThat(this.server.received())
			.allSatisfy((request) -> assertThat(request.header("authorization")).isNull());
		assertThat(ex).isInstanceOf(DracoonApiException.NotFound.class);
		assertThat(StackTraces.of(ex)).contains("DracoonMedia.getImage").doesNotContain("S3cret");
		assertThat(this.logs.lines()).anyMatch((line) -> line.contains("/mediaserver/image/***"));
		assertThat(this.logs.lines()).filteredOn((line) -> line.contains("S3cret")).isEmpty();
	}

}
