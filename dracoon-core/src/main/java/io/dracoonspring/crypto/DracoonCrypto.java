// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Secret;
import io.dracoonspring.crypto.content.PlainFileKey;

/**
 * Holds the key pairs of the account, and encrypts and decrypts file keys with them. At
 * the first use of a private key, it fetches and unlocks the key, once for all concurrent
 * callers. It keeps the key in memory until {@link #lock()} or the end of the client.
 * Slow work runs on worker threads, never on the caller's thread.
 * <p>
 * Every {@code Mono} may fail with the errors of the API and with
 * {@link DracoonCryptoException}. The reason is {@link Reason#NO_KEY} if the account has
 * no key pair or no encryption password is configured. It is
 * {@link Reason#WRONG_PASSWORD} if the password does not open the private key. After an
 * error, the next call tries again. If another client replaces the key pair, the new key
 * pair is unlocked when it is needed. If the known password does not open the new key
 * pair, calls fail with {@link Reason#WRONG_PASSWORD}. If the client acts as its users,
 * such calls fail with {@link Reason#PASSWORD_REQUIRED} instead.
 * <p>
 * If the client acts as its users, password and key pairs are those of the current user.
 * {@code io.dracoonspring.security.UnlockScope} determines whether the unlocked key pairs
 * belong to one session of that user, or to the user in all sessions. If they belong to
 * one session, each use checks whether this session still exists, and a call outside of a
 * session fails with {@link Reason#PASSWORD_REQUIRED}. If the session store is not
 * available, calls fail with {@link Reason#SESSION_UNKNOWN}.
 * <p>
 * {@link #useEncryptionPassword}, {@link #lock()} and {@link #isUnlocked()} find the user
 * and the session only by the thread that calls them. Without a user on the thread,
 * {@code useEncryptionPassword} and {@code lock} fail with
 * {@link io.dracoonspring.api.DracoonAuthenticationException}. Reactive applications use
 * {@link #unlock(Secret)} and {@link #forget()} instead.
 */
@NotForImplementation
public interface DracoonCrypto {

	/**
	 * Unlocks the key pair that new file keys are encrypted for, so that errors appear
	 * before content is sent. At most once a second, this method asks the server whether
	 * the key pair was replaced. If so, it unlocks the new key pair.
	 * @return completes when the key pair is unlocked
	 */
	Mono<Void> unlock();

	/**
	 * Uses this encryption password from now on, and unlocks the key pair at once. A
	 * password that does not open the key pair is not kept. If the client acts as its
	 * users, the password belongs to the user and the session of the subscriber.
	 * @param password the encryption password
	 * @return completes when the key pair is unlocked
	 * @throws IllegalArgumentException if the password is empty
	 */
	default Mono<Void> unlock(Secret password) {
		return unlock(password.value());
	}

	/**
	 * Does the same as {@link #unlock(Secret)} with a text that the caller can overwrite,
	 * such as {@link java.nio.CharBuffer#wrap(char[])}.
	 * @param password the encryption password; it is read and copied when the result is
	 * subscribed to
	 * @return completes when the key pair is unlocked
	 * @throws IllegalArgumentException if the password is empty
	 */
	Mono<Void> unlock(CharSequence password);

	/**
	 * Returns whether a key pair is unlocked. Sends no requests.
	 * @return {@code true} if at least one key pair is ready for use
	 */
	boolean isUnlocked();

	/**
	 * Returns the state of the key pair. Sends no requests.
	 * @return the state
	 */
	KeyPairState state();

	/**
	 * Forgets the unlocked key pairs. The next use fetches and unlocks them again.
	 */
	void lock();

	/**
	 * Asks the server whether the key pairs of the account have changed. If so, the
	 * client forgets the unlocked key pairs. The client calls this method itself when it
	 * cannot open a file key, at most once a second. Call it if you know for another
	 * reason that a key pair has changed.
	 * @return whether the key pairs have changed
	 */
	Mono<Boolean> refresh();

	/**
	 * Uses another encryption password from now on, after the password has been changed.
	 * The client forgets the unlocked key pairs. It still keeps the previous password,
	 * because that password may protect older key pairs.
	 * @param password the encryption password
	 * @throws IllegalArgumentException if the password is empty
	 * @throws DracoonCryptoException if the client is closed
	 * @throws io.dracoonspring.api.DracoonAuthenticationException if the client acts as
	 * its users and no user is signed in on this thread
	 */
	default void useEncryptionPassword(Secret password) {
		useEncryptionPassword(password.value());
	}

	/**
	 * Does the same as {@link #useEncryptionPassword(Secret)} with a text that the caller
	 * can overwrite.
	 * @param password the encryption password; it is copied
	 * @throws IllegalArgumentException if the password is empty
	 * @throws DracoonCryptoException if the client is closed
	 * @throws io.dracoonspring.api.DracoonAuthenticationException if the client acts as
	 * its users and no user is signed in on this thread
	 */
	void useEncryptionPassword(CharSequence password);

	/**
	 * Forgets the unlocked key pairs and the encryption password. Afterwards key pairs
	 * can be unlocked only with another call of {@link #unlock(Secret)} or
	 * {@link #useEncryptionPassword(Secret)}. If the client acts as its users, this
	 * method forgets only the key pairs and the password of the current user and session.
	 * A sign-out has the same effect.
	 * @return completes when the key pairs and the password are forgotten
	 */
	Mono<Void> forget();

	/**
	 * Generates the key for new content.
	 * @return a random file key without authentication tag, because the tag depends on
	 * the content
	 */
	Mono<PlainFileKey> newFileKey();

	/**
	 * Encrypts a file key for the account itself, with the key pair that the server's
	 * policy prefers among those that the account owns. Before that, this method asks the
	 * server whether another client has replaced the key pair, because a file key for a
	 * deleted key pair could never be opened. Concurrent callers share one request.
	 * @param fileKey the file key, with the authentication tag of the encrypted content
	 * @return the encrypted file key
	 */
	Mono<FileKey> encryptFileKey(PlainFileKey fileKey);

	/**
	 * Decrypts a file key that has been encrypted for the account.
	 * @param fileKey the encrypted file key
	 * @return the file key in plaintext, for the caller to wipe
	 */
	Mono<PlainFileKey> decryptFileKey(FileKey fileKey);

}
