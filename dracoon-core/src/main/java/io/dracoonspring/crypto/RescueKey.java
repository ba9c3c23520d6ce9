// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Secret;
import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * Manages the rescue key of a room or of the whole system. Every file key is also
 * encrypted for the rescue key, in case no user can open the files any more. Keep the
 * password of the rescue key in a safe, not in the configuration of an application. A
 * password in a {@code char[]} can be passed as {@link java.nio.CharBuffer#wrap(char[])}
 * and wiped when the result is available.
 * <p>
 * Every operation may fail with the errors of the API, or with
 * {@link DracoonCryptoException}, for example for a wrong password.
 */
@NotForImplementation
public interface RescueKey {

	/**
	 * Generates a key pair of the kind that the server's policy prefers, and stores it.
	 * Use {@link MissingFileKeyDistributor} afterwards, so that the rescue key gets the
	 * keys of existing files. <strong>The first rescue key of the system enables
	 * encryption for the customer, which cannot be undone.</strong>
	 * @param password the password that protects the private key
	 * @return the version of the new key pair; fails with
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the password
	 * breaks the server's rules for encryption passwords or is shorter than
	 * {@link CryptoSettings#minimumPasswordLength()}, before anything is stored
	 */
	default Mono<KeyPairVersion> create(Secret password) {
		return create(password.value());
	}

	/**
	 * Does the same as {@link #create(Secret)} with a text that the caller can overwrite.
	 * @param password the password that protects the private key
	 * @return the version of the new key pair; fails with
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the password
	 * breaks the server's rules for encryption passwords or is shorter than
	 * {@link CryptoSettings#minimumPasswordLength()}, before anything is stored
	 */
	Mono<KeyPairVersion> create(CharSequence password);

	/**
	 * Opens file keys with this rescue key, and encrypts them for users who lack them.
	 * @param password the password of the rescue key
	 * @return the progress, at least one element; the last element has the result
	 */
	default Flux<DistributionProgress> distribute(Secret password) {
		return distribute(password.value());
	}

	/**
	 * Does the same as {@link #distribute(Secret)} with a text that the caller can
	 * overwrite.
	 * @param password the password of the rescue key
	 * @return the progress, at least one element; the last element has the result
	 */
	Flux<DistributionProgress> distribute(CharSequence password);

	/**
	 * Replaces the key pair by a new one of the kind that the server's policy prefers, or
	 * of the same kind if the preferred kind is weaker. The client encrypts all file keys
	 * for the new key pair, and deletes the old key pair when no file key needs it any
	 * more. If the operation ends early, it can be repeated with the same arguments.
	 * @param current the current password
	 * @param changed the new password, which may equal the current password
	 * @return the outcome; fails with
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the new password
	 * differs from the current password, and either breaks the server's rules for
	 * encryption passwords or is shorter than
	 * {@link CryptoSettings#minimumPasswordLength()}, before anything is stored
	 */
	default Mono<KeyPairChange> replace(Secret current, Secret changed) {
		return replace(current.value(), changed.value());
	}

	/**
	 * Does the same as {@link #replace(Secret, Secret)} with texts that the caller can
	 * overwrite.
	 * @param current the current password
	 * @param changed the new password, which may equal the current password
	 * @return the outcome; fails with
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the new password
	 * differs from the current password, and either breaks the server's rules for
	 * encryption passwords or is shorter than
	 * {@link CryptoSettings#minimumPasswordLength()}, before anything is stored
	 */
	Mono<KeyPairChange> replace(CharSequence current, CharSequence changed);

	/**
	 * Deletes a key pair and all file keys that are encrypted for it.
	 * @param version the version of the key pair; if there are two key pairs of this
	 * version, the older one is deleted
	 * @param consent the consequence that the caller accepts
	 * @return completes when it is deleted
	 */
	Mono<Void> delete(KeyPairVersion version, KeyLoss consent);

}
