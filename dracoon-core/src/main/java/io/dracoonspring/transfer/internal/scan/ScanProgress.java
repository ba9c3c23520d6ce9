// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.scan;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/**
 * Compares how far the scans of the same content get. The scans take place one after the
 * other.
 */
final class ScanProgress {

	private final AtomicLong received = new AtomicLong();

	private final AtomicLong furthest = new AtomicLong();

	/** Begins a scan of the content. */
	Flux<DataBuffer> begin(Flux<DataBuffer> content) {
		this.received.set(0);
		return content.doOnNext((buffer) -> this.received.addAndGet(buffer.readableByteCount()));
	}

	/**
	 * Tells, after the end of a scan, whether the scanner received more of the content
	 * than in all scans before.
	 */
	boolean isFurther() {
		long now = this.received.get();
		return this.furthest.getAndAccumulate(now, Math::max) < now;
	}

}
