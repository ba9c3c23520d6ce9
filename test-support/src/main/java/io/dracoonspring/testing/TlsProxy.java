// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.testing;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import io.netty.channel.Channel;
import io.netty.channel.ChannelId;
import io.netty.handler.codec.http.HttpHeaders;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Terminates TLS, with or without HTTP/2, and forwards all requests to a server without
 * TLS. If the server closes a connection before its response ends, the proxy also closes
 * the connection to the client.
 */
public final class TlsProxy implements AutoCloseable {

	private static final Set<String> OWN_HEADERS = Set.of("host", "connection", "transfer-encoding", "keep-alive",
			"x-http2-stream-id", "x-http2-scheme", "x-http2-path", "x-http2-stream-weight");

	private final TestCertificate certificate = TestCertificate.selfSigned();

	private final ConnectionProvider pool = ConnectionProvider.create("tls-proxy", 500);

	private final HttpClient client = HttpClient.create(this.pool).disableRetry(true);

	private final List<Passed> passed = new CopyOnWriteArrayList<>();

	private final Set<ChannelId> connections = ConcurrentHashMap.newKeySet();

	private final AtomicInteger cancelled = new AtomicInteger();

	private final DisposableServer server;

	private volatile int target;

	public TlsProxy(HttpProtocol... protocols) {
		boolean http2 = List.of(protocols).contains(HttpProtocol.H2);
		this.server = HttpServer.create()
			.host("localhost")
			.port(0)
			.protocol(protocols)
			.secure((spec) -> spec.sslContext(
					http2 ? Http2SslContextSpec.forServer(this.certificate.privateKey(), this.certificate.certificate())
							: Http11SslContextSpec.forServer(this.certificate.privateKey(),
									this.certificate.certificate())))
			.handle(this::pass)
			.bindNow();
	}

	/**
	 * Sets the server.
	 * @param port the port of a server on this machine
	 */
	public void target(int port) {
		this.target = port;
	}

	public String url() {
		return "https://localhost:" + this.server.port();
	}

	public X509Certificate certificate() {
		return this.certificate.certificate();
	}

	/**
	 * Returns the protocol of each request.
	 * @return {@code HTTP/2.0} or {@code HTTP/1.1} for each request
	 */
	public List<String> protocols() {
		return protocols((uri) -> true);
	}

	/**
	 * Returns the protocol of selected requests.
	 * @param uris the condition for selected requests, by path and query
	 * @return {@code HTTP/2.0} or {@code HTTP/1.1} for each of these requests
	 */
	public List<String> protocols(Predicate<String> uris) {
		return this.passed.stream().filter((request) -> uris.test(request.uri())).map(Passed::protocol).toList();
	}

	public int connections() {
		return this.connections.size();
	}

	/**
	 * Returns the number of responses that the client cancelled.
	 * @return the number of responses
	 */
	public int cancelled() {
		return this.cancelled.get();
	}

	private Mono<Void> pass(HttpServerRequest request, HttpServerResponse response) {
		this.passed.add(new Passed(request.uri(), request.protocol()));
		request.withConnection((connection) -> {
			Channel channel = connection.channel();
			this.connections.add((channel.parent() != null && channel.parent().parent() != null) ? channel.parent().id()
					: channel.id());
		});
		HttpClient.RequestSender sender = this.client.headers((headers) -> copy(request.requestHeaders(), headers))
			.request(request.method())
			.uri("http://localhost:" + this.target + request.uri());
		HttpClient.ResponseReceiver<?> receiver = request.requestHeaders().contains("content-length")
				? sender.send(request.receive().retain()) : sender;
		return receiver.response((answer, body) -> answer(answer, body, response))
			.then()
			.onErrorResume((ex) -> breakOff(response));
	}

	private Publisher<Void> answer(HttpClientResponse answer, ByteBufFlux body, HttpServerResponse response) {
		response.status(answer.status());
		copy(answer.responseHeaders(), response.responseHeaders());
		return response.send(body.retain().doOnCancel(this.cancelled::incrementAndGet), (buffer) -> true);
	}

	private static Mono<Void> breakOff(HttpServerResponse response) {
		return Mono.fromRunnable(() -> response.withConnection((connection) -> connection.channel().close()))
			.then(Mono.never());
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
		this.server.disposeNow(Duration.ofMinutes(1));
		this.pool.dispose();
	}

	private record Passed(String uri, String protocol) {
	}

}
