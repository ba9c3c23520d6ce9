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

package io.dracoonspring.emulator.http;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Mono;

/**
 * Takes small content out of the buffers that it came in.
 */
public final class BodyBytes {

	private BodyBytes() {
	}

	/**
	 * Read content as a whole.
	 * @param body the content; all buffers are released
	 * @param maxBytes how many bytes it may have
	 * @return the bytes; empty without content; an error of the type
	 * {@link org.springframework.core.io.buffer.DataBufferLimitException} when there are
	 * more
	 */
	public static Mono<byte[]> join(Publisher<DataBuffer> body, int maxBytes) {
		return DataBufferUtils.join(body, maxBytes).map(BodyBytes::take);
	}

	private static byte[] take(DataBuffer buffer) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return bytes;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

}
