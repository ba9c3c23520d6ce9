// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * Manages key pairs of the account and rescue keys on the server. Only operations with a
 * parameter of the type {@link KeyLoss} can make files unreadable for ever. A password in
 * a {@code char[]} can be passed as {@link java.nio.CharBuffer#wrap(char[])} and wiped
 * when the result is available. Slow work runs on worker threads.
 * <p>
 * Every operation may fail with the errors of the API, or with
 * {@link DracoonCryptoException}, for example for a wrong password.
 */
@NotForImplementation
public interface DracoonKeyPairs {

	/**
	 * Returns the kind of key pair that the server's policy prefers.
	 * @return the version; {@link KeyPairVersion#A} if the server has no policy
	 */
	Mono<KeyPairVersion> preferredVersion();

	/**
	 * Generates a key pair of the kind that the server's policy prefers, without storing
	 * it. It can become the rescue key of a room when the room is encrypted.
	 * @param password the password that protects the private key
	 * @return the key pair in the server's format; fails with
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the password
	 * breaks the server's rules for encryption passwords or is shorter than
	 * {@link CryptoSettings#minimumPasswordLength()}
	 */
	default Mono<UserKeyPairContainer> generate(Secret password) {
		return generate(password.value());
	}

	/**
	 * Does the same as {@link #generate(Secret)} with a text that the caller can
	 * overwrite.
	 * @param password the password that protects the private key
	 * @return the key pair in the server's format; fails with
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the password
	 * breaks the server's rules for encryption passwords or is shorter than
	 * {@link CryptoSettings#minimumPasswordLength()}
	 */
	Mono<UserKeyPairContainer> generate(CharSequence password);

	/**
	 * Generates a key pair for the account, of the kind that the server's policy prefers,
	 * and stores it. If the account already has a key pair of that kind, the call fails
	 * with a conflict ({@code -70021}).
	 * @param password the encryption password of the account
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
	 * @param password the encryption password of the account
	 * @return the version of the new key pair; fails with
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the password
	 * breaks the server's rules for encryption passwords or is shorter than
	 * {@link CryptoSettings#minimumPasswordLength()}, before anything is stored
	 */
	Mono<KeyPairVersion> create(CharSequence password);

	/**
	 * Deletes a key pair of the account and all file keys that are encrypted for it.
	 * @param version the version of the key pair; if there are two key pairs of this
	 * version, the older one is deleted
	 * @param consent the consequence that the caller accepts
	 * @return completes when it is deleted
	 */
	Mono<Void> delete(KeyPairVersion version, KeyLoss consent);

	/**
	 * Moves the account to a key pair with a longer key if the server's policy prefers
	 * one, without losing a file. The client stores the new key pair beside the old one,
	 * and encrypts all file keys for the new key pair. It deletes the old key pair when
	 * no file key needs it any more. If the migration ends early, call this method again.
	 * If the account has only key pairs of the preferred or a stronger kind, this method
	 * replaces none.
	 * @param password the encryption password, which stays the same
	 * @return the outcome
	 */
	default Mono<KeyPairChange> migrate(Secret password) {
		return migrate(password.value());
	}

	/**
	 * Does the same as {@link #migrate(Secret)} with a text that the caller can
	 * overwrite.
	 * @param password the encryption password, which stays the same
	 * @return the outcome
	 */
	Mono<KeyPairChange> migrate(CharSequence password);

	/**
	 * Changes the encryption password of the account. The server has no such operation.
	 * Therefore a new key pair replaces each key pair, in the same way as in
	 * {@link #migrate}. If the operation ends early, it can be repeated with the same
	 * arguments.
	 * <p>
	 * Afterwards the client's own {@link DracoonCrypto} uses the new password. If the
	 * client acts as its users, the {@link DracoonCrypto} of the current user does so
	 * only if the user has already passed an encryption password to it. The application
	 * has to pass the new password to all other clients of the account.
	 * @param current the current password
	 * @param changed the new password
	 * @return the outcome for each kind of key pair that the account has; fails with
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the new password
	 * breaks the server's rules for encryption passwords or is shorter than
	 * {@link CryptoSettings#minimumPasswordLength()}, before anything is stored
	 * @throws IllegalArgumentException if the new password is empty
	 */
	default Flux<KeyPairChange> changePassword(Secret current, Secret changed) {
		return changePassword(current.value(), changed.value());
	}

	/**
	 * Does the same as {@link #changePassword(Secret, Secret)} with texts that the caller
	 * can overwrite.
	 * @param current the current password
	 * @param changed the new password
	 * @return the outcome for each kind of key pair that the account has; fails with
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the new password
	 * breaks the server's rules for encryption passwords or is shorter than
	 * {@link CryptoSettings#minimumPasswordLength()}, before anything is stored
	 * @throws IllegalArgumentException if the new password is empty
	 */
	Flux<KeyPairChange> changePassword(CharSequence current, CharSequence changed);

	/**
	 * Returns the rescue key of a room.
	 * @param roomId the id of the room
	 * @return the service that manages this rescue key; the rescue key need not exist yet
	 */
	RescueKey roomRescueKey(long roomId);

	/**
	 * Returns the rescue key of the whole system. The account needs the role that manages
	 * the configuration.
	 * @return the service that manages this rescue key; the rescue key need not exist yet
	 */
	RescueKey systemRescueKey();

}
