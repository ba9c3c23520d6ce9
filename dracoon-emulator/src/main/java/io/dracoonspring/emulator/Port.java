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

import io.dracoonspring.emulator.journal.RequestJournal;
import io.dracoonspring.emulator.tls.Tls;
import io.dracoonspring.emulator.tls.TlsIdentity;

/**
 * The port, which is opened on a thread of its own while others prepare what is to be
 * served. Requests that come earlier wait for that.
 */
final class Port implements AutoCloseable {

	private static final int MAX_LINE_LENGTH = 32 * 1024;

	/** Content comes in buffers of up to this size: smaller ones only cost time. */
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
	 * Begins to open a port. Whether that works is known from {@link #number()}.
	 * @param configuration tells which one
	 * @param journal takes note of what cannot even be read
	 */
	static Port open(EmulatorConfiguration configuration, RequestJournal journal) {
		return new Port(configuration, journal);
	}

	private Opened bind() {
		LoopResources loops = LoopResources.create("dracoon-emulator", LoopResources.DEFAULT_IO_WORKER_COUNT, true);
		// takes in no more once it is closed
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
			// makes the server wait for its requests when it is closed
			.channelGroup(connections)
			.httpRequestDecoder((decoder) -> decoder.maxInitialLineLength(MAX_LINE_LENGTH)
				.maxHeaderSize(MAX_LINE_LENGTH)
				.maxChunkSize(MAX_BUFFER_SIZE))
			// sees each request before anybody parses its target, whatever the protocol
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
	 * Answers requests from now on.
	 * @param handler answers them
	 */
	void serve(HttpHandler handler) {
		this.current = handler;
		this.first.complete(handler);
	}

	/**
	 * Refuses the requests that wait, because they will never be answered.
	 * @param cause why
	 */
	void fail(Throwable cause) {
		this.first.completeExceptionally(cause);
	}

	/**
	 * Returns the number of the port. Blocks until it is open.
	 * @throws reactor.netty.ChannelBindException if it cannot be opened
	 * @throws io.dracoonspring.emulator.tls.TlsException if the certificate is unusable
	 */
	int number() {
		return join(this.opening).servers().get(0).port();
	}

	/**
	 * Returns the number of the port that the S3 side has for itself. Blocks until it is
	 * open.
	 * @return the number, that of {@link #number()} if it has none
	 * @throws reactor.netty.ChannelBindException if it cannot be opened
	 */
	int s3Number() {
		List<DisposableServer> servers = join(this.opening).servers();
		return servers.get(servers.size() - 1).port();
	}

	/**
	 * Returns what it proves its identity with. Blocks until it is open.
	 * @return the identity, if it speaks TLS
	 */
	Optional<TlsIdentity> identity() {
		return Optional.ofNullable(join(this.opening).identity());
	}

	/**
	 * Prepares something in the background, too.
	 * @param <T> the type of the result
	 * @param preparation makes the result; not run if the port cannot be opened
	 * @return the result
	 */
	<T> CompletableFuture<T> onceOpen(Supplier<T> preparation) {
		return this.opening.thenApply((opened) -> preparation.get());
	}

	/**
	 * Wait for something that is prepared in the background.
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
	 * Finishes the requests under way and stop listening, if it ever began.
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
			// threads that end may forget connections, whose clients would wait for ever
			opened.connections().close().awaitUninterruptibly();
			close(opened.loops());
		}
	}

	private static void close(LoopResources loops) {
		loops.disposeLater(Duration.ZERO, DRAIN_TIMEOUT).block();
	}

	/**
	 * What listens.
	 *
	 * @param loops the threads
	 * @param servers that of the API, and perhaps one for the S3 side
	 * @param identity what it proves its identity with, if it speaks TLS
	 */
	private record Opened(LoopResources loops, ChannelGroup connections, List<DisposableServer> servers,
			@Nullable TlsIdentity identity) {

	}

}
