// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.util.concurrent.atomic.AtomicLong;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Interrupts the connection in one phase between request and response. */
final class InterruptedExchange {

	private InterruptedExchange() {
	}

	static ServerWebExchange of(ServerWebExchange exchange, Effect.Interruption interruption, Mono<Void> end) {
		return switch (interruption.phase()) {
			case REQUEST, REQUEST_BODY ->
				exchange.mutate().request(new Request(exchange.getRequest(), interruption.afterBytes(), end)).build();
			case ANSWER -> exchange.mutate().response(new LostResponse(exchange.getResponse(), end)).build();
			case ANSWER_BODY -> exchange.mutate()
				.response(new CutResponse(exchange.getResponse(), interruption.afterBytes(), end))
				.build();
		};
	}

	private static Flux<DataBuffer> cut(Publisher<? extends DataBuffer> body, long afterBytes, Mono<Void> end) {
		AtomicLong left = new AtomicLong(afterBytes);
		return Flux.from(body).concatMap((buffer) -> {
			int length = buffer.readableByteCount();
			long before = left.getAndAdd(-length);
			if (length < before) {
				return Mono.just(buffer);
			}
			DataBuffer head = buffer.split((int) Math.max(before, 0));
			DataBufferUtils.release(buffer);
			return Flux.concat(Mono.just(head), end.cast(DataBuffer.class));
		}, 1).doOnDiscard(DataBuffer.class, DataBufferUtils::release);
	}

	private static final class Request extends ServerHttpRequestDecorator {

		private final long afterBytes;

		private final Mono<Void> end;

		Request(ServerHttpRequest delegate, long afterBytes, Mono<Void> end) {
			super(delegate);
			this.afterBytes = afterBytes;
			this.end = end;
		}

		@Override
		public Flux<DataBuffer> getBody() {
			return cut(super.getBody(), this.afterBytes, this.end);
		}

	}

	/** Discards the whole response. */
	private static final class LostResponse extends ServerHttpResponseDecorator {

		private final Mono<Void> end;

		LostResponse(ServerHttpResponse delegate, Mono<Void> end) {
			super(delegate);
			this.end = end;
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			return Flux.from(body).map(DataBufferUtils::release).then(this.end);
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			return writeWith(Flux.from(body).concatMap((inner) -> inner));
		}

		@Override
		public Mono<Void> setComplete() {
			return this.end;
		}

	}

	/** Sends only the beginning of the body. */
	private static final class CutResponse extends ServerHttpResponseDecorator {

		private final long afterBytes;

		private final Mono<Void> end;

		CutResponse(ServerHttpResponse delegate, long afterBytes, Mono<Void> end) {
			super(delegate);
			this.afterBytes = afterBytes;
			this.end = end;
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			return getDelegate().writeAndFlushWith(cut(body, this.afterBytes, this.end).map(Mono::just));
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			return writeWith(Flux.from(body).concatMap((inner) -> inner));
		}

	}

}
