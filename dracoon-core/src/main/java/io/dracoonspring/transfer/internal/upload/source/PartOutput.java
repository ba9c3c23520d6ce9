// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.util.function.LongConsumer;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

import io.dracoonspring.transfer.internal.part.PartThrottle;

/**
 * Throttles the output of one attempt to send a part.
 *
 * @param pace the throttle that delays content that must not be sent yet
 * @param handedOver the callback for the number of bytes that are passed to the HTTP
 * client
 */
public record PartOutput(PartThrottle pace, LongConsumer handedOver) {

	/** Tells whether there is no bandwidth limit. */
	boolean isOpen() {
		return this.pace.throttle().isOpen();
	}

	/** Returns the number of bytes to send at a time. */
	int slice() {
		return this.pace.throttle().slice();
	}

	/**
	 * Delays each piece until it may be sent. The pieces are in the heap, so they need
	 * not be released.
	 */
	Flux<DataBuffer> paced(Flux<DataBuffer> pieces, int prefetch) {
		return this.pace.paced(pieces, DataBuffer::readableByteCount, prefetch)
			.doOnNext((piece) -> this.handedOver.accept(piece.readableByteCount()));
	}

}
