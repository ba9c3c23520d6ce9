// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Damages the body of a request in transit. */
final class DamagedExchange {

	private DamagedExchange() {
	}

	static ServerWebExchange of(ServerWebExchange exchange, Effect.FlippedBit bit) {
		return exchange.mutate().request(new Request(exchange.getRequest(), bit.position())).build();
	}

	private static final class Request extends ServerHttpRequestDecorator {

		private final long position;

		Request(ServerHttpRequest delegate, long position) {
			super(delegate);
			this.position = position;
		}

		@Override
		public Flux<DataBuffer> getBody() {
			AtomicLong passed = new AtomicLong();
			return super.getBody().map((buffer) -> {
				int length = buffer.readableByteCount();
				long at = this.position - passed.getAndAdd(length);
				return (at >= 0 && at < length) ? flipped(buffer, (int) at) : buffer;
			});
		}

		// copy the bytes, because a sender in this process may still need them
		private static DataBuffer flipped(DataBuffer buffer, int at) {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			bytes[at] ^= 1;
			return buffer.factory().wrap(bytes);
		}

	}

}
