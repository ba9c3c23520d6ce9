// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Represents the public key of a user (schema {@code PublicKeyContainer}).
 *
 * @param version the version of the key pair
 * @param publicKey the public key, PEM
 * @param createdAt when the user set the key
 * @param createdBy the id of the user who set the key
 */
public record PublicKey(String version, String publicKey, Instant createdAt, long createdBy) {

	/**
	 * Describes the public key with which other users encrypt file keys for a user.
	 * @return the key, {@code null} if the user has no key pair
	 */
	public static @Nullable PublicKey of(User user) {
		return user.keys().preferred().map(PublicKey::of).orElse(null);
	}

	private static PublicKey of(KeyPair pair) {
		return new PublicKey(pair.version(), pair.publicKey(), pair.createdAt(), pair.createdBy());
	}

}
