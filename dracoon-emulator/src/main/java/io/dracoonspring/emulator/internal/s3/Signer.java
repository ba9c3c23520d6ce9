// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.s3;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.util.StringUtils;

/**
 * Signs requests with AWS Signature Version 4. The signature goes into the query string
 * and does not cover the payload.
 */
final class Signer {

	static final String ALGORITHM = "AWS4-HMAC-SHA256";

	static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

	private final String accessKeyId;

	private final String secret;

	private final String region;

	Signer(String accessKeyId, String secret, String region) {
		this.accessKeyId = accessKeyId;
		this.secret = secret;
		this.region = region;
	}

	String accessKeyId() {
		return this.accessKeyId;
	}

	String credential(Instant time) {
		return this.accessKeyId + "/" + scope(time);
	}

	private String scope(Instant time) {
		return DATE.format(time) + "/" + this.region + "/s3/aws4_request";
	}

	/**
	 * Computes a signature.
	 * @param method the HTTP method
	 * @param rawPath the path in its encoded form
	 * @param query all parameters except the signature itself
	 * @param headers the signed headers, names in lower case
	 * @return the signature, 64 lower-case hex digits
	 */
	String sign(Instant time, String method, String rawPath, QueryString query, Map<String, String> headers) {
		SortedMap<String, String> sorted = new TreeMap<>(headers);
		StringBuilder request = new StringBuilder();
		request.append(method).append('\n').append(rawPath).append('\n').append(query.canonical()).append('\n');
		sorted.forEach((name, value) -> request.append(name).append(':').append(value.trim()).append('\n'));
		request.append('\n').append(String.join(";", sorted.keySet())).append('\n').append("UNSIGNED-PAYLOAD");
		String toSign = ALGORITHM + "\n" + TIMESTAMP.format(time) + "\n" + scope(time) + "\n"
				+ sha256(request.toString());
		return HexFormat.of().formatHex(hmac(signingKey(time), toSign));
	}

	private byte[] signingKey(Instant time) {
		byte[] key = ("AWS4" + this.secret).getBytes(StandardCharsets.UTF_8);
		for (String step : StringUtils.delimitedListToStringArray(scope(time), "/")) {
			key = hmac(key, step);
		}
		return key;
	}

	private static byte[] hmac(byte[] key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has HMAC-SHA256", ex);
		}
	}

	private static String sha256(String text) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
