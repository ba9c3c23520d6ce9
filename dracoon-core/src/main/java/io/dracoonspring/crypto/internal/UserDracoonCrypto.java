// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;
import java.util.function.BiFunction;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.crypto.CryptoUser;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.KeyPairState;
import io.dracoonspring.crypto.content.PlainFileKey;

/**
 * Delegates to the encryption service of the current user, for a client that acts as its
 * users.
 */
public final class UserDracoonCrypto implements TransferCrypto {

	private final UserVaults vaults;

	private final BiFunction<CryptoUser, EncryptionPassword, TransferCrypto> factory;

	private final Scheduler worker;

	/**
	 * Creates the service.
	 * @param factory the factory that creates the service for one user
	 */
	UserDracoonCrypto(UserVaults vaults, BiFunction<CryptoUser, EncryptionPassword, TransferCrypto> factory,
			Scheduler worker) {
		this.vaults = vaults;
		this.factory = factory;
		this.worker = worker;
	}

	/**
	 * Creates the service for many users, each with their own encryption password.
	 * @param account the API that gives access to the key pairs of the current user
	 * @param policy the kinds of key pairs that may be used
	 * @param vaults the vaults of the users, which are closed with the service
	 * @return the service, for the caller to close
	 */
	public static TransferCrypto create(DracoonAccount account, KeyPairPolicy policy, UserVaults vaults,
			CryptoTools tools) {
		return new UserDracoonCrypto(vaults,
				(user, password) -> new DefaultDracoonCrypto(new AccountKeyPairs(account, policy, password,
						tools.keyPairs(), tools.unlocking(), user.context()), tools.fileKeys(), password,
						tools.worker(), Reason.PASSWORD_REQUIRED),
				tools.worker());
	}

	/**
	 * Returns the service of the account for which a reactive chain runs.
	 * @param crypto any service
	 * @return for a client that acts as its users, the service of the current user, or
	 * empty if that user has no service; for any other client, the given service
	 */
	public static Mono<DracoonCrypto> current(DracoonCrypto crypto) {
		return (crypto instanceof UserDracoonCrypto ofUsers) ? ofUsers.vaults.current().cast(DracoonCrypto.class)
				: Mono.just(crypto);
	}

	private Mono<TransferCrypto> vault() {
		return this.vaults.current().switchIfEmpty(Mono.error(this.vaults::noPassword));
	}

	@Override
	public Mono<Void> unlock() {
		return vault().flatMap(DracoonCrypto::unlock);
	}

	@Override
	public Mono<Void> unlock(CharSequence password) {
		EncryptionPassword.requireNotEmpty(password);
		// keep the current key pairs until the new password has opened one
		return this.vaults.currentUser().flatMap((user) -> this.vaults.putOnceUnlocked(user, create(user, password)));
	}

	private TransferCrypto create(CryptoUser user, CharSequence password) {
		return this.factory.apply(user, EncryptionPassword.of(password));
	}

	@Override
	public boolean isUnlocked() {
		try {
			DracoonCrypto vault = this.vaults.find(this.vaults.userOfThread());
			return vault != null && vault.isUnlocked();
		}
		catch (DracoonException ex) {
			// no user is signed in on this thread, and therefore no key pair is unlocked
			return false;
		}
	}

	@Override
	public KeyPairState state() {
		return KeyPairState.PER_USER;
	}

	@Override
	public void lock() {
		DracoonCrypto vault = this.vaults.find(this.vaults.userOfThread());
		if (vault != null) {
			vault.lock();
		}
	}

	@Override
	public Mono<Boolean> refresh() {
		return vault().flatMap(DracoonCrypto::refresh);
	}

	@Override
	public void useEncryptionPassword(CharSequence password) {
		EncryptionPassword.requireNotEmpty(password);
		CryptoUser user = this.vaults.userOfThread();
		DracoonCrypto vault = this.vaults.find(user);
		if (vault != null) {
			vault.useEncryptionPassword(password);
		}
		else {
			this.vaults.put(user, create(user, password));
		}
	}

	@Override
	public Mono<Void> forget() {
		return this.vaults.forget();
	}

	@Override
	public void close() {
		this.vaults.close();
	}

	@Override
	public Mono<PlainFileKey> newFileKey() {
		// switch the thread, because the system's source of randomness may block
		return Mono.fromCallable(PlainFileKey::generate).subscribeOn(this.worker);
	}

	@Override
	public Mono<FileKey> encryptFileKey(PlainFileKey fileKey) {
		return vault().flatMap((vault) -> vault.encryptFileKey(fileKey));
	}

	@Override
	public Mono<OwnFileKey> encryptOwnFileKey(PlainFileKey fileKey, Duration maxAge) {
		return vault().flatMap((vault) -> vault.encryptOwnFileKey(fileKey, maxAge));
	}

	@Override
	public Mono<PlainFileKey> decryptFileKey(FileKey fileKey) {
		return vault().flatMap((vault) -> vault.decryptFileKey(fileKey));
	}

	@Override
	public String toString() {
		return "DracoonCrypto[" + this.vaults + "]";
	}

}
