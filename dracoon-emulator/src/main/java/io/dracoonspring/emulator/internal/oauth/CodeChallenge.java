// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Binds an authorization code to the client that requested it (RFC 7636, PKCE), because
 * only that client knows the verifier.
 *
 * @param value the verifier, or its hash
 * @param isHash whether the value is the hash ({@code S256}), not the verifier itself
 * ({@code plain})
 */
record CodeChallenge(String value, boolean isHash) {

	private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

	/**
	 * Reads the parameters of an authorization request.
	 * @param challenge the challenge, {@code null} or empty if it is missing
	 * @param method the method; {@code plain} if it is missing
	 * @return the challenge, or {@code null} if the client sent none
	 */
	static @Nullable CodeChallenge of(@Nullable String challenge, @Nullable String method) {
		if (!StringUtils.hasLength(challenge)) {
			if (StringUtils.hasLength(method)) {
				throw OAuthException.invalidRequest("'code_challenge' is missing");
			}
			return null;
		}
		if (!VALUE.matcher(challenge).matches()) {
			throw OAuthException
				.invalidRequest("'code_challenge' must be 43 to 128 of the characters A-Z a-z 0-9 - . _ ~");
		}
		boolean plain = !StringUtils.hasLength(method) || "plain".equals(method);
		if (!plain && !"S256".equals(method)) {
			throw OAuthException.invalidRequest("'code_challenge_method' must be 'S256' or 'plain'");
		}
		return new CodeChallenge(challenge, !plain);
	}

	/**
	 * Returns whether a token request may use the authorization code. A verifier without
	 * a challenge is refused, because an attacker may have removed the challenge (RFC
	 * 9700, 2.1.1).
	 * @param challenge the challenge of the authorization request, {@code null} for none
	 * @param verifier the verifier, {@code null} or empty if it is missing
	 */
	static boolean isMet(@Nullable CodeChallenge challenge, @Nullable String verifier) {
		if (challenge == null || !StringUtils.hasLength(verifier)) {
			return challenge == null && !StringUtils.hasLength(verifier);
		}
		return MessageDigest.isEqual(challenge.value().getBytes(StandardCharsets.UTF_8),
				(challenge.isHash() ? hash(verifier) : verifier).getBytes(StandardCharsets.UTF_8));
	}

	private static String hash(String verifier) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "CodeChallenge[" + (this.isHash ? "S256" : "plain") + "]";
	}

}
