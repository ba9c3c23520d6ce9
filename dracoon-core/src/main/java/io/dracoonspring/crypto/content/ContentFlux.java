// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Applies a cipher to the buffers of a stream, one by one. */
final class ContentFlux {

	private final ContentCipher cipher;

	private final AtomicBoolean subscribed = new AtomicBoolean();

	ContentFlux(ContentCipher cipher) {
		this.cipher = cipher;
	}

	Flux<DataBuffer> over(Publisher<? extends DataBuffer> content) {
		return Flux.defer(() -> {
			if (!this.subscribed.compareAndSet(false, true)) {
				return Flux.error(new IllegalStateException(
						"The cipher processes content only once: create a new cipher to retry"));
			}
			return Flux.<DataBuffer>from(content)
				.map(this::process)
				.concatWith(Mono.fromRunnable(this.cipher::endOfContent))
				.doOnDiscard(DataBuffer.class, DataBufferUtils::release);
		});
	}

	// do not overwrite the input, because it may be shared or sent again
	private DataBuffer process(DataBuffer in) {
		int length = in.readableByteCount();
		if (length == 0) {
			return in;
		}
		DataBuffer out = null;
		try {
			out = in.factory().allocateBuffer(length);
			process(in, out, length);
			return out;
		}
		catch (RuntimeException ex) {
			DataBufferUtils.release(out);
			throw ex;
		}
		finally {
			DataBufferUtils.release(in);
		}
	}

	private void process(DataBuffer in, DataBuffer out, int length) {
		try (DataBuffer.ByteBufferIterator sources = in.readableByteBuffers();
				DataBuffer.ByteBufferIterator targets = out.writableByteBuffers()) {
			ByteBuffer target = targets.next();
			while (sources.hasNext()) {
				this.cipher.update(sources.next(), target);
			}
		}
		out.writePosition(length);
	}

}
