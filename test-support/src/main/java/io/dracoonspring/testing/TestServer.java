// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Answers requests as the test specifies, and records the requests. */
public final class TestServer implements AutoCloseable {

	private static final Duration DRIP = Duration.ofMillis(20);

	private static final byte[] SPACE = { ' ' };

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private final DisposableServer server;

	private volatile Function<Received, Mono<Answer>> handler = (request) -> Mono.just(Answer.status(404));

	public TestServer() {
		this(HttpServer.create());
	}

	public TestServer(HttpServer template) {
		this.server = template.host("localhost").port(0).handle(this::handle).bindNow();
	}

	public void answer(Function<Received, Answer> handler) {
		this.handler = (request) -> Mono.fromSupplier(() -> handler.apply(request));
	}

	public void answerLater(Function<Received, Mono<Answer>> handler) {
		this.handler = handler;
	}

	public String url() {
		return "http://localhost:" + this.server.port();
	}

	public int port() {
		return this.server.port();
	}

	public List<Received> received() {
		return this.received;
	}

	public long count(String path) {
		return this.received.stream().filter((request) -> request.uri().startsWith(path)).count();
	}

	private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString().defaultIfEmpty("").flatMap((body) -> {
			Received entry = new Received(request.method().name(), request.uri(), Map.copyOf(toMap(request)), body);
			this.received.add(entry);
			return this.handler.apply(entry);
		}).flatMap((answer) -> send(response, answer));
	}

	private static Map<String, String> toMap(HttpServerRequest request) {
		Map<String, String> headers = new HashMap<>();
		request.requestHeaders()
			.forEach((header) -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
		return headers;
	}

	private static Mono<Void> send(HttpServerResponse response, Answer answer) {
		response.status(HttpResponseStatus.valueOf(answer.status()));
		answer.headers().forEach(response::header);
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		if (answer.endless()) {
			Flux<byte[]> drops = Flux.interval(DRIP).onBackpressureDrop().map((tick) -> SPACE);
			return response
				.sendGroups(
						Flux.concat(Mono.just(body), drops).map((bytes) -> Mono.just(Unpooled.wrappedBuffer(bytes))))
				.then();
		}
		response.header("Content-Length", String.valueOf(body.length + answer.missingBytes()));
		if (answer.missingBytes() > 0) {
			return response
				.sendByteArray(Flux.concat(Mono.just(body), Mono.error(new IllegalStateException("breaks off"))))
				.then();
		}
		return response.sendByteArray(Mono.just(body)).then();
	}

	@Override
	public void close() {
		this.server.disposeNow(Duration.ofMinutes(1));
	}

	public record Received(String method, String uri, Map<String, String> headers, String body) {

		public @Nullable String header(String name) {
			return this.headers.get(name);
		}

	}

	public record Answer(int status, Map<String, String> headers, String body, int missingBytes, boolean endless) {

		public static Answer status(int status) {
			return new Answer(status, Map.of(), "", 0, false);
		}

		public static Answer json(int status, String body) {
			return new Answer(status, Map.of("Content-Type", "application/json"), body, 0, false);
		}

		public static Answer of(int status, String contentType, String body) {
			return new Answer(status, Map.of("Content-Type", contentType), body, 0, false);
		}

		public Answer with(String header, String value) {
			Map<String, String> headers = new HashMap<>(this.headers);
			headers.put(header, value);
			return new Answer(this.status, headers, this.body, this.missingBytes, this.endless);
		}

		public Answer truncated() {
			return new Answer(this.status, this.headers, this.body, 100, false);
		}

		/** Adds a space to the body at intervals, without end. */
		public Answer dripping() {
			return new Answer(this.status, this.headers, this.body, 0, true);
		}

	}

}
