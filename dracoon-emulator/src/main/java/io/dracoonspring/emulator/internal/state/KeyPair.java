// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.state;

import java.time.Instant;

/**
 * A key pair as the server keeps it. The server cannot open the private key without the
 * password.
 *
 * @param version {@code A} or {@code RSA-4096}
 * @param privateKey the encrypted private key, PEM
 * @param publicKey the public key, PEM
 * @param createdAt when it was set
 * @param createdBy the id of the user who set it
 */
public record KeyPair(String version, String privateKey, String publicKey, Instant createdAt, long createdBy) {

	@Override
	public String toString() {
		return "KeyPair[version=" + this.version + "]";
	}

}
