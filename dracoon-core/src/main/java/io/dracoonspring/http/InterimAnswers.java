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

package io.dracoonspring.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Overlooks answers that only announce another one, such as early hints. Reactor Netty
 * would take them for the answer, and give the real one to the next request of the
 * connection.
 */
final class InterimAnswers extends ChannelInboundHandlerAdapter {

	private boolean within;

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof HttpResponse response) {
			this.within = isInterim(response.status());
		}
		if (!this.within) {
			context.fireChannelRead(message);
			return;
		}
		boolean last = message instanceof LastHttpContent;
		ReferenceCountUtil.release(message);
		if (last) {
			this.within = false;
			// whoever waits has asked for one answer, and has not got it
			context.read();
		}
	}

	private static boolean isInterim(HttpResponseStatus status) {
		// Reactor Netty knows what these two are
		return status.codeClass() == HttpStatusClass.INFORMATIONAL && !status.equals(HttpResponseStatus.CONTINUE)
				&& !status.equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
	}

}
