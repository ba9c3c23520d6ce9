// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.http;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Mono;

/** Reads small HTTP bodies into byte arrays. */
public final class BodyBytes {

	private BodyBytes() {
	}

	/**
	 * Reads a body completely.
	 * @param body the body; all buffers are released
	 * @param maxBytes the maximum number of bytes
	 * @return the bytes, or empty if the body is empty; fails with
	 * {@link org.springframework.core.io.buffer.DataBufferLimitException} if the body is
	 * longer
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
