// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.nio.charset.StandardCharsets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.NettyPipeline;

/**
 * Logs in one line why a TLS handshake failed. Netty would log a stack trace, together
 * with data that the client sent in plaintext, secrets included.
 */
final class TlsGuard extends ChannelInboundHandlerAdapter {

	private static final Logger logger = LoggerFactory.getLogger(TlsGuard.class);

	private TlsGuard() {
	}

	/**
	 * Installs the guards in a new connection, unless its port speaks plain HTTP.
	 * @param pipeline the pipeline of the connection
	 */
	static void install(ChannelPipeline pipeline) {
		if (pipeline.get(SslHandler.class) != null) {
			pipeline.addFirst("plainTextGuard", new PlainTextGuard());
			pipeline.addAfter(NettyPipeline.SslHandler, "tlsGuard", new TlsGuard());
		}
	}

	@Override
	public void userEventTriggered(ChannelHandlerContext context, Object event) {
		if (event instanceof SslHandshakeCompletionEvent handshake) {
			if (!handshake.isSuccess()) {
				logger.info(
						"TLS handshake failed ({}): let the client trust the certificate that /_emulator/ca.pem serves",
						handshake.cause().toString());
				context.close();
				return;
			}
			context.pipeline().remove(this);
		}
		context.fireUserEventTriggered(event);
	}

	// do not log the cause, because userEventTriggered() has already logged it
	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		context.close();
	}

	/** Answers clients that speak plain HTTP on a TLS port. */
	private static final class PlainTextGuard extends ChannelInboundHandlerAdapter {

		/** The first byte of a handshake (RFC 8446, 5.1). */
		private static final int HANDSHAKE = 22;

		private static final String BODY = "{\"code\":400,\"message\":\"Bad Request\","
				+ "\"debugInfo\":\"This port speaks TLS: call it by https\"}";

		private static final String ANSWER = "HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n"
				+ "Content-Length: " + BODY.length() + "\r\nConnection: close\r\n\r\n" + BODY;

		private boolean refused;

		@Override
		public void channelRead(ChannelHandlerContext context, Object message) {
			ByteBuf bytes = (ByteBuf) message;
			if (!this.refused && bytes.getByte(bytes.readerIndex()) == HANDSHAKE) {
				context.pipeline().remove(this);
				context.fireChannelRead(message);
				return;
			}
			bytes.release();
			if (!this.refused) {
				this.refused = true;
				context.writeAndFlush(Unpooled.copiedBuffer(ANSWER, StandardCharsets.US_ASCII))
					.addListener(ChannelFutureListener.CLOSE);
			}
		}

	}

}
