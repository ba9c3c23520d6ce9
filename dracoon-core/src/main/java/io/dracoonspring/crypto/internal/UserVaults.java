// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.crypto.CryptoUser;

/**
 * Holds the encryption services of the users of one application, for a client that acts
 * as its users. A vault holds the encryption password and the key pairs of one user, or
 * of one session of a user. A vault is found only by the name of its user, and its
 * requests act as this user. A vault is removed when its session ends, after an idle
 * time, or when too many other vaults have been used since its last use.
 */
public final class UserVaults implements AutoCloseable {

	private static final int CHECKS_PER_IDLE_TIME = 8;

	private static final Duration LEAST_IDLE_TIME = Duration.ofSeconds(1);

	private final Mono<CryptoUser> currentUser;

	private final Duration idleTime;

	private final int maxUsers;

	private final LongSupplier nanoTime;

	private final Scheduler timer;

	/** The encryption services that are being unlocked, by the names of users. */
	private final Map<String, Set<TransferCrypto>> unlocking = new HashMap<>();

	/** The vaults by the names of users, the least recently used first. */
	private final Map<String, Vault> vaults = new LinkedHashMap<>(16, 0.75f, true);

	private @Nullable Disposable cleaning;

	private boolean closed;

	/**
	 * Creates an empty set of vaults.
	 * @param nanoTime a time that never goes back, in nanoseconds, so that encryption
	 * does not stay unlocked for longer if the clock of the machine is set back
	 */
	UserVaults(Mono<CryptoUser> currentUser, Duration idleTime, int maxUsers, LongSupplier nanoTime, Scheduler timer) {
		if (idleTime.compareTo(LEAST_IDLE_TIME) < 0) {
			throw new IllegalArgumentException("'idleTime' must be at least a second");
		}
		if (maxUsers < 1) {
			throw new IllegalArgumentException("'maxUsers' must be positive");
		}
		this.currentUser = currentUser;
		this.idleTime = idleTime;
		this.maxUsers = maxUsers;
		this.nanoTime = nanoTime;
		this.timer = timer;
	}

	/**
	 * Creates an empty set of vaults.
	 * @param currentUser the current user, from the Reactor context or from the thread
	 * that subscribes; fails if no user is signed in
	 * @param idleTime the time without a call of the user after which a vault is removed;
	 * at least a second
	 * @param maxUsers the maximum number of vaults
	 * @return the vaults, for the caller to close
	 * @throws IllegalArgumentException if a limit is too small
	 */
	public static UserVaults create(Mono<CryptoUser> currentUser, Duration idleTime, int maxUsers) {
		return new UserVaults(currentUser, idleTime, maxUsers, System::nanoTime, Schedulers.parallel());
	}

	/**
	 * Restarts the idle time of the current user.
	 * @return completes at once, also if no user is signed in
	 */
	public Mono<Void> touch() {
		return Mono.defer(() -> isEmpty() ? Mono.empty() : this.currentUser.doOnNext(this::find))
			.onErrorComplete(DracoonException.class)
			.then();
	}

	/**
	 * Removes the vault of the current user.
	 * @return completes at once, also if no user is signed in
	 */
	public Mono<Void> forget() {
		return this.currentUser.doOnNext((user) -> remove(user.name())).onErrorComplete(DracoonException.class).then();
	}

	/** Removes the vaults of all users. */
	@Override
	public void close() {
		List<Vault> all;
		List<TransferCrypto> pending;
		synchronized (this.vaults) {
			this.closed = true;
			pending = this.unlocking.values().stream().flatMap(Set::stream).toList();
			this.unlocking.clear();
			all = List.copyOf(this.vaults.values());
			this.vaults.clear();
			stopCleaning();
		}
		all.forEach(Vault::close);
		pending.forEach(TransferCrypto::close);
	}

	Mono<CryptoUser> currentUser() {
		return this.currentUser;
	}

	/**
	 * Finds the encryption service of the current user, if the session still exists.
	 * @return the encryption service, or empty if the user has not passed a password or
	 * the session has ended
	 */
	Mono<TransferCrypto> current() {
		return this.currentUser.flatMap((user) -> {
			TransferCrypto held = find(user);
			return (held != null) ? user.session().exists().flatMap((exists) -> exists ? Mono.just(held) : Mono.empty())
					: Mono.empty();
		});
	}

	/**
	 * Returns the user of the thread. {@code currentUser} must emit the user at once,
	 * because this method does not wait.
	 * @throws DracoonException if no user is signed in on this thread
	 */
	CryptoUser userOfThread() {
		try {
			return Objects.requireNonNull(this.currentUser.toFuture().getNow(null), "'currentUser' must not wait");
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

	@Nullable TransferCrypto find(CryptoUser user) {
		synchronized (this.vaults) {
			Vault vault = this.vaults.get(user.name());
			if (vault == null) {
				return null;
			}
			vault.use(now());
			return vault.crypto();
		}
	}

	/**
	 * Unlocks the encryption service of a user, and stores it in place of the previous
	 * service of that user, unless the user signs out in the meantime.
	 * @param crypto the encryption service, which is closed if it is not stored
	 * @return completes when the service is stored
	 */
	Mono<Void> putOnceUnlocked(CryptoUser user, TransferCrypto crypto) {
		return Mono.defer(() -> {
			begin(user, crypto);
			return crypto.unlock();
		})
			.doOnSuccess((nothing) -> put(user, crypto, true))
			.onErrorMap((ex) -> (end(user, crypto) || isClosed()) ? ex : signedOut())
			.doOnError((ex) -> crypto.close())
			.doOnCancel(() -> {
				end(user, crypto);
				crypto.close();
			});
	}

	private static DracoonCryptoException signedOut() {
		return new DracoonCryptoException(Reason.PASSWORD_REQUIRED,
				"The user signed out while encryption was being unlocked: ask for the password again");
	}

	private void begin(CryptoUser user, TransferCrypto crypto) {
		synchronized (this.vaults) {
			this.unlocking.computeIfAbsent(user.name(), (name) -> new HashSet<>()).add(crypto);
		}
	}

	private boolean end(CryptoUser user, TransferCrypto crypto) {
		synchronized (this.vaults) {
			Set<TransferCrypto> pending = this.unlocking.getOrDefault(user.name(), Set.of());
			boolean wanted = pending.contains(crypto) && pending.remove(crypto);
			if (pending.isEmpty()) {
				this.unlocking.remove(user.name());
			}
			return wanted;
		}
	}

	/**
	 * Stores the encryption service of a user in place of the previous service of that
	 * user.
	 * @throws DracoonCryptoException if the vaults are closed
	 */
	void put(CryptoUser user, TransferCrypto crypto) {
		put(user, crypto, false);
	}

	private void put(CryptoUser user, TransferCrypto crypto, boolean unlocked) {
		Vault vault = new Vault(crypto, now());
		List<Vault> gone = new ArrayList<>();
		synchronized (this.vaults) {
			if (this.closed) {
				crypto.close();
				throw new DracoonCryptoException(Reason.NO_KEY,
						"Could not use the password because encryption is closed: create a new client");
			}
			if (unlocked && !end(user, crypto)) {
				throw signedOut();
			}
			addIfPresent(gone, this.vaults.put(user.name(), vault));
			if (this.vaults.size() > this.maxUsers) {
				Iterator<Vault> oldest = this.vaults.values().iterator();
				gone.add(oldest.next());
				oldest.remove();
			}
			if (this.cleaning == null) {
				Duration period = this.idleTime.dividedBy(CHECKS_PER_IDLE_TIME);
				this.cleaning = Mono.delay(period, this.timer).doOnNext((tick) -> clean()).repeat().subscribe();
			}
		}
		gone.forEach(Vault::close);
		vault.tied(user.session().tie(() -> remove(user.name(), vault)));
	}

	private static void addIfPresent(List<Vault> vaults, @Nullable Vault vault) {
		if (vault != null) {
			vaults.add(vault);
		}
	}

	private void remove(String name) {
		Vault vault;
		Set<TransferCrypto> pending;
		synchronized (this.vaults) {
			vault = this.vaults.remove(name);
			pending = this.unlocking.remove(name);
		}
		if (pending != null) {
			pending.forEach(TransferCrypto::close);
		}
		if (vault != null) {
			vault.close();
		}
	}

	private void remove(String name, Vault vault) {
		synchronized (this.vaults) {
			this.vaults.remove(name, vault);
		}
		vault.close();
	}

	private void clean() {
		List<Vault> idle = new ArrayList<>();
		synchronized (this.vaults) {
			long latest = now() - this.idleTime.toMillis();
			this.vaults.values().removeIf((vault) -> vault.lastUse <= latest && idle.add(vault));
			if (this.vaults.isEmpty()) {
				stopCleaning();
			}
		}
		idle.forEach(Vault::close);
	}

	private void stopCleaning() {
		if (this.cleaning != null) {
			this.cleaning.dispose();
			this.cleaning = null;
		}
	}

	private boolean isClosed() {
		synchronized (this.vaults) {
			return this.closed;
		}
	}

	private boolean isEmpty() {
		synchronized (this.vaults) {
			return this.vaults.isEmpty();
		}
	}

	private long now() {
		return TimeUnit.NANOSECONDS.toMillis(this.nanoTime.getAsLong());
	}

	/** Returns the error for a user without encryption password. */
	DracoonCryptoException noPassword() {
		return new DracoonCryptoException(Reason.PASSWORD_REQUIRED,
				"The encryption password of the current user is unknown: ask the user for it and pass it to "
						+ "'DracoonCrypto.unlock(password)'. It is forgotten at the sign-out and after "
						+ this.idleTime.toSeconds() + " seconds without a call of the user.");
	}

	@Override
	public String toString() {
		synchronized (this.vaults) {
			return "UserVaults[users=" + this.vaults.size() + "]";
		}
	}

	/** Holds the encryption service of one user, or of one session of a user. */
	private static final class Vault {

		private final TransferCrypto crypto;

		private final Disposable.Swap tie = Disposables.swap();

		private long lastUse;

		Vault(TransferCrypto crypto, long now) {
			this.crypto = crypto;
			this.lastUse = now;
		}

		TransferCrypto crypto() {
			return this.crypto;
		}

		void use(long now) {
			this.lastUse = now;
		}

		void tied(Disposable tieToSession) {
			this.tie.update(tieToSession);
		}

		void close() {
			this.crypto.close();
			this.tie.dispose();
		}

	}

}
