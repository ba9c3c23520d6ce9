// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.uploads;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;

/** Finds the content in a request: the part {@code file} of a form, or the whole body. */
public final class UploadBody {

	private static final String PART = "file";

	private UploadBody() {
	}

	/** Reads the content of a request. */
	public static Flux<DataBuffer> of(ServerRequest request) {
		boolean form = request.headers()
			.contentType()
			.filter(MediaType.MULTIPART_FORM_DATA::isCompatibleWith)
			.isPresent();
		if (!form) {
			return request.body(BodyExtractors.toDataBuffers());
		}
		return request.bodyToFlux(PartEvent.class).handle((event, sink) -> {
			if (PART.equals(event.name())) {
				sink.next(event.content());
			}
			else {
				DataBufferUtils.release(event.content());
			}
		});
	}

	static Flux<DataBuffer> drain(ServerRequest request) {
		return request.body(BodyExtractors.toDataBuffers()).doOnNext(DataBufferUtils::release);
	}

}
