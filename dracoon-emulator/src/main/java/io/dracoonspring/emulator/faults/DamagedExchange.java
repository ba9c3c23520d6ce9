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

package io.dracoonspring.emulator.faults;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/**
 * Damages the body of a request on its way.
 */
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

		// a copy: who sent the bytes from this process may still need them
		private static DataBuffer flipped(DataBuffer buffer, int at) {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			bytes[at] ^= 1;
			return buffer.factory().wrap(bytes);
		}

	}

}
