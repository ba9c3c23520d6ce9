// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.send;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelProgressiveFuture;
import io.netty.channel.ChannelProgressiveFutureListener;
import io.netty.channel.ChannelProgressivePromise;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.timeout.WriteTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ClientHttpRequest;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;

import io.dracoonspring.transfer.internal.part.PartCounter;
import io.dracoonspring.transfer.internal.part.PartThrottle;
import io.dracoonspring.transfer.internal.part.ReadTimeout;
import io.dracoonspring.transfer.internal.upload.source.PartOutput;

/**
 * Tracks the content of one part on a connection of Reactor Netty. It counts the bytes
 * that the operating system has accepted. With TLS, a write completes when all its
 * encrypted bytes are accepted. The handler closes the connection when the content
 * stalls. While content leaves this machine, the handler restarts the read timeout. The
 * handler serves one request and then removes itself.
 */
final class PartWriteHandler extends ChannelDuplexHandler {

	private static final String NAME = "dracoon.part";

	/**
	 * The longest interval between checks, shorter than any sensible response timeout.
	 */
	private static final Duration LONGEST_INTERVAL = Duration.ofMillis(250);

	private final PartCounter counter;

	private final Duration idleTimeout;

	private @Nullable SocketQueue queue;

	private @Nullable Future<?> checks;

	private long lastCheck;

	private long untaken;

	private boolean answered;

	private PartWriteHandler(PartCounter counter, Duration idleTimeout) {
		this.counter = counter;
		this.idleTimeout = idleTimeout;
	}

	/**
	 * Watches the connection of a request. If another library than Reactor Netty sends
	 * the request, that library has to detect stalls. Bytes that are passed to that
	 * library count as sent.
	 */
	static PartOutput watch(ClientHttpRequest request, PartThrottle pace, Duration idleTimeout) {
		PartCounter counter = pace.counter();
		// restart the count, because the HTTP client may repeat the request itself, on
		// another connection
		counter.restart();
		Object sender = request.getNativeRequest();
		if (!(sender instanceof Connection connection)) {
			return new PartOutput(pace, counter::add);
		}
		ChannelPipeline pipeline = connection.channel().pipeline();
		pipeline.addBefore(NettyPipeline.ReactiveBridge, NAME, new PartWriteHandler(counter, idleTimeout));
		return new PartOutput(pace, (bytes) -> {
		});
	}

	@Override
	public void handlerAdded(ChannelHandlerContext context) {
		if (!context.channel().isActive()) {
			// the request was cancelled before it began, and a closed socket cannot be
			// queried
			return;
		}
		SocketQueue socket = SocketQueue.of(context.channel());
		long interval = Math.min(this.idleTimeout.dividedBy(4).toNanos(), LONGEST_INTERVAL.toNanos());
		this.queue = socket;
		this.lastCheck = System.nanoTime();
		this.checks = context.executor()
			.scheduleWithFixedDelay(() -> check(context, socket), interval, interval, TimeUnit.NANOSECONDS);
	}

	@Override
	public void handlerRemoved(ChannelHandlerContext context) {
		if (this.checks != null) {
			this.checks.cancel(false);
		}
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		long size = size(message);
		SocketQueue socket = this.queue;
		if (size == 0 || socket == null) {
			context.write(message, promise);
			return;
		}
		if (this.untaken == 0) {
			socket.begin();
		}
		this.untaken += size;
		ChannelProgressivePromise taken = context.newProgressivePromise();
		taken.addListener(new Piece(context, socket, size, promise));
		context.write(message, taken);
	}

	private static long size(Object message) {
		if (message instanceof FileRegion region) {
			return region.count();
		}
		if (message instanceof ByteBufHolder holder) {
			return holder.content().readableBytes();
		}
		return (message instanceof ByteBuf buffer) ? buffer.readableBytes() : 0;
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpResponse response
				&& response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
			this.answered = true;
			leaveWhenDone(context);
		}
		context.fireChannelRead(message);
	}

	private void leaveWhenDone(ChannelHandlerContext context) {
		if (this.answered && this.untaken == 0 && !context.isRemoved()) {
			context.pipeline().remove(this);
		}
	}

	private void check(ChannelHandlerContext context, SocketQueue socket) {
		if (!context.channel().isActive()) {
			return;
		}
		long now = System.nanoTime();
		long quiet = socket.quiet(now);
		if (this.untaken > 0 && quiet >= this.idleTimeout.toNanos()) {
			context.fireExceptionCaught(WriteTimeoutException.INSTANCE);
			context.close();
		}
		else if (this.untaken == 0 && quiet <= now - this.lastCheck) {
			// restart the read timeout, which Reactor Netty adds after all content has
			// been written
			ReadTimeout.restart(context.pipeline());
			// report movement, because content leaves although no new content is accepted
			this.counter.add(0);
		}
		this.lastCheck = now;
	}

	/** Tracks one write of content. */
	private final class Piece implements ChannelProgressiveFutureListener {

		private final ChannelHandlerContext context;

		private final SocketQueue socket;

		private final long size;

		private final ChannelPromise origin;

		private long untaken;

		private Piece(ChannelHandlerContext context, SocketQueue socket, long size, ChannelPromise origin) {
			this.context = context;
			this.socket = socket;
			this.untaken = size;
			this.size = size;
			this.origin = origin;
		}

		// Netty never calls this method with TLS. Without TLS, it calls this method even
		// if only part of a file is written
		@Override
		public void operationProgressed(ChannelProgressiveFuture future, long progress, long total) {
			taken(Math.min(progress, this.size) - (this.size - this.untaken));
		}

		@Override
		public void operationComplete(ChannelProgressiveFuture future) {
			if (future.isSuccess()) {
				taken(this.untaken);
				this.origin.trySuccess();
			}
			else {
				PartWriteHandler.this.untaken -= this.untaken;
				this.origin.tryFailure(future.cause());
			}
			leaveWhenDone(this.context);
		}

		private void taken(long bytes) {
			this.untaken -= bytes;
			PartWriteHandler.this.untaken -= bytes;
			this.socket.taken(bytes);
			PartWriteHandler.this.counter.add(bytes);
		}

	}

}
