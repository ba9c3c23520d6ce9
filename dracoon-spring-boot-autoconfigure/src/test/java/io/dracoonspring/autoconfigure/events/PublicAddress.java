// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.events;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/**
 * Is a proxy in front of the instances of an application. It forwards requests to the
 * instances in turn. Requests wait until a test calls {@link #leadsTo(Integer...)}.
 */
final class PublicAddress implements AutoCloseable {

	// use separate event loops, because each application disposes the shared event loops
	// when it ends
	private final LoopResources threads = LoopResources.create("public");

	private final HttpClient client = HttpClient.newConnection().runOn(this.threads);

	private final DisposableServer server = HttpServer.create()
		.runOn(this.threads)
		.host("127.0.0.1")
		.port(0)
		.handle(this::pass)
		.bindNow(Duration.ofMinutes(1));

	private final AtomicInteger turn = new AtomicInteger();

	private volatile Sinks.One<List<Integer>> ports = Sinks.one();

	void leadsTo(Integer... ports) {
		this.ports.tryEmitValue(List.of(ports)).orThrow();
	}

	void leadsNowhere() {
		this.ports = Sinks.one();
		leadsTo();
	}

	void waitsForTheNext() {
		this.ports = Sinks.one();
	}

	String url(String path) {
		return "http://127.0.0.1:" + this.server.port() + path;
	}

	private Mono<Void> pass(HttpServerRequest request, HttpServerResponse response) {
		return request.receive()
			.aggregate()
			.asByteArray()
			.defaultIfEmpty(new byte[0])
			.flatMap((body) -> this.ports.asMono()
				.flatMap((targets) -> !targets.isEmpty()
						? forward(targets.get(this.turn.getAndIncrement() % targets.size()), request, body)
							.flatMap((answer) -> answer(answer, response))
						: response.status(HttpResponseStatus.BAD_GATEWAY).send())
				// an I/O error means that the instance has ended
				.onErrorResume(IOException.class, (ex) -> response.status(HttpResponseStatus.BAD_GATEWAY).send()));
	}

	private Mono<HttpClientResponse> forward(int port, HttpServerRequest request, byte[] body) {
		return this.client
			.headers((headers) -> headers.set(request.requestHeaders()).remove("Host").remove("Transfer-Encoding"))
			.request(request.method())
			.uri("http://127.0.0.1:" + port + request.uri())
			.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
			.response();
	}

	private static Mono<Void> answer(HttpClientResponse answer, HttpServerResponse response) {
		String proof = answer.responseHeaders().get("X-Dracoon-Probe");
		if (proof != null) {
			response.header("X-Dracoon-Probe", proof);
		}
		return response.status(answer.status()).send();
	}

	@Override
	public void close() {
		this.server.disposeNow();
		this.threads.dispose();
	}

}
