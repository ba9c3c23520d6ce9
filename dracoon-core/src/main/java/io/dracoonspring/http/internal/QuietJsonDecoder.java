// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.Hints;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON without logging it, because answers contain tokens and keys. It accepts JSON
 * whose media type is {@code application/octet-stream}.
 */
final class QuietJsonDecoder extends JacksonJsonDecoder {

	QuietJsonDecoder(JsonMapper mapper) {
		super(mapper, MediaType.APPLICATION_JSON, new MediaType("application", "*+json"),
				MediaType.APPLICATION_OCTET_STREAM);
	}

	@Override
	public Flux<Object> decode(Publisher<DataBuffer> input, ResolvableType elementType, @Nullable MimeType mimeType,
			@Nullable Map<String, Object> hints) {
		return super.decode(input, elementType, mimeType, quiet(hints));
	}

	@Override
	public Mono<Object> decodeToMono(Publisher<DataBuffer> input, ResolvableType elementType,
			@Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
		return super.decodeToMono(input, elementType, mimeType, quiet(hints));
	}

	@Override
	public Object decode(DataBuffer dataBuffer, ResolvableType targetType, @Nullable MimeType mimeType,
			@Nullable Map<String, Object> hints) {
		return super.decode(dataBuffer, targetType, mimeType, quiet(hints));
	}

	static Map<String, Object> quiet(@Nullable Map<String, Object> hints) {
		return Hints.merge((hints != null) ? hints : Hints.none(), Hints.SUPPRESS_LOGGING_HINT, true);
	}

}
