// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

import io.dracoonspring.emulator.internal.error.ApiException;
import io.dracoonspring.emulator.internal.http.ErrorResponses;
import io.dracoonspring.emulator.internal.http.Json;
import io.dracoonspring.emulator.internal.journal.RequestJournal;

/**
 * Checks requests before the HTTP server does, because the server rejects malformed
 * requests without giving a reason. The guard rejects them with a response that contains
 * the reason.
 */
final class RequestGuard extends ChannelInboundHandlerAdapter {

	private static final String NAME = "requestGuard";

	private static final Duration LINGER = Duration.ofSeconds(1);

	private final RequestJournal journal;

	private boolean refused;

	private RequestGuard(RequestJournal journal) {
		this.journal = journal;
	}

	/**
	 * Installs the guard in front of a server. If client and server negotiate the
	 * protocol, the guard is installed after the negotiation, and only for HTTP/1.1. Over
	 * HTTP/2, malformed requests are protocol errors.
	 * @param pipeline the pipeline of a new connection
	 * @param journal the journal for rejected requests
	 */
	static void install(ChannelPipeline pipeline, RequestJournal journal) {
		if (pipeline.get(NettyPipeline.HttpTrafficHandler) != null) {
			pipeline.addBefore(NettyPipeline.HttpTrafficHandler, NAME, new RequestGuard(journal));
		}
		else if (pipeline.get(NettyPipeline.H2OrHttp11Codec) != null) {
			pipeline.addAfter(NettyPipeline.H2OrHttp11Codec, NAME, new ChannelInboundHandlerAdapter() {
				@Override
				public void userEventTriggered(ChannelHandlerContext context, Object event) {
					if (event instanceof SslHandshakeCompletionEvent) {
						pipeline.remove(this);
						install(pipeline, journal);
					}
					context.fireUserEventTriggered(event);
				}
			});
		}
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (this.refused) {
			ReferenceCountUtil.release(message);
			return;
		}
		if (message instanceof HttpRequest request) {
			ApiException refusal = check(request);
			if (refusal != null) {
				this.refused = true;
				this.journal.refused(request.method().name(), request.uri(), refusal);
				ReferenceCountUtil.release(message);
				refuse(context, refusal);
				return;
			}
		}
		context.fireChannelRead(message);
	}

	// keep reading from the client for a while, because the response could be lost if the
	// connection were closed immediately
	private static void refuse(ChannelHandlerContext context, ApiException refusal) {
		context.writeAndFlush(answer(refusal))
			.addListener((sent) -> ((DuplexChannel) context.channel()).shutdownOutput());
		context.executor().schedule(() -> context.close(), LINGER.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static @Nullable ApiException check(HttpRequest request) {
		if (request.decoderResult().isFailure()) {
			return refusal(request.decoderResult().cause());
		}
		String host = request.headers().get(HttpHeaderNames.HOST, "localhost");
		try {
			new URI("http://" + host);
			return null;
		}
		catch (URISyntaxException ex) {
			return ApiException.of(400, "Bad Request", "The header 'Host' is malformed");
		}
	}

	private static ApiException refusal(Throwable cause) {
		if (cause instanceof TooLongHttpLineException) {
			return ApiException.of(414, "URI Too Long", "The target is too long");
		}
		if (cause instanceof TooLongHttpHeaderException) {
			return ApiException.of(431, "Request Header Fields Too Large", "The headers are too long");
		}
		return ApiException.of(400, "Bad Request", "This is no HTTP request");
	}

	private static FullHttpResponse answer(ApiException refusal) {
		byte[] body = Json.write(ErrorResponses.envelope(refusal));
		FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1,
				HttpResponseStatus.valueOf(refusal.status()), Unpooled.wrappedBuffer(body));
		response.headers()
			.set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON)
			.set(HttpHeaderNames.CONTENT_LENGTH, body.length)
			.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
		return response;
	}

}
