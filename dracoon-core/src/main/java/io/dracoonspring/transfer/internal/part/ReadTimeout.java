// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ClientHttpRequest;
import reactor.netty.Connection;
import reactor.netty.NettyPipeline;

/**
 * The time that a connection of Reactor Netty gives the other side to send something. It
 * runs on while nobody wants to read, so it has to start anew as long as that is so.
 */
public final class ReadTimeout {

	private volatile @Nullable Channel channel;

	/**
	 * Takes note of the connection of a request. Where another library than Reactor Netty
	 * sends it, its timeouts are up to that.
	 */
	public void use(ClientHttpRequest request) {
		Object sender = request.getNativeRequest();
		this.channel = (sender instanceof Connection connection) ? connection.channel() : null;
	}

	/**
	 * Lets the time start anew.
	 */
	public void startAnew() {
		Channel current = this.channel;
		if (current != null) {
			current.eventLoop().execute(() -> startAnew(current.pipeline()));
		}
	}

	/**
	 * Lets the time start anew, on the event loop of the connection.
	 */
	public static void startAnew(ChannelPipeline pipeline) {
		if (pipeline.get(NettyPipeline.ResponseTimeoutHandler) instanceof IdleStateHandler timeout) {
			timeout.resetReadTimeout();
		}
	}

}
