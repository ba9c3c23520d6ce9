// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.part;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Computes checksums. MD5, which DRACOON uses, detects accidental damage, not attacks.
 */
public final class Checksums {

	private static final int PIECE = 64 * 1024;

	private Checksums() {
	}

	public static MessageDigest md5() {
		return digest("MD5");
	}

	public static MessageDigest sha256() {
		return digest("SHA-256");
	}

	private static MessageDigest digest(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java runtime must have " + algorithm, ex);
		}
	}

	/**
	 * Reads a stream to its end.
	 * @param content the stream, which stays open
	 * @return the MD5 checksum of its content in hexadecimal digits
	 */
	public static String md5(InputStream content) throws IOException {
		MessageDigest digest = md5();
		byte[] piece = new byte[PIECE];
		for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
			digest.update(piece, 0, read);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
