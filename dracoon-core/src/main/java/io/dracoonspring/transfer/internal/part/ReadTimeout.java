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
 * Restarts the read timeout of a Reactor Netty connection. The timeout also runs while
 * the client does not read. Therefore it must be restarted during such a pause.
 */
public final class ReadTimeout {

	private volatile @Nullable Channel channel;

	/**
	 * Records the connection of a request. If a library other than Reactor Netty sends
	 * the request, the timeouts of that library apply.
	 */
	public void use(ClientHttpRequest request) {
		Object sender = request.getNativeRequest();
		this.channel = (sender instanceof Connection connection) ? connection.channel() : null;
	}

	/** Restarts the timeout. */
	public void restart() {
		Channel current = this.channel;
		if (current != null) {
			current.eventLoop().execute(() -> restart(current.pipeline()));
		}
	}

	/** Restarts the timeout on the event loop of the connection. */
	public static void restart(ChannelPipeline pipeline) {
		if (pipeline.get(NettyPipeline.ResponseTimeoutHandler) instanceof IdleStateHandler timeout) {
			timeout.resetReadTimeout();
		}
	}

}
