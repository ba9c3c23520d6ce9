// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.crypto.content.PlainFileKey;

/**
 * Holds the key pairs of the account and does with them what transfers need. A private
 * key is fetched and unlocked when it is needed for the first time, once for all who ask
 * at the same time, and kept in memory until {@link #lock()} or {@link #close()}. Slow
 * work runs on worker threads, never on the caller's.
 * <p>
 * Besides the errors of the API every {@code Mono} may fail with
 * {@link DracoonCryptoException}: {@link Reason#NO_KEY} if the account has no key pair or
 * no encryption password is configured, {@link Reason#WRONG_PASSWORD} if the password
 * does not open the private key. Errors are not remembered. If another client replaces
 * the key pair, the new one is unlocked when it is needed. A password that does not open
 * it is refused as wrong, or on a client that acts as its users with
 * {@link Reason#PASSWORD_REQUIRED}.
 * <p>
 * On a client that acts as its users, password and key pairs are those of the current
 * user. They belong to one session of that user, or to the user in all sessions, as
 * {@code io.dracoonspring.security.UnlockScope} says. If they belong to a session, each
 * use asks whether the session still exists. A call outside of a session then fails with
 * {@link Reason#PASSWORD_REQUIRED}, and {@link Reason#SESSION_UNKNOWN} says that the
 * store of the sessions cannot be asked. {@link #useEncryptionPassword}, {@link #lock()}
 * and {@link #isUnlocked()} know the user and the session of the thread only; the first
 * two fail without a user on the thread with
 * {@link io.dracoonspring.api.DracoonAuthenticationException}. Reactive applications use
 * {@link #unlock(CharSequence)} and {@link #forget()}.
 */
public interface DracoonCrypto extends AutoCloseable {

	/**
	 * Unlocks the key pair that new file keys are encrypted for, so that trouble shows
	 * before content is sent. If the key pair was replaced since it was unlocked, which
	 * the server is asked once a second at most, the new one is unlocked.
	 * @return completes when the key pair is unlocked
	 */
	Mono<Void> unlock();

	/**
	 * Uses this encryption password from now on, and unlock at once. A password that does
	 * not open the key pair is not kept. On a client that acts as its users it belongs to
	 * the user, and the session, that subscribes to this.
	 * @param password the encryption password; it is read when this is subscribed to, and
	 * copied
	 * @return completes when the key pair is unlocked
	 * @throws IllegalArgumentException if the password is empty
	 */
	Mono<Void> unlock(CharSequence password);

	/**
	 * Returns whether a key pair is unlocked. Asks nobody.
	 * @return {@code true} if at least one key pair is ready for use
	 */
	boolean isUnlocked();

	/**
	 * Returns what may be shown about the key pair. Asks nobody.
	 * @return the state
	 */
	KeyPairState state();

	/**
	 * Forgets the unlocked key pairs. The next use fetches and unlocks them again.
	 */
	void lock();

	/**
	 * Asks the server whether the key pairs of the account are still the same, and forget
	 * the unlocked ones if they are not. It is asked anyway, though not too often, when a
	 * file key does not open; call this when something else says that the key pair has
	 * changed.
	 * @return whether the key pairs had changed
	 */
	Mono<Boolean> refresh();

	/**
	 * Uses another encryption password from now on, after somebody has changed it. The
	 * unlocked key pairs are forgotten. The present password is kept beside it, for older
	 * key pairs that the change has not reached yet.
	 * @param password the encryption password; it is copied
	 * @throws IllegalArgumentException if the password is empty
	 * @throws DracoonCryptoException if the service is closed
	 * @throws io.dracoonspring.api.DracoonAuthenticationException if the client acts as
	 * its users and nobody is signed in on this thread
	 */
	void useEncryptionPassword(CharSequence password);

	/**
	 * Forgets the unlocked key pairs and the encryption password, until another one is
	 * given; on a client that acts as its users those of the current user, and session,
	 * as signing out does by itself.
	 * @return completes when all is forgotten
	 */
	Mono<Void> forget();

	/**
	 * Forgets the unlocked key pairs and wipe the encryption password, on a client that
	 * acts as its users those of everybody. After that nothing can be unlocked any more.
	 */
	@Override
	void close();

	/**
	 * Generates the key for new content.
	 * @return a random file key without tag
	 */
	Mono<PlainFileKey> newFileKey();

	/**
	 * Encrypts a file key for the account itself, with the key pair that the server's
	 * policy prefers among those that the account owns. Asks the server first, once for
	 * all who encrypt at the same time, whether the key pair was replaced by another
	 * client, because nobody could open a file key for the old one.
	 * @param fileKey the file key, with its tag
	 * @return the encrypted file key
	 */
	Mono<FileKey> encryptFileKey(PlainFileKey fileKey);

	/**
	 * Decrypts a file key that has been encrypted for the account.
	 * @param fileKey the encrypted file key
	 * @return the file key in clear, for the caller to wipe
	 */
	Mono<PlainFileKey> decryptFileKey(FileKey fileKey);

}
