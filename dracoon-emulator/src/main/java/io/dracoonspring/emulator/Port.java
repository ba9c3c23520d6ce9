/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.emulator;

import java.time.Duration;
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
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

import io.dracoonspring.emulator.journal.RequestJournal;

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
	 * Begin to open a port. Whether that works is known from {@link #number()}.
	 * @param configuration tells which one
	 * @param journal takes note of what cannot even be read
	 * @return the port
	 */
	static Port open(EmulatorConfiguration configuration, RequestJournal journal) {
		return new Port(configuration, journal);
	}

	private Opened bind() {
		LoopResources loops = LoopResources.create("dracoon-emulator", LoopResources.DEFAULT_IO_WORKER_COUNT, true);
		try {
			// takes in no more once it is closed
			ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE, true);
			return new Opened(loops, connections, HttpServer.create()
				.host(this.configuration.host())
				.port(this.configuration.port())
				.runOn(loops)
				// makes the server wait for its requests when it is closed
				.channelGroup(connections)
				.httpRequestDecoder((decoder) -> decoder.maxInitialLineLength(MAX_LINE_LENGTH)
					.maxHeaderSize(MAX_LINE_LENGTH)
					.maxChunkSize(MAX_BUFFER_SIZE))
				.doOnChannelInit((observer, channel, address) -> channel.pipeline()
					.addBefore(NettyPipeline.HttpTrafficHandler, "requestGuard", new RequestGuard(this.journal)))
				.handle(new ReactorHttpHandlerAdapter(this::handle))
				.bindNow());
		}
		catch (RuntimeException | Error ex) {
			close(loops);
			throw ex;
		}
	}

	private Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
		HttpHandler handler = this.current;
		return (handler != null) ? handler.handle(request, response)
				: Mono.fromFuture(this.first, true).flatMap((served) -> served.handle(request, response));
	}

	/**
	 * Answer requests from now on.
	 * @param handler answers them
	 */
	void serve(HttpHandler handler) {
		this.current = handler;
		this.first.complete(handler);
	}

	/**
	 * Refuse the requests that wait, because they will never be answered.
	 * @param cause why
	 */
	void fail(Throwable cause) {
		this.first.completeExceptionally(cause);
	}

	/**
	 * Return the number of the port. Blocks until it is open.
	 * @return the number
	 * @throws reactor.netty.ChannelBindException if it cannot be opened
	 */
	int number() {
		return join(this.opening).server().port();
	}

	/**
	 * Prepare something in the background, too.
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
		join(this.opening).server().onDispose().block();
	}

	/**
	 * Finish the requests under way and stop listening, if it ever began.
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
			opened.server().disposeNow(DRAIN_TIMEOUT);
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
	 * @param connections the connections
	 * @param server the server
	 */
	private record Opened(LoopResources loops, ChannelGroup connections, DisposableServer server) {

	}

}
