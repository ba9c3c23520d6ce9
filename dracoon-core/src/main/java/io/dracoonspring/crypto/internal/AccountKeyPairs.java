// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.nio.CharBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.context.ContextView;
import reactor.util.function.Tuple2;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.crypto.key.UnlockedKeyPair;
import io.dracoonspring.observation.internal.SharedResult;

/**
 * Fetches and unlocks the key pairs of the account, each version separately and only when
 * it is needed. Results are kept until {@link #lock()}. Concurrent callers share one
 * attempt.
 */
final class AccountKeyPairs {

	private static final Logger logger = LoggerFactory.getLogger(AccountKeyPairs.class);

	private static final Duration COMPARISON_LIFETIME = Duration.ofSeconds(1);

	private final DracoonAccount account;

	private final KeyPairPolicy allowed;

	private final EncryptionPassword password;

	private final KeyPairs keyPairs;

	private final Scheduler worker;

	private final ContextView caller;

	private final OpenKeyPairs open = new OpenKeyPairs();

	private final Mono<Loaded<List<UserKeyPairContainer>>> containers;

	private final Mono<Loaded<List<KeyPairVersion>>> policy;

	private final Map<KeyPairVersion, Mono<Loaded<List<UnlockedKeyPair>>>> unlocked;

	/** Compares the key pairs with those of the server before file keys are encrypted. */
	private final SharedComparison comparison;

	/**
	 * Compares the key pairs with those of the server after a file key could not be
	 * decrypted, and keeps the result for a short time.
	 */
	private final Mono<Compared> recentComparison;

	/** Counts the comparisons that have shown a change of the key pairs. */
	private final AtomicLong changes = new AtomicLong();

	/**
	 * Creates the key pairs of an account.
	 * @param wanted the kinds of key pairs that may be used
	 * @param worker the scheduler on which key pairs are unlocked
	 * @param caller the Reactor context with which calls act as the owner of the key
	 * pairs, even if another user subscribes
	 */
	AccountKeyPairs(DracoonAccount account, KeyPairPolicy wanted, EncryptionPassword password, KeyPairs keyPairs,
			Scheduler worker, ContextView caller) {
		this.account = account;
		this.allowed = wanted;
		this.password = password;
		this.keyPairs = keyPairs;
		this.worker = worker;
		this.caller = caller;
		// do not keep an empty list, because the account may get a key pair at any time
		this.containers = untilLocked(Mono.defer(this::loadContainers), (list) -> !list.isEmpty());
		this.policy = untilLocked(Mono.defer(() -> wanted.load()).contextWrite(caller));
		this.unlocked = new EnumMap<>(KeyPairVersion.class);
		for (KeyPairVersion version : KeyPairVersion.values()) {
			this.unlocked.put(version, untilLocked(Mono.defer(() -> unlock(version))));
		}
		this.comparison = new SharedComparison(Mono.defer(this::compare));
		this.recentComparison = SharedResult.inOwnTraces(refresh()
			.map((changed) -> new Compared(changed, System.nanoTime()))
			.cacheInvalidateIf((compared) -> System.nanoTime() - compared.nanoTime() > COMPARISON_LIFETIME.toNanos()));
	}

	/**
	 * Asks the server whether the key pairs are still the same, and forgets them if they
	 * are not.
	 * @return whether they have changed
	 */
	Mono<Boolean> refresh() {
		return this.comparison.now();
	}

	private Mono<Boolean> compare() {
		long begin = System.nanoTime();
		return this.containers.flatMap((known) -> {
			boolean justLoaded = known.nanoTime() - begin >= 0;
			return justLoaded ? Mono.just(false) : loadContainers().map((current) -> hasChanged(known, current));
		});
	}

	private boolean hasChanged(Loaded<List<UserKeyPairContainer>> known, List<UserKeyPairContainer> current) {
		if (publicKeys(current).equals(publicKeys(known.value()))) {
			return false;
		}
		this.changes.incrementAndGet();
		// do not lock again if another thread has already locked the outdated key pairs
		if (known.era() == this.open.era()) {
			lock();
		}
		return true;
	}

	/**
	 * Returns how often a change of the key pairs was noticed. The number never
	 * decreases.
	 */
	long changes() {
		return this.changes.get();
	}

	/**
	 * Asks whether the key pairs have changed. The client asks the server at most once a
	 * second. Otherwise every file key that cannot be decrypted would cause a request.
	 * @param before the value of {@link #changes()} at an earlier time
	 * @return whether the key pairs have changed since then
	 */
	Mono<Boolean> haveChangedSince(long before) {
		return Mono.defer(() -> (changes() != before) ? Mono.just(true)
				: this.recentComparison.map((compared) -> compared.changed() || changes() != before));
	}

	private static Set<PublicKeyContainer> publicKeys(List<UserKeyPairContainer> containers) {
		return containers.stream().map(UserKeyPairContainer::publicKeyContainer).collect(Collectors.toSet());
	}

	boolean isUnlocked() {
		return !this.open.isEmpty();
	}

	void lock() {
		this.open.closeAll();
	}

	/**
	 * Returns the key pair that new file keys are to be encrypted for. If the key pair
	 * was replaced on the server, the new key pair is returned.
	 * @param maxAge the maximum age of a comparison with the server
	 * @return the unlocked key pair. It is unlocked because only the private key proves
	 * that the public key belongs to the account
	 */
	Mono<UnlockedKeyPair> preferred(Duration maxAge) {
		return this.comparison.notOlderThan(maxAge).then(Mono.defer(this::preferred));
	}

	private Mono<UnlockedKeyPair> preferred() {
		return preferredVersion(this.containers.map(Loaded::value)).flatMap((known) -> ofVersion(known.getT2()))
			.map((pairs) -> pairs.get(0));
	}

	private Mono<Tuple2<List<UserKeyPairContainer>, KeyPairVersion>> preferredVersion(
			Mono<List<UserKeyPairContainer>> owned) {
		// use the strongest key pair if the policy cannot be loaded, and load the policy
		// again at the next call
		Mono<List<KeyPairVersion>> wanted = this.policy.map(Loaded::value)
			.onErrorResume(DracoonException.class, (ex) -> {
				logger.debug("The preferred encryption algorithms are unknown", ex);
				return Mono.just(List.of());
			})
			.defaultIfEmpty(List.of());
		return owned.zipWhen((pairs) -> wanted.map((versions) -> choose(pairs, versions)));
	}

	/**
	 * Checks whether a password opens the key pair that the server stores for the account
	 * now. Unlocked key pairs stay unchanged.
	 * @return completes if the password opens the key pair, otherwise fails with the
	 * reason
	 */
	Mono<Void> prove(EncryptionPassword candidate) {
		return preferredVersion(loadContainers())
			.map((known) -> StoredKeyPairs.latestFirst(known.getT1(), known.getT2()).get(0))
			.flatMap((container) -> Mono.<Void>fromRunnable(() -> unlock(container, candidate.copy()).close())
				.subscribeOn(this.worker));
	}

	/**
	 * Asks the server whether a key pair was still in use at a point in time. If a
	 * comparison has already begun since then, the result of that comparison is used.
	 * @param nanoTime the point in time
	 * @param pair a key pair that {@link #preferred(Duration)} has returned
	 * @return {@code false} if the key pair may have been replaced before that time
	 */
	Mono<Boolean> isCurrentAt(long nanoTime, UnlockedKeyPair pair) {
		return this.comparison.since(nanoTime).map((changed) -> !pair.isClosed());
	}

	/**
	 * Returns the key pairs of one version.
	 * @return at least one key pair, all of them unlocked, the latest first
	 */
	Mono<List<UnlockedKeyPair>> ofVersion(KeyPairVersion version) {
		return Objects.requireNonNull(this.unlocked.get(version)).map(Loaded::value);
	}

	// selects the version that the policy prefers among those that the account owns, or
	// the strongest version if the policy is unknown or lists none of them
	private KeyPairVersion choose(List<UserKeyPairContainer> owned, List<KeyPairVersion> wanted) {
		return Stream.concat(wanted.stream(), Stream.of(KeyPairVersion.RSA_4096, KeyPairVersion.A))
			.filter(this.allowed::allows)
			.filter((version) -> owned.stream().anyMatch((container) -> StoredKeyPairs.isOfVersion(container, version)))
			.findFirst()
			.orElseThrow(() -> new DracoonCryptoException(Reason.NO_KEY, owned.isEmpty()
					? "The account has no key pair for encryption: set one up in the web app of DRACOON"
					: "The account has no key pair that is at least '" + this.allowed.minimum().value()
							+ "': create one with 'DracoonKeyPairs.migrate', or lower 'dracoon.crypto.minimum-key-pair'"));
	}

	private Mono<List<UserKeyPairContainer>> loadContainers() {
		return StoredKeyPairs.collect(Flux.defer(this.account::listKeyPairs), DracoonErrorCode.KEY_PAIR_NOT_FOUND)
			.contextWrite(this.caller);
	}

	private Mono<List<UnlockedKeyPair>> unlock(KeyPairVersion version) {
		long since = this.open.era();
		return this.containers.map((loaded) -> StoredKeyPairs.latestFirst(loaded.value(), version))
			.flatMapMany(Flux::fromIterable)
			.index()
			.concatMap((indexed) -> {
				Mono<UnlockedKeyPair> pair = unlock(indexed.getT2(), since);
				// try the former password, because it may still protect an old key pair
				// that is kept for its file keys
				return (indexed.getT1() == 0) ? pair
						: pair
							.onErrorResume(DracoonCryptoException.class,
									(ex) -> unlockWithFormerPassword(indexed.getT2(), since))
							.onErrorResume(DracoonCryptoException.class, (ex) -> {
								logger.debug("An older key pair of version {} stays locked", version.value(), ex);
								return Mono.empty();
							});
			})
			.collectList()
			.filter((pairs) -> !pairs.isEmpty())
			.switchIfEmpty(Mono.error(() -> none(version)));
	}

	private Mono<UnlockedKeyPair> unlock(UserKeyPairContainer container, long since) {
		return Mono.fromCallable(() -> this.open.add(unlock(container, this.password.copy()), since))
			.doOnNext((pair) -> this.password.proveRight())
			.subscribeOn(this.worker);
	}

	private Mono<UnlockedKeyPair> unlockWithFormerPassword(UserKeyPairContainer container, long since) {
		return Mono.fromCallable(() -> {
			char[] former = this.password.copyOfFormer();
			return (former != null) ? this.open.add(unlock(container, former), since) : null;
		}).subscribeOn(this.worker);
	}

	private UnlockedKeyPair unlock(UserKeyPairContainer container, char[] chars) {
		try {
			return this.keyPairs.unlock(container, CharBuffer.wrap(chars));
		}
		finally {
			Arrays.fill(chars, '\0');
		}
	}

	private static DracoonCryptoException none(KeyPairVersion version) {
		return new DracoonCryptoException(Reason.NO_KEY, "The account has no key pair of version '" + version.value()
				+ "': set one up in the web app of DRACOON, or have the file key distributed again");
	}

	private <T> Mono<Loaded<T>> untilLocked(Mono<T> source) {
		return untilLocked(source, (value) -> true);
	}

	private <T> Mono<Loaded<T>> untilLocked(Mono<T> source, Predicate<T> worthKeeping) {
		Mono<Loaded<T>> loading = Mono.defer(() -> {
			long since = this.open.era();
			long begin = System.nanoTime();
			return source.map((value) -> new Loaded<>(value, since, begin));
		});
		return SharedResult.inOwnTraces(loading
			.cacheInvalidateIf((loaded) -> loaded.era() != this.open.era() || !worthKeeping.test(loaded.value())));
	}

	/**
	 * Holds the result of a comparison with the server.
	 *
	 * @param changed whether the key pairs had changed
	 * @param nanoTime the time of the result
	 */
	private record Compared(boolean changed, long nanoTime) {

	}

	/**
	 * Holds a loaded value, which is valid until the next call of
	 * {@link AccountKeyPairs#lock()}.
	 *
	 * @param era the era of {@link OpenKeyPairs} in which loading began
	 * @param nanoTime when loading began
	 */
	private record Loaded<T>(T value, long era, long nanoTime) {

		@Override
		public String toString() {
			return "Loaded[era=" + this.era + "]";
		}

	}

}
