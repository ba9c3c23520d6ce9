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

package io.dracoonspring.emulator.storage;

import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Answers {@code GET} and {@code HEAD} with a content or the range of it that was asked
 * for.
 */
public final class ContentResponses {

	private final ContentStore store;

	public ContentResponses(ContentStore store) {
		this.store = store;
	}

	/**
	 * Answer a request.
	 * @return the response, 200 or 206
	 * @throws UnsatisfiableRangeException if the range lies behind the end
	 */
	public Mono<ServerResponse> respond(ServerRequest request, Content content, Consumer<HttpHeaders> headers) {
		long total = content.length();
		Optional<ByteRange> asked = ByteRange.parse(request.headers().firstHeader(HttpHeaders.RANGE), total);
		ByteRange range = asked.orElseGet(() -> ByteRange.all(content));
		ServerResponse.BodyBuilder response = ServerResponse
			.status(asked.isPresent() ? HttpStatus.PARTIAL_CONTENT : HttpStatus.OK)
			.headers(headers)
			.header(HttpHeaders.ACCEPT_RANGES, "bytes")
			.contentLength(range.length());
		asked.ifPresent((part) -> response.header(HttpHeaders.CONTENT_RANGE, part.contentRange(total)));
		if (HttpMethod.HEAD.equals(request.method())) {
			return response.build();
		}
		return response.body((output, context) -> this.store.send(content, range, output));
	}

}
