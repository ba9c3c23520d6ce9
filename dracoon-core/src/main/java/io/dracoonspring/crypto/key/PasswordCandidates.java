// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Encodes a password in all ways that DRACOON clients have used, the most likely encoding
 * first. New keys always use UTF-8. Each encoding is a candidate. Equal candidates occur
 * only once, because each candidate requires a slow key derivation. A password in ASCII
 * has one candidate.
 */
final class PasswordCandidates {

	private static final int BYTE = 0xff;

	private static final int UTF_8_BYTES_PER_UNIT = 3;

	private PasswordCandidates() {
	}

	/**
	 * Encodes a password for new keys.
	 * @param password the password
	 * @return the bytes of the password, for the caller to wipe
	 */
	static byte[] utf8(CharSequence password) {
		ByteBuffer buffer = ByteBuffer.allocate(password.length() * UTF_8_BYTES_PER_UNIT);
		StandardCharsets.UTF_8.newEncoder()
			.onMalformedInput(CodingErrorAction.REPLACE)
			.encode(CharBuffer.wrap(password), buffer, true);
		byte[] bytes = Arrays.copyOf(buffer.array(), buffer.position());
		Arrays.fill(buffer.array(), (byte) 0);
		return bytes;
	}

	/**
	 * Returns all encodings that may open an existing key.
	 * @param password the password
	 * @return different candidates, for the caller to wipe
	 */
	static List<byte[]> of(CharSequence password) {
		List<byte[]> candidates = new ArrayList<>();
		candidates.add(utf8(password));
		if (password.chars().allMatch((unit) -> unit < 0x80)) {
			return candidates;
		}
		// for characters up to U+00FF, the low bytes are the encoding in ISO-8859-1. Old
		// Java clients also reduced all other characters to their low bytes
		addIfNew(candidates, lowBytes(password));
		if (!Normalizer.isNormalized(password, Normalizer.Form.NFC)) {
			addIfNew(candidates, utf8(Normalizer.normalize(password, Normalizer.Form.NFC)));
		}
		if (password.chars().anyMatch((unit) -> unit > BYTE)) {
			addIfNew(candidates, oldWebClient(password));
		}
		return candidates;
	}

	private static byte[] lowBytes(CharSequence password) {
		byte[] bytes = new byte[password.length()];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) password.charAt(i);
		}
		return bytes;
	}

	// encodes like the old web client. It shifted four UTF-16 units into a word of 32
	// bits, one byte apart, but did not reduce each unit to its low byte. Therefore the
	// high byte of a unit also changed the byte of the unit before it in the same word
	private static byte[] oldWebClient(CharSequence password) {
		byte[] bytes = lowBytes(password);
		for (int next = 1; next < bytes.length; next++) {
			if (next % Integer.BYTES != 0) {
				bytes[next - 1] ^= (byte) (password.charAt(next) >>> Byte.SIZE);
			}
		}
		return bytes;
	}

	private static void addIfNew(List<byte[]> candidates, byte[] candidate) {
		if (candidates.stream().noneMatch((earlier) -> Arrays.equals(earlier, candidate))) {
			candidates.add(candidate);
		}
		else {
			Arrays.fill(candidate, (byte) 0);
		}
	}

}
