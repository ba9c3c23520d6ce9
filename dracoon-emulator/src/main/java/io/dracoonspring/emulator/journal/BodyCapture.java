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

package io.dracoonspring.emulator.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * Looks at a body that passes by and holds its beginning until it is masked.
 */
final class BodyCapture {

	private byte[] bytes = {};

	private int count;

	private long total;

	/**
	 * Look at a buffer, without reading from it.
	 */
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
