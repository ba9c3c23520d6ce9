// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.lang.reflect.Method;

import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;

/**
 * Distinguishes answers with streamed content, which the subscriber reads at its own
 * pace, from answers that the client reads as a whole.
 */
final class StreamedAnswer {

	/** Names the request attribute of operations that stream content. */
	static final String ATTRIBUTE = "dracoon.streamed";

	private StreamedAnswer() {
	}

	static boolean isReturnedBy(Method method) {
		return method.getReturnType() == Flux.class
				&& ResolvableType.forMethodReturnType(method).resolveGeneric() == DataBuffer.class;
	}

	/**
	 * Tells whether an answer is streamed. The media type decides only if the operation
	 * is not known, because streamed content can be JSON, too.
	 * @return {@code true} if it is streamed
	 */
	static boolean is(ClientRequest request, ClientResponse response) {
		if (!response.statusCode().is2xxSuccessful()) {
			return false;
		}
		if (Operations.of(request.attributes()) != null) {
			return request.attributes().containsKey(ATTRIBUTE);
		}
		MediaType type = response.headers().contentType().orElse(null);
		return type != null && !MediaType.APPLICATION_JSON.isCompatibleWith(type)
				&& !MediaType.TEXT_PLAIN.isCompatibleWith(type);
	}

}
