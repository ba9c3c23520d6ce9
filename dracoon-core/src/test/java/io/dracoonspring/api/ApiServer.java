// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import io.micrometer.observation.ObservationRegistry;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import tools.jackson.databind.json.JsonMapper;

import io.dracoonspring.http.BaseUrl;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.ApiClientFactory;
import io.dracoonspring.http.internal.DracoonWebClients;
import io.dracoonspring.http.internal.HttpTransport;

/**
 * Serves the responses that a test sets, and stores the requests.
 */
public final class ApiServer implements AutoCloseable {

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private volatile Map<String, String> lastHeaders = Map.of();

	private final DisposableServer server;

	private final HttpTransport transport;

	private final ApiClientFactory factory;

	// keep the adapters, because each new one reads the annotations of all methods of its
	// interface at its first call
	private final Map<Class<?>, Object> clients = new ConcurrentHashMap<>();

	private ApiServer(Function<Call, Answer> answers) {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.handle((request,
					response) -> request.receive().aggregate().asString().defaultIfEmpty("").flatMap((body) -> {
						Call call = new Call(request.method().name(), request.uri(), body);
						this.calls.add(call);
						this.lastHeaders = headers(request);
						Answer answer = answers.apply(call);
						response.status(answer.status()).header("Content-Type", answer.contentType());
						return response.sendString(Mono.just(answer.body())).then();
					}))
			.bindNow();
		this.transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);
		String url = "http://127.0.0.1:" + this.server.port();
		DracoonWebClients webClients = new DracoonWebClients(this.transport, BaseUrl.of(url),
				(request, next) -> next.exchange(request), List.of());
		this.factory = new ApiClientFactory(webClients.authenticated(), url);
	}

	public static ApiServer answering(Function<Call, Answer> answers) {
		return new ApiServer(answers);
	}

	public <T> T client(Class<T> type) {
		return type.cast(this.clients.computeIfAbsent(type, this.factory::create));
	}

	public List<Call> calls() {
		return this.calls;
	}

	/** Returns the headers of the last request. */
	public Map<String, String> lastHeaders() {
		return this.lastHeaders;
	}

	private static Map<String, String> headers(HttpServerRequest request) {
		Map<String, String> headers = new HashMap<>();
		request.requestHeaders().forEach((entry) -> headers.put(entry.getKey(), entry.getValue()));
		return headers;
	}

	public static JsonMapper mapper() {
		try (HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP)) {
			return transport.jsonMapper();
		}
	}

	@Override
	public void close() {
		this.transport.close();
		this.server.disposeNow(Duration.ofMinutes(1));
	}

	/**
	 * A request to the server.
	 */
	public record Call(String method, String uri, String body) {

		@Override
		public String toString() {
			return this.method + " " + this.uri;
		}

	}

	/**
	 * A response of the server.
	 */
	public record Answer(int status, String contentType, String body) {

		public static Answer json(String body) {
			return new Answer(200, "application/json", body);
		}

		public static Answer noContent() {
			return new Answer(204, "application/json", "");
		}

		public static Answer text(String body) {
			return new Answer(200, "text/plain", body);
		}

	}

}
