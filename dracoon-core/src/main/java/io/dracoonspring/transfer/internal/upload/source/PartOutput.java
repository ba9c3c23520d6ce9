// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.util.function.LongConsumer;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

import io.dracoonspring.transfer.internal.part.PartThrottle;

/**
 * Where the content of one attempt to send a part goes.
 *
 * @param pace says when some may go
 * @param handedOver is told how many bytes are handed over to whoever sends them
 */
public record PartOutput(PartThrottle pace, LongConsumer handedOver) {

	/**
	 * Tells whether all content may go at once.
	 * @return {@code true} if there is no limit
	 */
	boolean isOpen() {
		return this.pace.throttle().isOpen();
	}

	/**
	 * Returns how much of the content should go at a time.
	 * @return the number of bytes
	 */
	int slice() {
		return this.pace.throttle().slice();
	}

	/**
	 * Lets content go.
	 * @param pieces the content in the heap
	 * @param prefetch how many pieces are asked for ahead
	 * @return the same content, each piece when it may go
	 */
	Flux<DataBuffer> paced(Flux<DataBuffer> pieces, int prefetch) {
		return this.pace.paced(pieces, DataBuffer::readableByteCount, prefetch)
			.doOnNext((piece) -> this.handedOver.accept(piece.readableByteCount()));
	}

}
