// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

import io.dracoonspring.api.Secret;

/**
 * Holds a proof key (PKCE, RFC 7636). The server issues a code for the challenge, which
 * is a hash of the verifier. Only a program that knows the verifier can exchange this
 * code.
 *
 * @param verifier the code verifier
 */
record ProofKey(Secret verifier) {

	/** RFC 7636, section 4.1. */
	private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

	ProofKey {
		if (!VERIFIER.matcher(verifier.value()).matches()) {
			throw new IllegalArgumentException("'codeVerifier' must be the code verifier of the request");
		}
	}

	String challenge() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(this.verifier.value().getBytes(StandardCharsets.US_ASCII));
			return RandomText.encode(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
