// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpRequestDecorator;
import org.springframework.web.reactive.function.BodyInserter;
import reactor.core.publisher.Mono;

/**
 * Sends a body, and records whether it can be sent again. A value that is written as a
 * whole can be sent again. A stream cannot, because it may have been consumed.
 */
public final class RepeatableBody implements BodyInserter<Object, ClientHttpRequest> {

	private final BodyInserter<?, ? super ClientHttpRequest> body;

	private volatile boolean streamed;

	/**
	 * Creates a body.
	 * @param body the body to send
	 */
	public RepeatableBody(BodyInserter<?, ? super ClientHttpRequest> body) {
		this.body = body;
	}

	/**
	 * Tells whether the body can be sent again.
	 * @return {@code false} if it has been sent as a stream
	 */
	public boolean isRepeatable() {
		return !this.streamed;
	}

	@Override
	public Mono<Void> insert(ClientHttpRequest outputMessage, Context context) {
		return this.body.insert(new TrackedRequest(outputMessage), context);
	}

	/** Detects how the body is written. */
	private final class TrackedRequest extends ClientHttpRequestDecorator {

		private TrackedRequest(ClientHttpRequest delegate) {
			super(delegate);
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			if (!(body instanceof Mono)) {
				RepeatableBody.this.streamed = true;
			}
			return super.writeWith(body);
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			RepeatableBody.this.streamed = true;
			return super.writeAndFlushWith(body);
		}

	}

}
