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
	 * Tell whether all content may go at once.
	 * @return {@code true} if there is no limit
	 */
	boolean isOpen() {
		return this.pace.throttle().isOpen();
	}

	/**
	 * Return how much of the content should go at a time.
	 * @return the number of bytes
	 */
	int slice() {
		return this.pace.throttle().slice();
	}

	/**
	 * Let content go.
	 * @param pieces the content in the heap
	 * @param prefetch how many pieces are asked for ahead
	 * @return the same content, each piece when it may go
	 */
	Flux<DataBuffer> paced(Flux<DataBuffer> pieces, int prefetch) {
		return this.pace.paced(pieces, DataBuffer::readableByteCount, prefetch)
			.doOnNext((piece) -> this.handedOver.accept(piece.readableByteCount()));
	}

}
