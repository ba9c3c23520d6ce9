// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Compares local content with buffers as they arrive. No thread waits for a buffer,
 * because the source of the buffers needs worker threads, too. If each comparison blocked
 * a thread, many comparisons could occupy all threads and wait for ever.
 */
final class ContentComparison {

	/** Limits the buffers that wait for the disk. */
	private static final int PREFETCH = 4;

	private static final int LENGTH = 64 * 1024;

	private final InputStream here;

	private final byte[] own = new byte[LENGTH];

	private final byte[] other = new byte[LENGTH];

	private boolean same = true;

	private ContentComparison(InputStream here) {
		this.here = here;
	}

	/**
	 * Compares the contents, and reads the content of the server to the end even after a
	 * difference. Damage on the server is detected only at the end of the content, and is
	 * more important than a difference.
	 * @param here the local content
	 * @param there the content of the server
	 * @return whether both are equal
	 */
	static Mono<Boolean> compare(LocalContent here, Flux<DataBuffer> there) {
		return Mono.usingWhen(LocalReads.blocking(() -> new ContentComparison(here.open())),
				(comparison) -> comparison.compare(there), (comparison) -> LocalReads.blocking(comparison::close));
	}

	private Mono<Boolean> compare(Flux<DataBuffer> there) {
		return there.publishOn(LocalReads.SCHEDULER, PREFETCH)
			.doOnNext(this::compare)
			.then(Mono.fromCallable(() -> this.same && this.here.read() < 0))
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release);
	}

	private void compare(DataBuffer there) {
		try {
			while (this.same && there.readableByteCount() > 0) {
				int length = Math.min(LENGTH, there.readableByteCount());
				there.read(this.other, 0, length);
				this.same = this.here.readNBytes(this.own, 0, length) == length
						&& Arrays.equals(this.own, 0, length, this.other, 0, length);
			}
		}
		catch (IOException ex) {
			throw Exceptions.propagate(ex);
		}
		finally {
			DataBufferUtils.release(there);
		}
	}

	private boolean close() throws IOException {
		this.here.close();
		return true;
	}

}
