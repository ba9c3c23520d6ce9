// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonStorageException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.http.RetrySettings;
import io.dracoonspring.testing.TestServer;
import io.dracoonspring.testing.TestServer.Answer;
import io.dracoonspring.testing.TestServer.Received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests a storage that refuses all parts of a file at the same time.
 */
class RefusedAtOnceTests {

	private static final int ROUNDS = 40;

	private static final int PARALLELISM = 6;

	@Test
	void endsInOneErrorOfThisLibrary() {
		try (TestServer server = new TestServer()) {
			for (int round = 0; round < ROUNDS; round++) {
				Sinks.Empty<Void> together = Sinks.empty();
				AtomicInteger arrived = new AtomicInteger();
				server.answerLater((request) -> api(server, request, Answer.status(404), together, arrived));
				try (Dracoon dracoon = client(server, RetrySettings.none(), PARALLELISM)) {
					assertThat(catchThrowable(() -> read(dracoon))).isInstanceOf(DracoonException.class);
				}
			}
		}
	}

	@Test
	void waitsNoLongerThanTheLimitForCallsSays() {
		try (TestServer server = new TestServer()) {
			Answer later = Answer.status(503).with("Retry-After", "3600");
			server.answer((request) -> answer(server, request, later));
			// send one part after the other, so that the failure of one part does not
			// abort another
			try (Dracoon dracoon = client(server, RetrySettings.none().withMaxRetryAfter(Duration.ofMillis(5)), 1)) {
				assertThat(catchThrowable(() -> read(dracoon))).isInstanceOf(DracoonStorageException.class);
			}
			assertThat(server.count("/content")).isEqualTo(2);
		}
	}

	private static void read(Dracoon dracoon) {
		dracoon.transfers()
			.download(ContentRequest.of(7))
			.content()
			.doOnNext(DataBufferUtils::release)
			.then()
			.block(TransferFixture.TIMEOUT);
	}

	private static Mono<Answer> api(TestServer server, Received request, Answer content, Sinks.Empty<Void> together,
			AtomicInteger arrived) {
		Answer answer = answer(server, request, content);
		if (!request.uri().startsWith("/content")) {
			return Mono.just(answer);
		}
		if (arrived.incrementAndGet() >= PARALLELISM) {
			together.tryEmitEmpty();
		}
		return together.asMono().publishOn(Schedulers.parallel()).thenReturn(answer);
	}

	private static Answer answer(TestServer server, Received request, Answer content) {
		if (request.uri().startsWith("/content")) {
			return content;
		}
		return request.uri().endsWith("/downloads")
				? Answer.json(200, "{\"downloadUrl\":\"" + server.url() + "/content\"}") : Answer.json(200,
						"{\"id\":7,\"type\":\"file\",\"name\":\"a\",\"size\":100000000,\"isEncrypted\":false}");
	}

	private static Dracoon client(TestServer server, RetrySettings retry, int parallelism) {
		return Dracoon.builder()
			.baseUrl(server.url())
			.accessToken(Secret.of("t"))
			.retry((defaults) -> retry)
			.transfer((settings) -> TransferFixture.SETTINGS.withParallelism(parallelism).withMaxRetries(1))
			.build();
	}

}
