// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.content;

import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * Encrypts the content of one file in constant memory. Pass the content to {@code update}
 * in pieces of any size. Then call {@link #finish()}, which returns the file key with the
 * tag to store. The ciphertext is exactly as long as the content, and every
 * {@code update} returns as many bytes as it got.
 * <p>
 * Instances are neither thread-safe nor reusable.
 */
public final class FileEncryptor extends ContentCipher {

	/** The maximum number of bytes of one file: 2^36 - 32. */
	public static final long MAX_LENGTH = (1L << 36) - 32;

	private static final int BLOCK = 16;

	private final PlainFileKey fileKey;

	private final ContentTag tag;

	/** Encrypts the segments after the first segment. */
	private @Nullable Cipher ctr;

	/**
	 * Holds the plaintext of an incomplete block, which {@link #tag} has not received
	 * yet.
	 */
	private final byte[] pending = new byte[BLOCK];

	private int pendingLength;

	/** Counts the whole blocks that {@link #tag} has received. */
	private long blocks;

	/** Encrypts the incomplete block, because GCM itself returns whole blocks only. */
	private @Nullable Cipher pendingCipher;

	/**
	 * Creates an encryptor for new content.
	 * @param fileKey a fresh file key, see {@link PlainFileKey#generate()}
	 * @throws IllegalArgumentException if the key has a tag, because a key with a tag has
	 * already been used
	 */
	public FileEncryptor(PlainFileKey fileKey) {
		this(fileKey, MAX_LENGTH, ContentTag.SEGMENT);
	}

	/**
	 * Creates an encryptor that encrypts the content of a file again, to compare the
	 * resulting tag with the tag of the file key. Never use the encryptor for other
	 * content.
	 * @param fileKey the key of the file, which is not copied
	 * @return the encryptor
	 */
	public static FileEncryptor again(PlainFileKey fileKey) {
		return new FileEncryptor(fileKey, MAX_LENGTH, ContentTag.SEGMENT, true);
	}

	FileEncryptor(PlainFileKey fileKey, long limit) {
		this(fileKey, limit, ContentTag.SEGMENT);
	}

	FileEncryptor(PlainFileKey fileKey, long limit, long segment) {
		this(fileKey, limit, segment, false);
	}

	private FileEncryptor(PlainFileKey fileKey, long limit, long segment, boolean again) {
		super(limit);
		if (!again && fileKey.tag() != null) {
			throw new IllegalArgumentException("'fileKey' must not have been used for other content");
		}
		this.fileKey = fileKey;
		this.tag = new ContentTag(fileKey, segment);
	}

	@Override
	void process(byte[] in, int off, int len, byte[] out, int outOff) {
		try {
			int head = Math.min((BLOCK - this.pendingLength) % BLOCK, len);
			processPartly(in, off, head, out, outOff);
			int whole = (len - head) & -BLOCK;
			processWhole(in, off + head, whole, out, outOff + head);
			processPartly(in, off + head + whole, len - head - whole, out, outOff + head + whole);
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

	private void processWhole(byte[] in, int off, int len, byte[] out, int outOff) throws GeneralSecurityException {
		for (int done = 0; done < len;) {
			int piece = (int) Math.min(len - done, this.tag.room());
			if (!this.tag.isFirstSegment()) {
				ctr().update(in, off + done, piece, out, outOff + done);
				this.tag.add(out, outOff + done, piece);
			}
			else if (this.tag.encrypt(in, off + done, piece, out, outOff + done) != piece) {
				throw new DracoonCryptoException(Reason.OTHER,
						"The security provider does not return all encrypted bytes: make SunJCE available");
			}
			this.blocks += piece / BLOCK;
			done += piece;
		}
	}

	private Cipher ctr() {
		Cipher cipher = this.ctr;
		if (cipher == null) {
			cipher = BulkCiphers.ctr(this.fileKey, this.blocks);
			this.ctr = cipher;
		}
		return cipher;
	}

	private void processPartly(byte[] in, int off, int len, byte[] out, int outOff) throws GeneralSecurityException {
		if (len == 0) {
			return;
		}
		Cipher cipher = this.pendingCipher;
		if (cipher == null) {
			cipher = BulkCiphers.ctr(this.fileKey, this.blocks);
			this.pendingCipher = cipher;
		}
		System.arraycopy(in, off, this.pending, this.pendingLength, len);
		cipher.update(in, off, len, out, outOff);
		this.pendingLength += len;
		if (this.pendingLength == BLOCK) {
			// ignore the output, because the ciphertext has already been returned. Only
			// the tag needs this block
			processWhole(this.pending, 0, BLOCK, new byte[BLOCK], 0);
			this.pendingLength = 0;
			this.pendingCipher = null;
		}
	}

	/**
	 * Finishes the content. Required for empty content, too.
	 * @return the file key with the tag
	 * @throws IllegalStateException if the cipher has been finished or has failed
	 */
	public PlainFileKey finish() {
		requireOpen();
		try {
			byte[] last = new byte[BLOCK];
			if (!this.tag.isFirstSegment()) {
				ctr().update(this.pending, 0, this.pendingLength, last, 0);
				this.tag.add(last, 0, this.pendingLength);
			}
			else {
				this.tag.encrypt(this.pending, 0, this.pendingLength, last, 0);
			}
			byte[] complete = this.tag.finish();
			finished();
			return this.fileKey.withTag(complete);
		}
		catch (GeneralSecurityException ex) {
			fail();
			throw BulkCiphers.unavailable(ex);
		}
		finally {
			Arrays.fill(this.pending, (byte) 0);
		}
	}

	@Override
	void endOfContent() {
		// do not finish here, because the caller needs the tag and calls finish()
		requireOpen();
	}

}
