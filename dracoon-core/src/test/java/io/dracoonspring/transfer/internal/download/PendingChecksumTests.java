// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.HttpTransport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/**
 * Tests in virtual time how long the client waits for a checksum. {@code LyingServerIT}
 * tests the wait over HTTP.
 */
class PendingChecksumTests {

	private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	private final DracoonNodes nodes = Mockito.mock(DracoonNodes.class);

	private final AtomicInteger looks = new AtomicInteger();

	@BeforeEach
	void neverComputed() {
		given(this.nodes.get(7)).willAnswer((call) -> Mono.fromSupplier(() -> {
			this.looks.incrementAndGet();
			return file(NOW, null);
		}));
	}

	@AfterEach
	void close() {
		this.transport.close();
	}

	@Test
	void waitIsBounded() {
		StepVerifier.withVirtualTime(() -> await(file(NOW, null)))
			.expectSubscription()
			.expectNoEvent(Duration.ofSeconds(7))
			.thenAwait(Duration.ofSeconds(1))
			.assertNext((file) -> assertThat(file.hash()).isNull())
			.verifyComplete();
		assertThat(this.looks).hasValue(5);
	}

	@Test
	void fileFromTheFutureIsYoung() {
		StepVerifier.withVirtualTime(() -> await(file(NOW.plusSeconds(3600), null)))
			.thenAwait(Duration.ofSeconds(8))
			.expectNextCount(1)
			.verifyComplete();
		assertThat(this.looks).hasValue(5);
	}

	@Test
	void nothingIsWaitedForIfThereIsAChecksumOrTheFileIsOld() {
		StepVerifier.create(await(file(NOW, "00"))).expectNextCount(1).verifyComplete();
		StepVerifier.create(await(file(NOW.minus(PendingChecksum.YOUTH), null))).expectNextCount(1).verifyComplete();
		StepVerifier.create(await(file(null, null))).expectNextCount(1).verifyComplete();
		assertThat(this.looks).hasValue(0);
	}

	private Mono<Node> await(Node file) {
		return new PendingChecksum(this.nodes, Clock.fixed(NOW, ZoneOffset.UTC)).await(file);
	}

	private Node file(@Nullable Instant created, @Nullable String hash) {
		String json = "{\"id\":7,\"type\":\"file\",\"name\":\"a\",\"size\":3,\"isEncrypted\":false";
		json += (created != null) ? ",\"createdAt\":\"" + created + "\"" : "";
		json += (hash != null) ? ",\"hash\":\"" + hash + "\"" : "";
		return this.transport.jsonMapper().readValue(json + "}", Node.class);
	}

}
