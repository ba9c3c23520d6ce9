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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.SecretUrl;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.HttpTransport;
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

	private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

	private final Level level = this.root.getLevel();

	private final Collector collector = new Collector();

	private final TestServer server = new TestServer();

	@BeforeEach
	void listen() {
		this.collector.start();
		this.root.addAppender(this.collector);
		this.root.setLevel(Level.TRACE);
	}

	@AfterEach
	void close() {
		this.root.setLevel(this.level);
		this.root.detachAppender(this.collector);
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
		StringWriter trace = new StringWriter();
		ex.printStackTrace(new PrintWriter(trace));
		assertThat(trace.toString()).doesNotContain(SECRETS);
		dracoon.close();
		assertThat(this.server.count("/oauth/revoke")).isEqualTo(2);
		assertThat(this.collector.lines).isNotEmpty();
		assertThat(this.collector.lines).filteredOn((line) -> line.contains("could not be revoked")).hasSize(1);
		for (String secret : SECRETS) {
			assertThat(this.collector.lines).noneMatch((line) -> line.contains(secret));
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
		StringWriter trace = new StringWriter();
		ex.printStackTrace(new PrintWriter(trace));
		assertThat(trace.toString()).doesNotContain("t0kenS3cret", "s1gnatureS3cret");
		assertThat(this.server.received()).hasSize(1);
		assertThat(this.collector.lines)
			.filteredOn((line) -> line.contains("t0kenS3cret") || line.contains("s1gnatureS3cret"))
			.isEmpty();
	}

	private static final class Collector extends AppenderBase<ILoggingEvent> {

		private final List<String> lines = new CopyOnWriteArrayList<>();

		@Override
		protected void append(ILoggingEvent event) {
			String trace = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
					: "";
			this.lines.add(event.getLoggerName() + ": " + event.getFormattedMessage() + trace);
		}

	}

}
