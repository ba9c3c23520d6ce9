// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;

import org.jspecify.annotations.Nullable;

/**
 * The authentication tag of content of any length. The JDK's AES-GCM takes no more than
 * 2^31 - 1 bytes, so content is cut into segments. The first is encrypted by GCM itself.
 * Of every further one GCM computes the tag that its ciphertext would have if it stood
 * alone: counter mode from the first block on turns the ciphertext into what GCM has to
 * encrypt for that. The tag of a whole is a polynomial in its blocks, so it follows from
 * the tags of its segments.
 */
final class ContentTag {

	/** Well below what the JDK takes, and whole blocks. */
	static final long SEGMENT = 1L << 30;

	private static final int BLOCK = 16;

	private final PlainFileKey fileKey;

	private final long segment;

	private Cipher gcm;

	/** Turns the ciphertext of further segments into the input of GCM. */
	private @Nullable Cipher shift;

	private byte[] shifted = new byte[0];

	private byte[] discarded = new byte[0];

	private long inSegment;

	private long total;

	/** The segments before the current one; {@code null} while it is the first. */
	private @Nullable Combined combined;

	ContentTag(PlainFileKey fileKey, long segment) {
		if (segment <= 0 || segment % BLOCK != 0) {
			throw new IllegalArgumentException("'segment' must be a positive number of whole blocks");
		}
		this.fileKey = fileKey;
		this.segment = segment;
		this.gcm = BulkCiphers.gcm(fileKey);
	}

	/**
	 * Returns whether the next bytes belong to the first segment.
	 * @return {@code true} for {@link #encrypt}, {@code false} for {@link #add}
	 */
	boolean isFirstSegment() {
		return this.combined == null;
	}

	/**
	 * Returns how many bytes the current segment still takes, at least one.
	 * @return the number of bytes
	 */
	long room() {
		return this.segment - this.inSegment;
	}

	/**
	 * Encrypts bytes of the first segment.
	 * @param in holds the plaintext
	 * @param off where it starts
	 * @param len how many bytes, no more than there is room for
	 * @param out takes the ciphertext
	 * @param outOff where it goes
	 * @return how many bytes have been written; what makes no whole block is held back
	 * @throws GeneralSecurityException if the provider fails
	 */
	int encrypt(byte[] in, int off, int len, byte[] out, int outOff) throws GeneralSecurityException {
		int written = this.gcm.update(in, off, len, out, outOff);
		advance(len);
		return written;
	}

	/**
	 * Takes ciphertext of a further segment into account.
	 * @param ciphertext holds it
	 * @param off where it starts
	 * @param len how many bytes, no more than there is room for
	 * @throws GeneralSecurityException if the provider fails
	 */
	void add(byte[] ciphertext, int off, int len) throws GeneralSecurityException {
		Cipher cipher = this.shift;
		if (cipher == null) {
			cipher = BulkCiphers.ctr(this.fileKey, 0);
			this.shift = cipher;
		}
		if (this.shifted.length < len) {
			this.shifted = new byte[len];
			this.discarded = new byte[len + BLOCK];
		}
		cipher.update(ciphertext, off, len, this.shifted, 0);
		this.gcm.update(this.shifted, 0, len, this.discarded, 0);
		advance(len);
	}

	private void advance(int len) throws GeneralSecurityException {
		this.inSegment += len;
		this.total += len;
		if (this.inSegment == this.segment) {
			closeSegment();
			this.gcm = BulkCiphers.gcm(this.fileKey);
			this.shift = null;
			this.inSegment = 0;
		}
	}

	private void closeSegment() throws GeneralSecurityException {
		Combined before = (this.combined != null) ? this.combined : Combined.nothing(this.fileKey);
		this.combined = before.append(tagOfSegment(), this.inSegment);
	}

	private byte[] tagOfSegment() throws GeneralSecurityException {
		byte[] last = this.gcm.doFinal();
		return Arrays.copyOfRange(last, last.length - PlainFileKey.TAG_LENGTH, last.length);
	}

	/**
	 * Returns the tag of all that has been encrypted or added.
	 * @return the tag
	 * @throws GeneralSecurityException if the provider fails
	 */
	byte[] finish() throws GeneralSecurityException {
		if (this.combined == null) {
			return tagOfSegment();
		}
		closeSegment();
		return this.combined.tag(this.total);
	}

	/**
	 * The segments so far. With {@code H} for the hash key, GCM's tag of content is its
	 * polynomial, plus its length, times {@code H}, plus a mask that all tags under one
	 * key and vector share.
	 * @param polynomial the polynomial of the segments so far, times the hash key
	 */
	private record Combined(FieldElement hashKey, FieldElement mask, FieldElement polynomial) {

		static Combined nothing(PlainFileKey fileKey) throws GeneralSecurityException {
			// of empty content nothing but the mask is left
			byte[] mask = BulkCiphers.gcm(fileKey).doFinal();
			return new Combined(FieldElement.of(BulkCiphers.hashKey(fileKey)), FieldElement.of(mask),
					FieldElement.ZERO);
		}

		Combined append(byte[] tag, long length) {
			FieldElement own = FieldElement.of(tag)
				.plus(this.mask)
				.plus(FieldElement.ofLength(length).times(this.hashKey));
			long blocks = (length + BLOCK - 1) / BLOCK;
			return new Combined(this.hashKey, this.mask, this.polynomial.times(this.hashKey.power(blocks)).plus(own));
		}

		byte[] tag(long length) {
			return this.polynomial.plus(FieldElement.ofLength(length).times(this.hashKey)).plus(this.mask).toBytes();
		}

		@Override
		public String toString() {
			return "Combined";
		}

	}

}
