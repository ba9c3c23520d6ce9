// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;

import org.jspecify.annotations.Nullable;

/**
 * Computes the authentication tag of content of any length. The JDK's AES-GCM accepts at
 * most 2^31 - 1 bytes. Therefore the content is split into segments. GCM itself encrypts
 * the first segment.
 * <p>
 * For each further segment, GCM computes the tag that the ciphertext of the segment would
 * have if it were the whole content. For this purpose, the ciphertext of the segment is
 * decrypted in counter mode with the counters of the first segment, and GCM encrypts the
 * result to the same ciphertext again. The tag of the whole content is a polynomial in
 * the blocks of the content. Therefore it can be computed from the tags of the segments.
 */
final class ContentTag {

	/**
	 * The length of a segment. It is well below the limit of the JDK, and a multiple of
	 * the block size.
	 */
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

	/**
	 * The combined segments before the current segment, {@code null} during the first
	 * segment.
	 */
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
	 * @return {@code true} if the bytes have to be passed to {@link #encrypt},
	 * {@code false} if to {@link #add}
	 */
	boolean isFirstSegment() {
		return this.combined == null;
	}

	/**
	 * Returns how many more bytes the current segment accepts, at least one.
	 * @return the number of bytes
	 */
	long room() {
		return this.segment - this.inSegment;
	}

	/**
	 * Encrypts bytes of the first segment.
	 * @param in the array with the plaintext
	 * @param off the position of the first byte
	 * @param len how many bytes, at most {@link #room()}
	 * @param out the array for the ciphertext
	 * @param outOff the position of the first byte of output
	 * @return how many bytes have been written; the cipher keeps an incomplete block for
	 * later
	 * @throws GeneralSecurityException if the provider fails
	 */
	int encrypt(byte[] in, int off, int len, byte[] out, int outOff) throws GeneralSecurityException {
		int written = this.gcm.update(in, off, len, out, outOff);
		advance(len);
		return written;
	}

	/**
	 * Adds ciphertext of a further segment.
	 * @param ciphertext the array with the ciphertext
	 * @param off the position of the first byte
	 * @param len how many bytes, at most {@link #room()}
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
	 * Returns the tag of all bytes that have been encrypted or added.
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
	 * Holds the state of all complete segments. The tag of GCM is
	 * {@code (P + L) * H + M}. {@code P} is the polynomial of the content, {@code L} the
	 * block with its length, {@code H} the hash key, and {@code M} a mask. All tags with
	 * the same key and initialisation vector share the mask.
	 *
	 * @param polynomial the polynomial of the segments so far, times the hash key
	 */
	private record Combined(FieldElement hashKey, FieldElement mask, FieldElement polynomial) {

		static Combined nothing(PlainFileKey fileKey) throws GeneralSecurityException {
			// the tag of empty content is the mask
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
