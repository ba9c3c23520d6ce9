// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.http.internal;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.util.MimeType;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON without logging it, because requests contain passwords and keys. */
final class QuietJsonEncoder extends JacksonJsonEncoder {

	QuietJsonEncoder(JsonMapper mapper) {
		super(mapper);
	}

	@Override
	public Flux<DataBuffer> encode(Publisher<?> inputStream, DataBufferFactory bufferFactory,
			ResolvableType elementType, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
		return super.encode(inputStream, bufferFactory, elementType, mimeType, QuietJsonDecoder.quiet(hints));
	}

	@Override
	public DataBuffer encodeValue(Object value, DataBufferFactory bufferFactory, ResolvableType valueType,
			@Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
		return super.encodeValue(value, bufferFactory, valueType, mimeType, QuietJsonDecoder.quiet(hints));
	}

}
