// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import io.netty.handler.codec.http.HttpHeaders;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.ByteBufMono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes responses between server and client. The content of files does not pass through
 * this proxy, because the URLs in the responses lead to the server itself.
 */
public final class RewritingProxy implements AutoCloseable {

	private static final Set<String> OWN_HEADERS = Set.of("host", "connection", "transfer-encoding", "keep-alive",
			"content-length", "accept-encoding");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final byte[] NOTHING = new byte[0];

	private final ConnectionProvider pool = ConnectionProvider.create("rewriting-proxy", 500);

	private final HttpClient client = HttpClient.create(this.pool).disableRetry(true);

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final DisposableServer server;

	private volatile Function<String, Consumer<ObjectNode>> change = (request) -> RewritingProxy::nothing;

	private volatile BiFunction<String, Integer, Integer> statuses = (request, status) -> status;

	/**
	 * Creates a proxy that changes nothing.
	 * @param target the server
	 */
	public RewritingProxy(URI target) {
		this.server = HttpServer.create()
			.host("localhost")
			.port(0)
			.handle((request, response) -> pass(target, request, response))
			.bindNow();
	}

	private static void nothing(ObjectNode answer) {
	}

	/**
	 * Sets the change of the responses.
	 * @param change the function that returns the change for a request such as
	 * {@code GET /api/v4/nodes/7}; this change is applied to every object of the
	 * response, including nested objects
	 */
	public void rewrite(Function<String, Consumer<ObjectNode>> change) {
		this.change = change;
	}

	/**
	 * Sets the change of the statuses.
	 * @param statuses the function that returns the new status, for a request such as
	 * {@code GET /api/v4/nodes/7} and the status that the server returned
	 */
	public void rewriteStatuses(BiFunction<String, Integer, Integer> statuses) {
		this.statuses = statuses;
	}

	/** Stops changing responses, and clears the list of requests. */
	public void reset() {
		this.change = (request) -> RewritingProxy::nothing;
		this.statuses = (request, status) -> status;
		this.requests.clear();
	}

	/**
	 * Returns the requests that were received.
	 * @return their methods and paths
	 */
	public List<String> requests() {
		return this.requests;
	}

	public String url() {
		return "http://localhost:" + this.server.port();
	}

	private Mono<Void> pass(URI target, HttpServerRequest request, HttpServerResponse response) {
		String name = request.method() + " " + request.fullPath();
		this.requests.add(name);
		return request.receive()
			.aggregate()
			.asByteArray()
			.defaultIfEmpty(NOTHING)
			.flatMap((body) -> this.client.headers((headers) -> copy(request.requestHeaders(), headers))
				.request(request.method())
				.uri(target.resolve(request.uri()))
				.send(ByteBufFlux.fromInbound(Mono.just(body)))
				.responseSingle((answer, content) -> answer(name, answer, content, response)));
	}

	private Mono<Void> answer(String name, HttpClientResponse answer, ByteBufMono content,
			HttpServerResponse response) {
		return content.asByteArray().defaultIfEmpty(NOTHING).flatMap((body) -> {
			response.status(this.statuses.apply(name, answer.status().code()));
			copy(answer.responseHeaders(), response.responseHeaders());
			String type = answer.responseHeaders().get("content-type", "");
			byte[] changed = (body.length > 0 && type.startsWith("application/json")) ? changed(name, body) : body;
			return response.header("Content-Length", String.valueOf(changed.length))
				.sendByteArray(Mono.just(changed))
				.then();
		});
	}

	private byte[] changed(String name, byte[] body) {
		JsonNode answer = JSON.readTree(body);
		change(answer, this.change.apply(name));
		return JSON.writeValueAsBytes(answer);
	}

	private static void change(JsonNode value, Consumer<ObjectNode> change) {
		if (value instanceof ObjectNode object) {
			change.accept(object);
		}
		value.forEach((inner) -> change(inner, change));
	}

	private static void copy(HttpHeaders from, HttpHeaders to) {
		from.forEach((header) -> {
			if (!OWN_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
				to.add(header.getKey(), header.getValue());
			}
		});
	}

	@Override
	public void close() {
		this.server.disposeNow();
		this.pool.dispose();
	}

}
