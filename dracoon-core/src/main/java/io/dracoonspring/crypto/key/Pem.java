// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;

/**
 * Reads and writes the PEM format of keys. The reader accepts a byte order mark, any line
 * ends, lines of any length, and stray control characters, because existing keys contain
 * them.
 */
final class Pem {

	/** The maximum accepted length, which is far above the length of the longest key. */
	private static final int MAX_LENGTH = 64 * 1024;

	private static final int COLUMNS = 64;

	private Pem() {
	}

	/**
	 * Decodes a text.
	 * @param pem the text, or {@code null} if the server omitted it
	 * @param label the expected label
	 * @param what the name of the key, for the error message
	 * @return the decoded bytes
	 * @throws DracoonCryptoException if the text is not PEM with this label
	 */
	static byte[] decode(@Nullable String pem, String label, String what) {
		if (pem == null) {
			throw invalid(what, "is missing", null);
		}
		if (pem.length() > MAX_LENGTH) {
			throw invalid(what, "is longer than " + MAX_LENGTH + " characters", null);
		}
		String begin = "-----BEGIN " + label + "-----";
		String end = "-----END " + label + "-----";
		int from = pem.indexOf(begin);
		// search after the first marker, because the hyphens at its end must not count as
		// part of the second marker
		int to = (from >= 0) ? pem.indexOf(end, from + begin.length()) : -1;
		if (to < 0) {
			throw invalid(what, "is not PEM with the label '" + label + "'", null);
		}
		StringBuilder body = new StringBuilder(to - from);
		pem.substring(from + begin.length(), to)
			.chars()
			.filter((c) -> c > ' ' && c != 0x7f && c != 0xfeff)
			.forEach((c) -> body.append((char) c));
		try {
			return Base64.getDecoder().decode(body.toString());
		}
		catch (IllegalArgumentException ex) {
			// omit the cause, because its message would contain a piece of the input
			throw invalid(what, "is not valid Base64", null);
		}
	}

	/**
	 * Encodes bytes.
	 * @param label the label
	 * @param der the bytes
	 * @return the text in lines of 64 columns, with a newline at the end
	 */
	static String encode(String label, byte[] der) {
		byte[] newline = { '\n' };
		String body = new String(Base64.getMimeEncoder(COLUMNS, newline).encode(der), StandardCharsets.US_ASCII);
		return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
	}

	static DracoonCryptoException invalid(String what, String problem, @Nullable Throwable cause) {
		return new DracoonCryptoException(Reason.INVALID_KEY, "The " + what + " cannot be used: it " + problem, cause);
	}

}
