// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.nio.ByteBuffer;

/**
 * Represents an element of GF(2^128), the field in which AES-GCM computes its tag, with
 * the bit order of NIST SP 800-38D. Operations are slow, but only a few are needed per
 * gigabyte.
 *
 * @param high the first eight bytes
 * @param low the last eight bytes
 */
record FieldElement(long high, long low) {

	static final FieldElement ZERO = new FieldElement(0, 0);

	/** The polynomial 1, which is the first bit in the bit order of GCM. */
	private static final FieldElement ONE = new FieldElement(1L << 63, 0);

	/** The polynomial 1 + x + x^2 + x^7, which the reduction adds. */
	private static final long REDUCTION = 0xE1L << 56;

	static FieldElement of(byte[] block) {
		ByteBuffer buffer = ByteBuffer.wrap(block);
		return new FieldElement(buffer.getLong(), buffer.getLong());
	}

	/**
	 * Returns the block with the length of the content, which is the last block in the
	 * computation of a tag.
	 * @param length how many bytes the content has
	 * @return the block with the length in bits; it states that there is no additional
	 * authenticated data
	 */
	static FieldElement ofLength(long length) {
		return new FieldElement(0, length * Byte.SIZE);
	}

	byte[] toBytes() {
		return ByteBuffer.allocate(2 * Long.BYTES).putLong(this.high).putLong(this.low).array();
	}

	FieldElement plus(FieldElement other) {
		return new FieldElement(this.high ^ other.high, this.low ^ other.low);
	}

	FieldElement times(FieldElement other) {
		FieldElement product = ZERO;
		FieldElement shifted = other;
		for (int i = 0; i < 2 * Long.SIZE; i++) {
			long word = (i < Long.SIZE) ? this.high : this.low;
			if ((word << (i % Long.SIZE)) < 0) {
				product = product.plus(shifted);
			}
			shifted = shifted.timesX();
		}
		return product;
	}

	private FieldElement timesX() {
		long reduction = ((this.low & 1) != 0) ? REDUCTION : 0;
		return new FieldElement((this.high >>> 1) ^ reduction, (this.low >>> 1) | (this.high << 63));
	}

	FieldElement power(long exponent) {
		FieldElement result = ONE;
		FieldElement square = this;
		for (long rest = exponent; rest != 0; rest >>>= 1) {
			if ((rest & 1) != 0) {
				result = result.times(square);
			}
			square = square.times(square);
		}
		return result;
	}

	@Override
	public String toString() {
		// show no value, because it would reveal something about the key
		return "FieldElement";
	}

}
