// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import java.io.IOException;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.NettyPipeline;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.HttpClient;

/**
 * Passes failures of a connection before a response directly to the call. Reactor Netty
 * itself would log a warning with the exception for each such failure, although the
 * caller gets the same exception. Its logging cannot be replaced, so this handler keeps
 * the failures from it. One handler serves all calls of a connection of HTTP/1.1.
 */
final class EarlyFailures extends ChannelDuplexHandler {

	private static final Object FAILURE = EarlyFailures.class;

	private final ConnectionObserver observer;

	private Phase phase = Phase.HANDSHAKE;

	private EarlyFailures(ConnectionObserver observer) {
		this.observer = observer;
	}

	static HttpClient passToCall(HttpClient client) {
		return client.mapConnect(EarlyFailures::orFailure)
			.doOnChannelInit((observer, channel, address) -> channel.pipeline()
				.addBefore(NettyPipeline.ReactiveBridge, "dracoon.earlyFailures", new EarlyFailures(observer)));
	}

	private static Mono<? extends Connection> orFailure(Mono<? extends Connection> connect) {
		return Mono.defer(() -> {
			Sinks.One<Connection> failure = Sinks.one();
			return Mono.firstWithSignal(connect.contextWrite((context) -> context.put(FAILURE, failure)),
					failure.asMono());
		});
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
		if (message instanceof HttpRequest) {
			this.phase = Phase.REQUEST;
		}
		super.write(context, message, promise);
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (this.phase == Phase.REQUEST && message instanceof HttpResponse response) {
			if (response.decoderResult().isFailure()) {
				pass(response.decoderResult().cause());
			}
			else if (response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
				this.phase = Phase.RESPONSE;
			}
		}
		if (this.phase == Phase.FAILED) {
			ReferenceCountUtil.release(message);
		}
		else {
			context.fireChannelRead(message);
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		// leave a reset during the handshake to Reactor Netty, which connects again
		if (this.phase == Phase.REQUEST
				|| (this.phase == Phase.HANDSHAKE && !AbortedException.isConnectionReset(cause))) {
			pass(cause);
		}
		if (this.phase != Phase.FAILED) {
			// pass nothing later, because the call may already use another connection
			this.phase = Phase.RESPONSE;
			context.fireExceptionCaught(cause);
		}
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		if (this.phase == Phase.REQUEST) {
			pass(new IOException("The connection was closed before the response"));
		}
		context.fireChannelInactive();
	}

	private void pass(Throwable cause) {
		Sinks.@Nullable One<Connection> failure = this.observer.currentContext().getOrDefault(FAILURE, null);
		if (failure != null && failure.tryEmitError(cause).isSuccess()) {
			this.phase = Phase.FAILED;
		}
	}

	private enum Phase {

		HANDSHAKE,

		/** The last request has no response yet. */
		REQUEST,

		/** Reactor Netty handles failures until the next request. */
		RESPONSE,

		/** The call has its failure, and all that follows is a consequence of it. */
		FAILED

	}

}
