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

package io.dracoonspring.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Cipher;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * Decrypts the content of one file in constant memory. Hand over the ciphertext with
 * {@code update} in any pieces, then call {@link #finish()}.
 * <p>
 * <strong>What {@code update} returns is not verified yet.</strong> Keep it where nobody
 * takes it for the file until {@link #finish()} has returned, and throw it away if that
 * fails.
 * <p>
 * Not safe for use by several threads at once and not reusable.
 */
public final class FileDecryptor extends ContentCipher {

	private final byte[] expectedTag;

	/** The counter mode inside GCM: yields the plaintext at once. */
	private final Cipher ctr;

	/**
	 * Encrypts the plaintext once more, for the tag only: the JDK's GCM decryption would
	 * hold the whole file in memory. What it returns never leaves this object.
	 */
	private final Cipher gcm;

	private final byte[] scratch = new byte[PIECE + PlainFileKey.KEY_LENGTH];

	/**
	 * Create a decryptor.
	 * @param fileKey the key of the file, with its tag
	 * @throws IllegalArgumentException if the key has no tag
	 */
	public FileDecryptor(PlainFileKey fileKey) {
		this(fileKey, FileEncryptor.MAX_LENGTH);
	}

	FileDecryptor(PlainFileKey fileKey, long limit) {
		super(limit);
		byte[] tag = fileKey.tag();
		if (tag == null) {
			throw new IllegalArgumentException("'fileKey' must have a tag");
		}
		this.expectedTag = tag;
		this.ctr = BulkCiphers.ctr(fileKey, 0);
		this.gcm = BulkCiphers.gcm(fileKey);
	}

	@Override
	void process(byte[] in, int off, int len, byte[] out, int outOff) {
		try {
			if (in == out) {
				// the JDK would allocate a copy of the input
				this.ctr.update(in, off, len, this.scratch, 0);
				System.arraycopy(this.scratch, 0, out, outOff, len);
			}
			else {
				this.ctr.update(in, off, len, out, outOff);
			}
			this.gcm.update(out, outOff, len, this.scratch, 0);
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

	/**
	 * Finish the content and verify it. Needed for empty content too.
	 * @throws DracoonCryptoException with {@link Reason#INVALID_TAG} if the content does
	 * not belong to the file key or has been changed
	 * @throws IllegalStateException if the cipher has been finished or has failed
	 */
	public void finish() {
		requireOpen();
		byte[] tag;
		try {
			int length = this.gcm.doFinal(this.scratch, 0);
			tag = Arrays.copyOfRange(this.scratch, length - PlainFileKey.TAG_LENGTH, length);
		}
		catch (GeneralSecurityException ex) {
			fail();
			throw BulkCiphers.unavailable(ex);
		}
		if (!MessageDigest.isEqual(tag, this.expectedTag)) {
			fail();
			throw new DracoonCryptoException(Reason.INVALID_TAG,
					"The content is damaged or forged: its authentication tag does not match. "
							+ "Do not use what has been decrypted; download the file again or restore it");
		}
		finished();
	}

}
