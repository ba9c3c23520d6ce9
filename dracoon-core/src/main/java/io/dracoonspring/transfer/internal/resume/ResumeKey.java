// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.dracoonspring.api.Secret;

/**
 * Authenticates the resume tokens of one server. A client accepts tokens from any process
 * that uses the same key.
 */
public final class ResumeKey {

	private static final int RANDOM_BYTES = 32;

	private static final String ALGORITHM = "HmacSHA256";

	private static final byte[] OF_PROCESS = random();

	private final SecretKeySpec key;

	private final boolean lasting;

	private ResumeKey(byte[] secret, String origin, URI server, boolean lasting) {
		// derive a key, because the secret itself serves other purposes as well
		this.key = key(mac(key(secret), "resume token\n" + server + '\n' + origin));
		this.lasting = lasting;
	}

	/** Creates the key that an application has configured. */
	public static ResumeKey of(Secret chosen, URI server) {
		return new ResumeKey(utf8(chosen.value()), "chosen", server, true);
	}

	/** Derives the key from the secret of an OAuth client, which must not be empty. */
	public static ResumeKey ofClient(String clientId, Secret clientSecret, URI server) {
		return new ResumeKey(utf8(clientSecret.value()), "client " + clientId, server, true);
	}

	/** Creates a random key, which is lost when the process ends. */
	public static ResumeKey ofProcess(URI server) {
		return new ResumeKey(OF_PROCESS, "process", server, false);
	}

	/** Tells whether the key is the same after a restart and in other processes. */
	boolean isLasting() {
		return this.lasting;
	}

	/** Computes the HMAC-SHA256 of a text. */
	byte[] mac(String content) {
		return mac(this.key, content);
	}

	private static byte[] mac(SecretKeySpec key, String content) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return mac.doFinal(utf8(content));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java runtime must support HMAC-SHA256", ex);
		}
	}

	private static SecretKeySpec key(byte[] secret) {
		return new SecretKeySpec(secret, ALGORITHM);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] random() {
		byte[] random = new byte[RANDOM_BYTES];
		new SecureRandom().nextBytes(random);
		return random;
	}

	@Override
	public String toString() {
		return "ResumeKey[lasting=" + this.lasting + "]";
	}

}
