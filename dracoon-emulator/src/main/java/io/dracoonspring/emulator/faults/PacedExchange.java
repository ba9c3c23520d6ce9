// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Limits the speed of the bodies of a request and its response. */
final class PacedExchange {

	private PacedExchange() {
	}

	static ServerWebExchange of(ServerWebExchange exchange, Faults.Conditions conditions) {
		long own = conditions.network().connectionBytesPerSecond();
		return exchange.mutate()
			.request(new Request(exchange.getRequest(), conditions.up(), new Pacer(own)))
			.response(new Response(exchange.getResponse(), conditions.down(), new Pacer(own)))
			.build();
	}

	private static final class Request extends ServerHttpRequestDecorator {

		private final Pacer shared;

		private final Pacer own;

		Request(ServerHttpRequest delegate, Pacer shared, Pacer own) {
			super(delegate);
			this.shared = shared;
			this.own = own;
		}

		@Override
		public Flux<DataBuffer> getBody() {
			return this.own.pace(this.shared.pace(super.getBody()));
		}

	}

	private static final class Response extends ServerHttpResponseDecorator {

		private final Pacer shared;

		private final Pacer own;

		Response(ServerHttpResponse delegate, Pacer shared, Pacer own) {
			super(delegate);
			this.shared = shared;
			this.own = own;
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			// flush each buffer, because otherwise the server would collect buffers, and
			// the client would get bursts instead of a slow response
			return getDelegate().writeAndFlushWith(this.own.pace(this.shared.pace(body)).map(Mono::just));
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			return writeWith(Flux.from(body).concatMap((inner) -> inner));
		}

	}

}
