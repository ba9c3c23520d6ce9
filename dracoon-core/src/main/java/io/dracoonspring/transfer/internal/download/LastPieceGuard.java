// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * Holds back the last buffer until the content has completed successfully. A client that
 * knows the length stops reading at the last byte, so verification must finish before
 * that byte is emitted.
 */
final class LastPieceGuard {

	private @Nullable DataBuffer kept;

	private boolean ended;

	private LastPieceGuard() {
	}

	/** Returns the same content. If the content fails, its last buffer is not emitted. */
	static Flux<DataBuffer> guard(Flux<DataBuffer> content) {
		return Flux.defer(() -> {
			LastPieceGuard guard = new LastPieceGuard();
			return content.handle(guard::pass)
				.concatWith(Mono.fromSupplier(guard::take))
				.doFinally((signal) -> guard.end());
		});
	}

	private synchronized void pass(DataBuffer piece, SynchronousSink<DataBuffer> sink) {
		if (this.ended) {
			// the buffer arrived after the subscriber had cancelled
			DataBufferUtils.release(piece);
			return;
		}
		DataBuffer previous = this.kept;
		this.kept = piece;
		if (previous != null) {
			sink.next(previous);
		}
	}

	private synchronized @Nullable DataBuffer take() {
		DataBuffer last = this.kept;
		this.kept = null;
		return last;
	}

	private synchronized void end() {
		this.ended = true;
		DataBuffer last = take();
		if (last != null) {
			DataBufferUtils.release(last);
		}
	}

}
