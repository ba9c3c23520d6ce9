// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keypairs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.Fields;
import io.dracoonspring.emulator.internal.state.KeyPair;

/**
 * Represents a key pair in JSON (schemas {@code UserKeyPairContainer} and
 * {@code CreateKeyPairRequest}).
 */
public record KeyPairContainer(@Nullable PrivateKey privateKeyContainer, @Nullable PublicKey publicKeyContainer,
		@Nullable PrivateKey previousPrivateKey) {

	public static KeyPairContainer of(KeyPair pair) {
		return new KeyPairContainer(
				new PrivateKey(pair.version(), pair.privateKey(), pair.createdAt(), pair.createdBy()),
				new PublicKey(pair.version(), pair.publicKey(), pair.createdAt(), pair.createdBy()), null);
	}

	/**
	 * Checks the key pair.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if a key is missing
	 * or malformed, if its version is unknown, or if both keys have different versions
	 */
	public KeyPair validated(long userId, Instant now) {
		return KeyPairs.validated(Fields.required(this.privateKeyContainer, "privateKeyContainer").unstamped(),
				Fields.required(this.publicKeyContainer, "publicKeyContainer").unstamped(), userId, now);
	}

	PrivateKey validatedPrevious() {
		PrivateKey previous = Fields.required(this.previousPrivateKey, "previousPrivateKey");
		KeyPairs.validatePrivateKey(previous.unstamped());
		return previous;
	}

	@Override
	public String toString() {
		return "KeyPairContainer";
	}

	/** Represents a private key (schema {@code PrivateKeyContainer}). */
	public record PrivateKey(@Nullable String version, @Nullable String privateKey, @Nullable Instant createdAt,
			@Nullable Long createdBy) {

		KeyPairs.Pem unstamped() {
			return new KeyPairs.Pem(Fields.required(this.version, "privateKeyContainer.version"),
					Fields.required(this.privateKey, "privateKeyContainer.privateKey"));
		}

		@Override
		public String toString() {
			return "PrivateKey";
		}

	}

	/** Represents a public key (schema {@code PublicKeyContainer}). */
	public record PublicKey(@Nullable String version, @Nullable String publicKey, @Nullable Instant createdAt,
			@Nullable Long createdBy) {

		KeyPairs.Pem unstamped() {
			return new KeyPairs.Pem(Fields.required(this.version, "publicKeyContainer.version"),
					Fields.required(this.publicKey, "publicKeyContainer.publicKey"));
		}

	}

}
