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

package io.dracoonspring.emulator.uploads;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;

/**
 * Finds the bytes in a request: the whole body, or the part {@code file} of a form.
 */
public final class UploadBody {

	private static final String PART = "file";

	private UploadBody() {
	}

	/**
	 * Read the content of a request.
	 * @return the content: the part {@code file} of a form, or else the whole body
	 */
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
