// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.security.GeneralSecurityException;

import javax.crypto.Cipher;

/**
 * Decrypts a part of the content of a file from any position. <strong>Its output is never
 * verified,</strong> because the authentication tag covers the whole file. An attacker
 * who can change the ciphertext can change any bit of a part unnoticed. Use this class
 * only for purposes that tolerate changed content, such as a preview. Otherwise use
 * {@link FileDecryptor}.
 * <p>
 * Instances are neither thread-safe nor reusable.
 */
public final class UnauthenticatedRangeDecryptor extends ContentCipher {

	private static final int BLOCK = 16;

	private final Cipher ctr;

	private final byte[] scratch = new byte[PIECE];

	/**
	 * Creates a decryptor.
	 * @param fileKey the key of the file; its tag is not needed
	 * @param offset the position in the file of the first byte that is passed to
	 * {@code update}, in bytes
	 * @throws IllegalArgumentException if the offset is negative or beyond the greatest
	 * length of a file
	 */
	public UnauthenticatedRangeDecryptor(PlainFileKey fileKey, long offset) {
		super(FileEncryptor.MAX_LENGTH - checked(offset));
		this.ctr = BulkCiphers.ctr(fileKey, offset / BLOCK);
		// skip the bytes between the start of the block and the offset
		this.ctr.update(new byte[(int) (offset % BLOCK)]);
	}

	private static long checked(long offset) {
		if (offset < 0 || offset > FileEncryptor.MAX_LENGTH) {
			throw new IllegalArgumentException("'offset' must be between 0 and " + FileEncryptor.MAX_LENGTH);
		}
		return offset;
	}

	@Override
	void process(byte[] in, int off, int len, byte[] out, int outOff) {
		try {
			if (in == out) {
				// use a scratch array, because the JDK would copy the input if the output
				// went into the same array
				this.ctr.update(in, off, len, this.scratch, 0);
				System.arraycopy(this.scratch, 0, out, outOff, len);
			}
			else {
				this.ctr.update(in, off, len, out, outOff);
			}
		}
		catch (GeneralSecurityException ex) {
			fail();
			throw BulkCiphers.unavailable(ex);
		}
	}

	@Override
	void endOfContent() {
		requireOpen();
		finished();
	}

}
