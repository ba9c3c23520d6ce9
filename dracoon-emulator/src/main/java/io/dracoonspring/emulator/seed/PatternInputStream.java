// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.seed;

import java.io.InputStream;
import java.util.Objects;

/**
 * Generates bytes that repeat only after 251, so that tests notice pieces in the wrong
 * place.
 */
final class PatternInputStream extends InputStream {

	private static final int PERIOD = 251;

	private final long size;

	private long position;

	PatternInputStream(long size) {
		this.size = size;
	}

	@Override
	public int read() {
		return (this.position < this.size) ? (int) (this.position++ % PERIOD) : -1;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) {
		Objects.checkFromIndexSize(offset, length, bytes.length);
		if (this.position == this.size && length > 0) {
			return -1;
		}
		int count = (int) Math.min(length, this.size - this.position);
		for (int i = 0; i < count; i++) {
			bytes[offset + i] = (byte) (this.position++ % PERIOD);
		}
		return count;
	}

}
