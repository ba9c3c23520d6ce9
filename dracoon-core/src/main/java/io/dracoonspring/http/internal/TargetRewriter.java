// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.net.URI;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpRequest;
import org.springframework.http.client.reactive.ClientHttpRequest;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;

/**
 * Replaces the masked path of a request by the real path just before the request is sent.
 * The handler handles one request and then removes itself from the pipeline.
 */
final class TargetRewriter extends ChannelOutboundHandlerAdapter {

	private final String shown;

	private final String real;

	private TargetRewriter(String shown, String real) {
		this.shown = shown;
		this.real = real;
	}

	/**
	 * Prepares a request.
	 * @param request a request of Reactor Netty
	 * @param shown the masked URL of the request
	 * @param real the URL to call, on the same host
	 */
	static void install(ClientHttpRequest request, URI shown, URI real) {
		if (!(request.getNativeRequest() instanceof Connection connection)) {
			throw new IllegalStateException("The connector gives no access to its connection");
		}
		ChannelPipeline pipeline = connection.channel().pipeline();
		pipeline.addBefore(NettyPipeline.ReactiveBridge, null, new TargetRewriter(target(shown), target(real)));
	}

	private static String target(URI url) {
		String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
		return (url.getRawQuery() != null) ? path + '?' + url.getRawQuery() : path;
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		if (message instanceof HttpRequest request) {
			context.pipeline().remove(this);
			// leave a request with another URL unchanged, because it follows a redirect
			boolean meant = request.uri().equals(this.shown);
			context.write(meant ? withTarget(request) : message, promise);
			return;
		}
		context.write(message, promise);
	}

	private HttpRequest withTarget(HttpRequest request) {
		// change a copy, because Reactor Netty still logs the original request, whose
		// path must stay masked
		if (request instanceof FullHttpRequest full) {
			return new DefaultFullHttpRequest(full.protocolVersion(), full.method(), this.real, full.content(),
					full.headers(), full.trailingHeaders());
		}
		return new DefaultHttpRequest(request.protocolVersion(), request.method(), this.real, request.headers());
	}

}
