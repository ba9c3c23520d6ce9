// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.key;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Implements PBKDF2 (RFC 8018) over the JDK's HMAC. The JDK's own implementation accepts
 * characters and always encodes them as UTF-8, but older clients have used other
 * encodings. The implementation of Bouncy Castle accepts bytes, but takes twice as long.
 */
final class Pbkdf2 {

	private Pbkdf2() {
	}

	/**
	 * Derives a key.
	 * @param hmac the JCA name of the pseudorandom function
	 * @param password the encoded password
	 * @param salt the salt
	 * @param rounds the number of iterations
	 * @param length the length of the key in bytes
	 * @return the key, for the caller to wipe
	 * @throws GeneralSecurityException if the function is not available
	 */
	static byte[] derive(String hmac, byte[] password, byte[] salt, int rounds, int length)
			throws GeneralSecurityException {
		Mac mac = Mac.getInstance(hmac);
		// replace an empty key by a zero byte, because the JDK refuses an empty key. HMAC
		// pads its key with zeros. Therefore both keys give the same result
		byte[] macKey = (password.length > 0) ? password : new byte[1];
		mac.init(new SecretKeySpec(macKey, hmac));
		byte[] key = new byte[length];
		int blockLength = mac.getMacLength();
		for (int done = 0, block = 1; done < length; done += blockLength, block++) {
			byte[] derived = deriveBlock(mac, salt, rounds, block);
			System.arraycopy(derived, 0, key, done, Math.min(blockLength, length - done));
			Arrays.fill(derived, (byte) 0);
		}
		return key;
	}

	private static byte[] deriveBlock(Mac mac, byte[] salt, int rounds, int block) throws GeneralSecurityException {
		mac.update(salt);
		byte[] round = mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(block).array());
		byte[] result = round.clone();
		for (int i = 1; i < rounds; i++) {
			mac.update(round);
			mac.doFinal(round, 0);
			for (int j = 0; j < result.length; j++) {
				result[j] ^= round[j];
			}
		}
		Arrays.fill(round, (byte) 0);
		return result;
	}

}
