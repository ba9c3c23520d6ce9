// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * The rescue key of a room or of the whole system: one more recipient of every file key,
 * for the day when nobody else can open the files. Its password belongs into a safe, not
 * into the configuration of an application. A password in a {@code char[]} can be given
 * as {@link java.nio.CharBuffer#wrap(char[])} and wiped when the result is there.
 * <p>
 * Besides the errors of the API every operation may fail with
 * {@link DracoonCryptoException}, above all for a wrong password.
 */
public interface RescueKey {

	/**
	 * Generates a key pair of the kind that the server's policy prefers and store it. Use
	 * {@link #distribute} or {@link MissingFileKeyDistributor} afterwards, so that it
	 * gets the keys of the files that exist already. <strong>The first rescue key of the
	 * system turns on encryption for the customer, which cannot be undone.</strong>
	 * @param password protects the private key
	 * @return the version of the new key pair;
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if the password
	 * breaks the server's rules for encryption passwords, before anything is stored
	 */
	Mono<KeyPairVersion> create(CharSequence password);

	/**
	 * Gives everybody the file keys that they lack and that this rescue key opens.
	 * @param password the password of the rescue key
	 * @return the progress, at least one element; the last one has the result
	 */
	Flux<DistributionProgress> distribute(CharSequence password);

	/**
	 * Replaces the key pair by a new one of the kind that the server's policy prefers,
	 * make all its file keys anew, and delete the old one when nothing needs it any more.
	 * Can be repeated with the same arguments if it does not get to the end.
	 * @param current the present password
	 * @param changed the new password, which may be the same
	 * @return what has become of it;
	 * {@link io.dracoonspring.api.config.PasswordRejectedException} if a new password
	 * breaks the server's rules for encryption passwords, before anything is stored
	 */
	Mono<KeyPairChange> replace(CharSequence current, CharSequence changed);

	/**
	 * Deletes a key pair and all file keys that are encrypted for it.
	 * @param version the version of the key pair
	 * @param consent says that the caller knows the consequences
	 * @return completes when it is deleted
	 */
	Mono<Void> delete(KeyPairVersion version, KeyLoss consent);

}
