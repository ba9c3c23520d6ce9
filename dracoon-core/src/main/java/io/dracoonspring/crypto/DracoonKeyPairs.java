// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * Manages key pairs on the server: those of the account, and rescue keys. Nothing here
 * loses a file, except what asks for consent by name. A password in a {@code char[]} can
 * be given as {@link java.nio.CharBuffer#wrap(char[])} and wiped when the result is
 * there. Slow work runs on worker threads.
 * <p>
 * Besides the errors of the API every operation may fail with
 * {@link DracoonCryptoException}, above all for a wrong password.
 */
public interface DracoonKeyPairs {

	/**
	 * Returns the kind of key pair that the server's policy prefers.
	 * @return the version; the older one if the server has no policy
	 */
	Mono<KeyPairVersion> preferredVersion();

	/**
	 * Generates a key pair of the kind that the server's policy prefers, and do not store
	 * it: for the rescue key of a room that is about to be encrypted.
	 * @param password protects the private key
	 * @return the key pair as the server takes it;
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the password
	 * breaks the server's rules for encryption passwords
	 */
	Mono<UserKeyPairContainer> generate(CharSequence password);

	/**
	 * Generates a key pair for the account, of the kind that the server's policy prefers,
	 * and store it. An account that has one of that kind already is a conflict
	 * ({@code -70021}).
	 * @param password the encryption password of the account
	 * @return the version of the new key pair;
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the password
	 * breaks the server's rules for encryption passwords, before anything is stored
	 */
	Mono<KeyPairVersion> create(CharSequence password);

	/**
	 * Deletes a key pair of the account and all file keys that are encrypted for it.
	 * @param version the version of the key pair; of two, the older one goes
	 * @param consent says that the caller knows the consequences
	 * @return completes when it is deleted
	 */
	Mono<Void> delete(KeyPairVersion version, KeyLoss consent);

	/**
	 * Moves the account to a longer key if the server's policy prefers one, without
	 * losing a file: the new key pair is stored beside the old one, all file keys are
	 * made anew, and the old key pair is deleted when nothing needs it any more. Can be
	 * repeated if it does not get to the end, and does nothing if there is nothing to do.
	 * @param password the encryption password, which stays the same
	 * @return what has become of it
	 */
	Mono<KeyPairChange> migrate(CharSequence password);

	/**
	 * Changes the encryption password of the account. The server knows no such operation,
	 * so every key pair is replaced by a new one in the way of {@link #migrate}. Can be
	 * repeated with the same arguments if it does not get to the end. Afterwards the
	 * client's own {@link DracoonCrypto} uses the new password, on a client that acts as
	 * its users if it has held the current one; other clients have to be told.
	 * @param current the present password
	 * @param changed the new password
	 * @return what has become of it, for each kind of key pair that the account has;
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the new password
	 * breaks the server's rules for encryption passwords, before anything is stored
	 * @throws IllegalArgumentException if the new password is empty
	 */
	Flux<KeyPairChange> changePassword(CharSequence current, CharSequence changed);

	/**
	 * Returns the rescue key of a room.
	 * @param roomId the id of the room
	 * @return the rescue key, which need not exist yet
	 */
	RescueKey roomRescueKey(long roomId);

	/**
	 * Returns the rescue key of the whole system. Needs the role that manages the
	 * configuration.
	 * @return the rescue key, which need not exist yet
	 */
	RescueKey systemRescueKey();

}
