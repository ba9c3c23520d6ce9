// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes and checks one-time passwords according to RFC 6238 with HMAC-SHA1. The
 * passwords have six digits, and change every half minute.
 */
public final class Totp {

	private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private static final int SECRET_LENGTH = 32;

	private static final int STEP_SECONDS = 30;

	private static final int MODULUS = 1_000_000;

	private Totp() {
	}

	/** Generates a secret in Base32 without padding. */
	public static String newSecret() {
		SecureRandom random = new SecureRandom();
		return random.ints(SECRET_LENGTH, 0, BASE32.length())
			.collect(StringBuilder::new, (text, index) -> text.append(BASE32.charAt(index)), StringBuilder::append)
			.toString();
	}

	/**
	 * Checks a one-time password. The passwords of the previous and of the next half
	 * minute are also valid.
	 * @param secret the secret, Base32
	 */
	public static boolean matches(String secret, String otp, Instant now) {
		long step = now.getEpochSecond() / STEP_SECONDS;
		return LongStream.rangeClosed(step - 1, step + 1).mapToObj((each) -> at(secret, each)).anyMatch(otp::equals);
	}

	/**
	 * Computes the one-time password for a point in time.
	 * @param secret the secret, Base32
	 * @return six digits
	 */
	public static String generate(String secret, Instant now) {
		return at(secret, now.getEpochSecond() / STEP_SECONDS);
	}

	private static String at(String secret, long step) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
			byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
			int offset = hash[hash.length - 1] & 0xf;
			int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
			return "%06d".formatted(truncated % MODULUS);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Cannot compute a one-time password", ex);
		}
	}

	private static byte[] decode(String secret) {
		ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / Byte.SIZE);
		int bits = 0;
		int pending = 0;
		for (char character : secret.toCharArray()) {
			pending = (pending << 5) | BASE32.indexOf(character);
			bits += 5;
			if (bits >= Byte.SIZE) {
				bits -= Byte.SIZE;
				bytes.put((byte) (pending >> bits));
				pending &= (1 << bits) - 1;
			}
		}
		return bytes.array();
	}

}
