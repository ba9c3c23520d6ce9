// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.buffer.Unpooled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

import io.dracoonspring.api.Secret;
import io.dracoonspring.event.webhook.WebhookSignature;

/** Delivers messages of webhooks, each about a different file. */
final class Deliveries {

	private static final int ACCEPTED = 204;

	private static final int CONNECTIONS = 64;

	private final WebhookSignature signature = new WebhookSignature(Secret.of(EventApplication.SECRET));

	private final HttpClient client = HttpClient.create(ConnectionProvider.create("deliveries", CONNECTIONS));

	private final AtomicLong ids = new AtomicLong();

	private final AtomicLong accepted = new AtomicLong();

	private final String url;

	Deliveries(String url) {
		this.url = url;
	}

	long accepted() {
		return this.accepted.get();
	}

	void asManyAsPossible(int inFlight, Duration duration) {
		long end = System.nanoTime() + duration.toNanos();
		Flux.<Integer>generate((sink) -> {
			if (System.nanoTime() < end) {
				sink.next(1);
			}
			else {
				sink.complete();
			}
		}).flatMap((i) -> deliver(), inFlight).blockLast();
	}

	void steadily(int rate, Duration duration) {
		Flux.interval(Duration.ofNanos(1_000_000_000L / rate))
			.onBackpressureBuffer()
			.take(rate * duration.toSeconds())
			.flatMap((i) -> deliver(), CONNECTIONS)
			.blockLast();
	}

	private Mono<Integer> deliver() {
		return Mono.defer(() -> {
			byte[] body = body(this.ids.incrementAndGet());
			return this.client
				.headers((headers) -> headers.set("Content-Type", "application/json")
					.set(WebhookSignature.HEADER, this.signature.sign(body)))
				.post()
				.uri(this.url)
				.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
				.response()
				.map((response) -> response.status().code())
				.doOnNext(this::count);
		});
	}

	private void count(int status) {
		if (status != ACCEPTED) {
			throw new IllegalStateException("A delivery was answered with status " + status);
		}
		this.accepted.incrementAndGet();
	}

	private static byte[] body(long id) {
		return ("{\"authParentId\":1,\"eventType\":1,\"customerId\":1,\"sourceHost\":\"dracoon.example.com\",\"timeStamp\":"
				+ System.currentTimeMillis()
				+ ",\"webhookId\":1,\"webhookUrl\":\"https://app.example.com\",\"payload\":{\"id\":" + id
				+ ",\"type\":\"file\",\"name\":\"file " + id
				+ ".txt\",\"size\":1024,\"isEncrypted\":false,\"parentPath\":\"/Projects/\"}}")
			.getBytes(StandardCharsets.UTF_8);
	}

}
