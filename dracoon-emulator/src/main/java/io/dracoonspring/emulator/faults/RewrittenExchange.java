// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.faults;

import java.util.function.Consumer;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes the JSON of a response. */
final class RewrittenExchange {

	private static final JsonMapper JSON = JsonMapper.shared();

	private RewrittenExchange() {
	}

	static ServerWebExchange of(ServerWebExchange exchange, Effect.MissingField field) {
		return of(exchange, (object) -> object.remove(field.name()));
	}

	static ServerWebExchange of(ServerWebExchange exchange, Lie lie) {
		return of(exchange, lie::tell);
	}

	private static ServerWebExchange of(ServerWebExchange exchange, Consumer<ObjectNode> rewriting) {
		return exchange.mutate().response(new Response(exchange.getResponse(), rewriting)).build();
	}

	private static final class Response extends ServerHttpResponseDecorator {

		private final Consumer<ObjectNode> rewriting;

		Response(ServerHttpResponse delegate, Consumer<ObjectNode> rewriting) {
			super(delegate);
			this.rewriting = rewriting;
		}

		@Override
		public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
			if (!MediaType.APPLICATION_JSON.isCompatibleWith(getHeaders().getContentType())) {
				return super.writeWith(body);
			}
			return DataBufferUtils.join(body).flatMap((whole) -> {
				byte[] bytes = new byte[whole.readableByteCount()];
				whole.read(bytes);
				DataBufferUtils.release(whole);
				byte[] changed = rewritten(bytes);
				getHeaders().setContentLength(changed.length);
				return super.writeWith(Mono.just(bufferFactory().wrap(changed)));
			});
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			return writeWith(Flux.from(body).concatMap((inner) -> inner));
		}

		private byte[] rewritten(byte[] json) {
			JsonNode root = JSON.readTree(json);
			rewrite(root);
			return JSON.writeValueAsBytes(root);
		}

		private void rewrite(JsonNode node) {
			node.forEach(this::rewrite);
			if (node instanceof ObjectNode object) {
				this.rewriting.accept(object);
			}
		}

	}

}
