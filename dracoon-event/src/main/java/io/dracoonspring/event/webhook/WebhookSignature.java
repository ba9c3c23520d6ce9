// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.util.Assert;

import io.dracoonspring.api.Secret;

/**
 * Signs messages as DRACOON signs the messages of its webhooks, and checks such
 * signatures.
 *
 * @param secret the secret that the webhook and its receiver share, not empty
 */
public record WebhookSignature(Secret secret) {

	/** Names the header with the signature. */
	public static final String HEADER = "X-DRACOON-Signature";

	private static final String PREFIX = "SHA256=";

	private static final String ALGORITHM = "HmacSHA256";

	private static final int HEX_LENGTH = 64;

	private static final int LENGTH = 32;

	/**
	 * Checks the value.
	 */
	public WebhookSignature {
		Assert.isTrue(!secret.value().isEmpty(), "The secret of a webhook must not be empty");
	}

	/**
	 * Signs a message.
	 * @param body the body as it is sent
	 * @return the value of the header
	 */
	public String sign(byte[] body) {
		return PREFIX + Base64.getEncoder().encodeToString(hmac(body));
	}

	/**
	 * Tells whether a header has the form of a signature.
	 * @param header the value of the header
	 * @return whether it can be the signature of some body with some secret
	 */
	static boolean isWellFormed(String header) {
		return decode(header).length == LENGTH;
	}

	/**
	 * Checks the signature of a message in constant time.
	 * @param body the body as it was sent
	 * @param header the value of the header: {@code SHA256=} in upper or lower case, and
	 * the HMAC-SHA256 of the body in Base64 or hexadecimal digits
	 * @return whether the signature was made with the secret
	 */
	public boolean matches(byte[] body, String header) {
		return MessageDigest.isEqual(hmac(body), decode(header));
	}

	private static byte[] decode(String header) {
		String value = header.strip();
		if (!value.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
			return new byte[0];
		}
		String digest = value.substring(PREFIX.length());
		try {
			return (digest.length() == HEX_LENGTH) ? HexFormat.of().parseHex(digest)
					: Base64.getDecoder().decode(digest);
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

	/**
	 * Returns the proof that the responder of a probe knows the secret. The proof is not
	 * the signature of any message, because the signed text is not JSON.
	 * @param nonce the unique value of the probe
	 * @return the value of the header {@value WebhookReply#PROBE_HEADER}
	 */
	public String answer(String nonce) {
		return Base64.getEncoder().encodeToString(hmac((nonce + ":answer").getBytes(StandardCharsets.UTF_8)));
	}

	private byte[] hmac(byte[] data) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM));
			return mac.doFinal(data);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK knows " + ALGORITHM, ex);
		}
	}

}
