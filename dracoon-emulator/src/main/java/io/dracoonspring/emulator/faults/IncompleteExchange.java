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

/**
 * Leaves something out of an answer.
 */
final class IncompleteExchange {

	private static final JsonMapper JSON = JsonMapper.shared();

	private IncompleteExchange() {
	}

	static ServerWebExchange of(ServerWebExchange exchange, Effect.MissingField field) {
		return exchange.mutate().response(new Response(exchange.getResponse(), field.name())).build();
	}

	private static final class Response extends ServerHttpResponseDecorator {

		private final String field;

		Response(ServerHttpResponse delegate, String field) {
			super(delegate);
			this.field = field;
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
				byte[] left = without(bytes);
				getHeaders().setContentLength(left.length);
				return super.writeWith(Mono.just(bufferFactory().wrap(left)));
			});
		}

		@Override
		public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
			return writeWith(Flux.from(body).concatMap((inner) -> inner));
		}

		private byte[] without(byte[] json) {
			JsonNode root = JSON.readTree(json);
			root.findParents(this.field).forEach((parent) -> ((ObjectNode) parent).remove(this.field));
			return JSON.writeValueAsBytes(root);
		}

	}

}
