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

package io.dracoonspring.transfer.upload;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.handler.timeout.WriteTimeoutException;
import org.springframework.http.client.reactive.ClientHttpRequest;
import reactor.netty.Connection;

/**
 * Breaks a connection off over which nothing of what is to be sent leaves this machine
 * any more. The time to wait for an answer starts when everything is sent, so nothing
 * else would notice.
 */
final class StallHandler extends IdleStateHandler {

	private static final String NAME = "dracoon.stall";

	private StallHandler(Duration timeout) {
		super(true, 0, timeout.toMillis(), 0, TimeUnit.MILLISECONDS);
	}

	/**
	 * Watch the connection of a request. Where another library than Reactor Netty sends
	 * it, watching is up to that.
	 * @param request a request that is about to be sent
	 * @param timeout how long nothing may leave
	 */
	static void watch(ClientHttpRequest request, Duration timeout) {
		Object sender = request.getNativeRequest();
		if (sender instanceof Connection connection) {
			Channel channel = connection.channel();
			ChannelPipeline pipeline = channel.pipeline();
			// stays with a connection that is used again
			if (pipeline.get(NAME) == null) {
				pipeline.addFirst(NAME, new StallHandler(timeout));
			}
		}
	}

	@Override
	protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
		ChannelOutboundBuffer unsent = context.channel().unsafe().outboundBuffer();
		if (unsent != null && !unsent.isEmpty()) {
			context.fireExceptionCaught(WriteTimeoutException.INSTANCE);
			context.close();
		}
	}

}
