// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.security.MessageDigest;
import java.util.HexFormat;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.crypto.content.FileDecryptor;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.transfer.internal.part.Checksums;

/**
 * Processes the content of a download before the content is written, and verifies the
 * whole content at the end. Not thread-safe.
 */
interface ContentCheck {

	/**
	 * Processes the next bytes of the content.
	 * @param content the array that starts with these bytes; this method can replace
	 * them, for example by decrypted bytes
	 * @param length the number of bytes
	 */
	void process(byte[] content, int length);

	/**
	 * Tells whether this check can run while the content is written. It must then leave
	 * the content unchanged.
	 */
	default boolean leavesContent() {
		return false;
	}

	/**
	 * Processes content that the interrupted download has already processed and written.
	 * May overwrite the array.
	 */
	default void replay(byte[] content, int length) {
		process(content, length);
	}

	/**
	 * Checks the content as a whole.
	 * @throws io.dracoonspring.api.DracoonException if the content must not be used
	 */
	void finish();

	/** Decrypts the content and checks the authentication tag. */
	static ContentCheck decrypting(PlainFileKey key) {
		FileDecryptor decryptor = new FileDecryptor(key);
		FileEncryptor encryptor = FileEncryptor.again(key);
		return new ContentCheck() {

			@Override
			public void process(byte[] content, int length) {
				decryptor.update(content, 0, length, content, 0);
			}

			@Override
			public void replay(byte[] content, int length) {
				// encrypt again, because the tag covers the ciphertext, which was not
				// kept
				encryptor.update(content, 0, length, content, 0);
				process(content, length);
			}

			@Override
			public void finish() {
				decryptor.finish();
			}

		};
	}

	/** Compares the content with the server's MD5 in hexadecimal digits. */
	static ContentCheck md5(String expected) {
		MessageDigest digest = Checksums.md5();
		return new ContentCheck() {

			@Override
			public void process(byte[] content, int length) {
				digest.update(content, 0, length);
			}

			@Override
			public boolean leavesContent() {
				return true;
			}

			@Override
			public void finish() {
				if (!expected.equalsIgnoreCase(HexFormat.of().formatHex(digest.digest()))) {
					throw new DracoonTransferException(Reason.CHECKSUM_MISMATCH,
							"The content has another checksum than the server reports: download the file again, "
									+ "and tell the operator if this happens again",
							null);
				}
			}

		};
	}

	/**
	 * Checks nothing, because the content has neither a key nor a checksum. Other code
	 * checks the length.
	 */
	static ContentCheck none() {
		return new ContentCheck() {

			@Override
			public void process(byte[] content, int length) {
				// the content is written unchanged
			}

			@Override
			public void finish() {
				// there is no checksum to compare with
			}

		};
	}

}
