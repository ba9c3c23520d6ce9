// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.Cipher;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * Decrypts the content of one file in constant memory. Pass the ciphertext to
 * {@code update} in pieces of any size, then call {@link #finish()}.
 * <p>
 * <strong>The output of {@code update} is not verified yet.</strong> Do not use the
 * output as the content of the file before {@link #finish()} has returned. If
 * {@link #finish()} fails, discard the output.
 * <p>
 * Instances are neither thread-safe nor reusable.
 */
public final class FileDecryptor extends ContentCipher {

	private final byte[] expectedTag;

	/** Decrypts with the counter mode inside GCM, which returns the plaintext at once. */
	private final Cipher ctr;

	/**
	 * Computes the tag by encrypting the plaintext again, because the JDK's GCM
	 * decryption would keep the whole file in memory. The output of this encryption is
	 * discarded.
	 */
	private final ContentTag tag;

	private final byte[] scratch = new byte[PIECE + PlainFileKey.KEY_LENGTH];

	/**
	 * Creates a decryptor.
	 * @param fileKey the key of the file, with its tag
	 * @throws IllegalArgumentException if the key has no tag
	 */
	public FileDecryptor(PlainFileKey fileKey) {
		this(fileKey, FileEncryptor.MAX_LENGTH);
	}

	FileDecryptor(PlainFileKey fileKey, long limit) {
		this(fileKey, limit, ContentTag.SEGMENT);
	}

	FileDecryptor(PlainFileKey fileKey, long limit, long segment) {
		super(limit);
		byte[] expected = fileKey.tag();
		if (expected == null) {
			throw new IllegalArgumentException("'fileKey' must have a tag");
		}
		this.expectedTag = expected;
		this.ctr = BulkCiphers.ctr(fileKey, 0);
		this.tag = new ContentTag(fileKey, segment);
	}

	@Override
	void process(byte[] in, int off, int len, byte[] out, int outOff) {
		try {
			for (int done = 0; done < len;) {
				int piece = (int) Math.min(len - done, this.tag.room());
				processInSegment(in, off + done, piece, out, outOff + done);
				done += piece;
			}
		}
		catch (GeneralSecurityException ex) {
			fail();
			throw BulkCiphers.unavailable(ex);
		}
		catch (RuntimeException ex) {
			fail();
			throw ex;
		}
	}

	private void processInSegment(byte[] in, int off, int len, byte[] out, int outOff) throws GeneralSecurityException {
		boolean first = this.tag.isFirstSegment();
		if (!first) {
			// process the ciphertext for the tag first, because the plaintext may
			// overwrite it
			this.tag.add(in, off, len);
		}
		if (in == out) {
			// use a scratch array, because the JDK would copy the input if the output
			// went into the same array
			this.ctr.update(in, off, len, this.scratch, 0);
			System.arraycopy(this.scratch, 0, out, outOff, len);
		}
		else {
			this.ctr.update(in, off, len, out, outOff);
		}
		if (first) {
			this.tag.encrypt(out, outOff, len, this.scratch, 0);
		}
	}

	/**
	 * Finishes the content and verifies it. Required for empty content, too.
	 * @throws DracoonCryptoException with {@link Reason#INVALID_TAG} if the content does
	 * not belong to the file key or has been changed
	 * @throws IllegalStateException if the cipher has been finished or has failed
	 */
	public void finish() {
		requireOpen();
		byte[] computed;
		try {
			computed = this.tag.finish();
		}
		catch (GeneralSecurityException ex) {
			fail();
			throw BulkCiphers.unavailable(ex);
		}
		if (!MessageDigest.isEqual(computed, this.expectedTag)) {
			fail();
			throw new DracoonCryptoException(Reason.INVALID_TAG,
					"The content is damaged or forged: its authentication tag does not match. "
							+ "Do not use the decrypted content. Download the file again or restore it");
		}
		finished();
	}

	@Override
	void endOfContent() {
		finish();
	}

}
