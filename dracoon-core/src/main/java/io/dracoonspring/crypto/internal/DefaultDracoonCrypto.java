// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.Context;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.crypto.KeyPairState;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.key.FileKeyVersion;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/** Implements encryption with the key pairs of one account. */
public final class DefaultDracoonCrypto implements TransferCrypto {

	/**
	 * The maximum age of a comparison of the key pairs with those of the server that
	 * {@link #unlock()} accepts.
	 */
	private static final Duration COMPARISON_LIFETIME = Duration.ofSeconds(1);

	private final AccountKeyPairs keyPairs;

	private final EncryptionPassword password;

	private final Scheduler worker;

	private final Reason outdatedPassword;

	/** The state to report if a password is known but no key pair is unlocked. */
	private volatile KeyPairState failure = KeyPairState.LOCKED;

	private final FileKeys fileKeys;

	/**
	 * Creates the service for one account.
	 * @param worker the scheduler on which file keys are encrypted and decrypted
	 * @param outdatedPassword the reason of the failure if the password opened the
	 * previous key pair, but does not open the key pair that has replaced it
	 */
	DefaultDracoonCrypto(AccountKeyPairs keyPairs, FileKeys fileKeys, EncryptionPassword password, Scheduler worker,
			Reason outdatedPassword) {
		this.keyPairs = keyPairs;
		this.fileKeys = fileKeys;
		this.password = password;
		this.worker = worker;
		this.outdatedPassword = outdatedPassword;
	}

	/**
	 * Creates the service for one account.
	 * @param policy the kinds of key pairs that may be used
	 * @param password the encryption password, which is copied, or {@code null} if there
	 * is none. Without a password, operations that need a private key fail
	 * @return the service, for the caller to close
	 */
	public static TransferCrypto create(DracoonAccount account, KeyPairPolicy policy, char @Nullable [] password,
			CryptoTools tools) {
		EncryptionPassword kept = new EncryptionPassword(password);
		return new DefaultDracoonCrypto(
				new AccountKeyPairs(account, policy, kept, tools.keyPairs(), tools.unlocking(), Context.empty()),
				tools.fileKeys(), kept, tools.worker(), Reason.WRONG_PASSWORD);
	}

	@Override
	public Mono<Void> unlock() {
		return preferred(COMPARISON_LIFETIME).then();
	}

	@Override
	public Mono<Void> unlock(CharSequence password) {
		EncryptionPassword.requireNotEmpty(password);
		return Mono.defer(() -> isUnlocked() ? unlockAgain(password) : unlockFirst(password));
	}

	// check the password first, because a wrong password must not lock the key pairs that
	// running transfers use
	private Mono<Void> unlockAgain(CharSequence password) {
		EncryptionPassword candidate = EncryptionPassword.of(password);
		return this.keyPairs.prove(candidate).then(Mono.defer(() -> {
			this.password.replaceWith(candidate);
			return unlock();
		})).doFinally((signal) -> candidate.wipe());
	}

	private Mono<Void> unlockFirst(CharSequence password) {
		useEncryptionPassword(password);
		return unlock().doOnError(DracoonCryptoException.class, (ex) -> {
			if (ex.getReason() == Reason.WRONG_PASSWORD) {
				this.password.undo();
				this.keyPairs.lock();
			}
		});
	}

	@Override
	public boolean isUnlocked() {
		return this.keyPairs.isUnlocked();
	}

	@Override
	public KeyPairState state() {
		if (isUnlocked()) {
			return KeyPairState.UNLOCKED;
		}
		return this.password.isAvailable() ? this.failure : KeyPairState.NO_PASSWORD;
	}

	private Mono<UnlockedKeyPair> preferred(Duration maxAge) {
		return retryIfChanged(this.keyPairs.preferred(maxAge)).doOnSuccess((pair) -> this.failure = KeyPairState.LOCKED)
			.doOnError(DracoonCryptoException.class, (ex) -> this.failure = switch (ex.getReason()) {
				case WRONG_PASSWORD -> KeyPairState.WRONG_PASSWORD;
				case NO_KEY -> KeyPairState.NO_KEY_PAIR;
				default -> KeyPairState.LOCKED;
			})
			.onErrorMap(this::isPasswordOutdated, this::outdated);
	}

	private boolean isPasswordOutdated(Throwable error) {
		return error instanceof DracoonCryptoException ex && ex.getReason() == Reason.WRONG_PASSWORD
				&& this.password.isProven();
	}

	private DracoonCryptoException outdated(Throwable cause) {
		return new DracoonCryptoException(this.outdatedPassword,
				"The key pair of the account was replaced, and the known encryption password does not open the new one: "
						+ "pass the new password to 'DracoonCrypto.unlock(password)'. For a service account, set it in "
						+ "'dracoon.crypto.encryption-password'",
				cause);
	}

	@Override
	public void lock() {
		this.keyPairs.lock();
	}

	@Override
	public Mono<Void> forget() {
		return Mono.fromRunnable(() -> {
			this.password.forget();
			this.keyPairs.lock();
		});
	}

	@Override
	public void close() {
		this.password.wipe();
		this.keyPairs.lock();
	}

	@Override
	public Mono<PlainFileKey> newFileKey() {
		// switch the thread, because the system's source of randomness may block
		return Mono.fromCallable(PlainFileKey::generate).subscribeOn(this.worker);
	}

	@Override
	public Mono<Boolean> refresh() {
		return this.keyPairs.refresh();
	}

	@Override
	public void useEncryptionPassword(CharSequence password) {
		EncryptionPassword.requireNotEmpty(password);
		this.password.replace(password);
		this.failure = KeyPairState.LOCKED;
		this.keyPairs.lock();
	}

	@Override
	public Mono<FileKey> encryptFileKey(PlainFileKey fileKey) {
		return encryptOwnFileKey(fileKey, Duration.ZERO).map(OwnFileKey::fileKey);
	}

	@Override
	public Mono<OwnFileKey> encryptOwnFileKey(PlainFileKey fileKey, Duration maxAge) {
		return preferred(maxAge).publishOn(this.worker)
			.map((pair) -> new OwnFileKey(this.fileKeys.encrypt(fileKey, pair.publicKey()),
					(nanoTime) -> this.keyPairs.isCurrentAt(nanoTime, pair)));
	}

	@Override
	public Mono<PlainFileKey> decryptFileKey(FileKey fileKey) {
		return retryIfChanged(
				Mono.defer(() -> this.keyPairs.ofVersion(FileKeyVersion.of(fileKey.version()).keyPairVersion()))
					.publishOn(this.worker)
					.map((pairs) -> FileKeyOpener.decrypt(fileKey, pairs)))
			.onErrorMap(this::isPasswordOutdated, this::outdated);
	}

	// retries once if another client has replaced the key pair since this client unlocked
	// it
	private <T> Mono<T> retryIfChanged(Mono<T> attempt) {
		return Mono.defer(() -> {
			long before = this.keyPairs.changes();
			return attempt.onErrorResume(this::mayBeOutdated,
					(ex) -> this.keyPairs.haveChangedSince(before)
						.onErrorReturn(DracoonException.class, false)
						.flatMap((changed) -> changed ? attempt : Mono.error(ex)));
		});
	}

	private boolean mayBeOutdated(Throwable error) {
		return error instanceof DracoonCryptoException ex && this.password.isAvailable()
				&& (ex.getReason() == Reason.NO_KEY || ex.getReason() == Reason.INVALID_KEY);
	}

	@Override
	public String toString() {
		return "DracoonCrypto[unlocked=" + isUnlocked() + "]";
	}

}
