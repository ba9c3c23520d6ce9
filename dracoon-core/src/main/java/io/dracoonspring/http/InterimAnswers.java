// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Ignores interim answers, such as early hints. Reactor Netty would treat an interim
 * answer as the final answer. It would give the final answer to the next request of the
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
			// read on, because the reader requested an answer, and the interim answer
			// does not count
			context.read();
		}
	}

	private static boolean isInterim(HttpResponseStatus status) {
		// pass on the statuses 100 and 101, because Reactor Netty handles them
		return status.codeClass() == HttpStatusClass.INFORMATIONAL && !status.equals(HttpResponseStatus.CONTINUE)
				&& !status.equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
	}

}
