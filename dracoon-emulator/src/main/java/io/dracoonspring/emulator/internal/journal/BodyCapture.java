// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Observes a body in transit and copies its first bytes, which the journal masks later.
 */
final class BodyCapture {

	private byte[] bytes = {};

	private int count;

	private long total;

	/** Copies bytes of a buffer without changing its read position. */
	void see(DataBuffer buffer) {
		int length = Math.min(buffer.readableByteCount(), MaskedTexts.MAX_BYTES - this.count);
		if (length > 0) {
			if (this.bytes.length < this.count + length) {
				this.bytes = Arrays.copyOf(this.bytes, this.count + length);
			}
			buffer.toByteBuffer(buffer.readPosition(), ByteBuffer.wrap(this.bytes), this.count, length);
			this.count += length;
		}
		this.total += buffer.readableByteCount();
	}

	byte[] bytes() {
		return this.bytes;
	}

	int count() {
		return this.count;
	}

	long total() {
		return this.total;
	}

	boolean isWhole() {
		return this.count == this.total;
	}

}
