// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

import io.dracoonspring.emulator.internal.journal.RequestJournal;
import io.dracoonspring.emulator.tls.Tls;
import io.dracoonspring.emulator.tls.TlsIdentity;

/**
 * Opens the ports of the API and the S3 side (the emulated object storage) on a separate
 * thread, while the caller prepares the data. Requests that arrive before the call of
 * {@link #serve} wait for its handler.
 */
final class Port implements AutoCloseable {

	private static final int MAX_LINE_LENGTH = 32 * 1024;

	/**
	 * The maximum size of content buffers in bytes. Smaller buffers would only slow
	 * transfers down.
	 */
	private static final int MAX_BUFFER_SIZE = 64 * 1024;

	private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(3);

	private final CompletableFuture<HttpHandler> first = new CompletableFuture<>();

	private final EmulatorConfiguration configuration;

	private final RequestJournal journal;

	private final CompletableFuture<Opened> opening;

	private volatile @Nullable HttpHandler current;

	private Port(EmulatorConfiguration configuration, RequestJournal journal) {
		this.configuration = configuration;
		this.journal = journal;
		this.opening = CompletableFuture.supplyAsync(this::bind, (task) -> {
			Thread thread = new Thread(task, "dracoon-emulator-start");
			thread.setDaemon(true);
			thread.start();
		});
	}

	/**
	 * Begins to open the ports. {@link #number()} throws an exception if a port cannot be
	 * opened.
	 * @param configuration the configuration with the numbers of the ports
	 * @param journal the journal for requests that cannot be parsed
	 * @return the port
	 */
	static Port open(EmulatorConfiguration configuration, RequestJournal journal) {
		return new Port(configuration, journal);
	}

	private Opened bind() {
		LoopResources loops = LoopResources.create("dracoon-emulator", LoopResources.DEFAULT_IO_WORKER_COUNT, true);
		// pass true, so that the group also closes channels that are added after it was
		// closed
		ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE, true);
		List<DisposableServer> servers = new ArrayList<>();
		try {
			Tls tls = this.configuration.tls();
			TlsIdentity identity = (tls != null) ? tls.identity(this.configuration.directory()) : null;
			HttpServer server = server(loops, connections);
			servers.add(((identity != null) ? secured(server, identity) : server).port(this.configuration.port())
				.bindNow());
			if (this.configuration.separatesS3()) {
				servers.add(((identity != null) ? securedS3(server, identity) : server)
					.port(Objects.requireNonNullElse(this.configuration.s3Port(), 0))
					.bindNow());
			}
			return new Opened(loops, connections, servers, identity);
		}
		catch (RuntimeException | Error ex) {
			servers.forEach((server) -> server.disposeNow());
			close(loops);
			throw ex;
		}
	}

	private HttpServer server(LoopResources loops, ChannelGroup connections) {
		return HttpServer.create()
			.host(this.configuration.host())
			.runOn(loops)
			// set the group, so that the server waits for the requests in progress when
			// it is closed
			.channelGroup(connections)
			.httpRequestDecoder((decoder) -> decoder.maxInitialLineLength(MAX_LINE_LENGTH)
				.maxHeaderSize(MAX_LINE_LENGTH)
				.maxChunkSize(MAX_BUFFER_SIZE))
			// repair the target here, because this hook runs before the target is parsed,
			// both for HTTP/1.1 and for HTTP/2
			.forwarded((info, request) -> {
				request.setUri(RequestTarget.repair(request.uri()));
				return info;
			})
			.doOnChannelInit((observer, channel, address) -> {
				TlsGuard.install(channel.pipeline());
				RequestGuard.install(channel.pipeline(), this.journal);
			})
			.handle(new ReactorHttpHandlerAdapter(this::handle));
	}

	private static HttpServer secured(HttpServer server, TlsIdentity identity) {
		Http2SslContextSpec context = Http2SslContextSpec.forServer(identity.key(), identity.chain());
		return server.protocol(HttpProtocol.H2, HttpProtocol.HTTP11)
			.http2Settings((settings) -> settings.maxHeaderListSize(2L * MAX_LINE_LENGTH))
			.secure((spec) -> spec.sslContext(context));
	}

	private static HttpServer securedS3(HttpServer server, TlsIdentity identity) {
		Http11SslContextSpec context = Http11SslContextSpec.forServer(identity.key(), identity.chain());
		return server.secure((spec) -> spec.sslContext(context));
	}

	private Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
		HttpHandler handler = this.current;
		return (handler != null) ? handler.handle(request, response)
				: Mono.fromFuture(this.first, true).flatMap((served) -> served.handle(request, response));
	}

	/**
	 * Starts to answer requests.
	 * @param handler the handler that answers the requests
	 */
	void serve(HttpHandler handler) {
		this.current = handler;
		this.first.complete(handler);
	}

	/**
	 * Fails the requests that wait for a handler. Call this method if there will be no
	 * handler.
	 * @param cause the reason
	 */
	void fail(Throwable cause) {
		this.first.completeExceptionally(cause);
	}

	/**
	 * Returns the number of the API port. Blocks until the ports are open.
	 * @return the number
	 * @throws reactor.netty.ChannelBindException if the port cannot be opened
	 * @throws io.dracoonspring.emulator.tls.TlsException if the certificate is unusable
	 */
	int number() {
		return join(this.opening).servers().get(0).port();
	}

	/**
	 * Returns the number of the S3 port. Blocks until the ports are open.
	 * @return the number; the same as {@link #number()} if the S3 side shares the port of
	 * the API
	 * @throws reactor.netty.ChannelBindException if the port cannot be opened
	 */
	int s3Number() {
		List<DisposableServer> servers = join(this.opening).servers();
		return servers.get(servers.size() - 1).port();
	}

	/**
	 * Returns the server's TLS identity. Blocks until the ports are open.
	 * @return the identity, empty without TLS
	 */
	Optional<TlsIdentity> identity() {
		return Optional.ofNullable(join(this.opening).identity());
	}

	/**
	 * Runs a task once the ports are open. If they are open already, the task runs on the
	 * calling thread, otherwise on the thread that opens them.
	 * @param <T> the type of the result
	 * @param preparation the task, which does not run if a port cannot be opened
	 * @return the result
	 */
	<T> CompletableFuture<T> onceOpen(Supplier<T> preparation) {
		return this.opening.thenApply((opened) -> preparation.get());
	}

	/**
	 * Waits for a result and throws the original exception if there is none.
	 * @param <T> the type of the result
	 * @param future the result
	 * @return the result
	 * @throws reactor.netty.ChannelBindException if the port cannot be opened
	 */
	static <T> T join(CompletableFuture<T> future) {
		try {
			return future.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			if (ex.getCause() instanceof Error cause) {
				throw cause;
			}
			throw ex;
		}
	}

	void awaitClose() {
		join(this.opening).servers().get(0).onDispose().block();
	}

	/**
	 * Stops listening, waits a few seconds for the requests in progress, and then closes
	 * all connections. Does nothing if a port could not be opened.
	 */
	@Override
	public void close() {
		this.first.cancel(false);
		Opened opened = this.opening.<@Nullable Opened>handle((result, ex) -> result).join();
		if (opened != null) {
			close(opened);
		}
	}

	private static void close(Opened opened) {
		try {
			opened.servers().forEach((server) -> server.disposeNow(DRAIN_TIMEOUT));
		}
		finally {
			// close the connections here, because the event loops can end without closing
			// them, and then clients would wait forever
			opened.connections().close().awaitUninterruptibly();
			close(opened.loops());
		}
	}

	private static void close(LoopResources loops) {
		loops.disposeLater(Duration.ZERO, DRAIN_TIMEOUT).block();
	}

	/**
	 * Contains the opened servers with their threads and connections.
	 *
	 * @param loops the event loops, which are the threads of the servers
	 * @param servers the server of the API, followed by the server of the S3 side if it
	 * has its own port
	 * @param identity the TLS identity, {@code null} without TLS
	 */
	private record Opened(LoopResources loops, ChannelGroup connections, List<DisposableServer> servers,
			@Nullable TlsIdentity identity) {

	}

}
