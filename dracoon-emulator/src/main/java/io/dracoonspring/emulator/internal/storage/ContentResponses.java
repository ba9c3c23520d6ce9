// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Answers {@code GET} and {@code HEAD} with the content of a file or with the requested
 * range of the content.
 */
public final class ContentResponses {

	private final ContentStore store;

	public ContentResponses(ContentStore store) {
		this.store = store;
	}

	/**
	 * Answers a request.
	 * @return the response, 200 or 206
	 * @throws UnsatisfiableRangeException if the requested range contains no byte of the
	 * content
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
