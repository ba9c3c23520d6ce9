// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.CreateKeyPairRequest;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.crypto.DistributionProgress;
import io.dracoonspring.crypto.DistributionResult;
import io.dracoonspring.crypto.KeyPairChange;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.internal.StoredKeyPairs;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/**
 * Replaces a key pair without losing a file. It stores the new key pair beside the old
 * one, and distributes all file keys to the new key pair. It deletes the old key pair
 * only when the server reports no missing file keys. After any failure the replacement
 * can be repeated.
 */
final class KeyPairRotation {

	private static final Logger logger = LoggerFactory.getLogger(KeyPairRotation.class);

	private final KeyPairStore store;

	private final DracoonFiles files;

	private final MissingFileKeyDistributor distributor;

	private final KeyPairs keyPairs;

	private final Scheduler worker;

	private final Function<UnlockedKeyPair, Mono<Boolean>> proof;

	/**
	 * Creates a rotation.
	 * @param files the API that lists missing file keys
	 * @param proof the check whether a new key pair opens every file key of its version,
	 * see {@link KeyPairReplacementCheck}; empty if that cannot be checked
	 */
	KeyPairRotation(KeyPairStore store, DracoonFiles files, MissingFileKeyDistributor distributor, KeyPairs keyPairs,
			Scheduler worker, Function<UnlockedKeyPair, Mono<Boolean>> proof) {
		this.store = store;
		this.files = files;
		this.distributor = distributor;
		this.keyPairs = keyPairs;
		this.worker = worker;
		this.proof = proof;
	}

	/**
	 * Replaces a key pair.
	 * @param from the version of the old key pair
	 * @param to the version of the new key pair
	 * @param current the password of the old key pair
	 * @param changed the password of the new key pair
	 */
	Mono<KeyPairChange> rotate(KeyPairVersion from, KeyPairVersion to, CharSequence current, CharSequence changed) {
		return this.store.list().flatMap((stored) -> {
			List<UserKeyPairContainer> old = new ArrayList<>(StoredKeyPairs.latestFirst(stored, from));
			List<UserKeyPairContainer> replacements = (from != to) ? StoredKeyPairs.latestFirst(stored, to)
					: old.subList(0, (old.size() > 1) ? 1 : 0);
			UserKeyPairContainer replacement = replacements.isEmpty() ? null : replacements.get(0);
			if (from == to && replacement != null) {
				old.remove(replacement);
			}
			if (old.isEmpty()) {
				return Mono.error(new DracoonCryptoException(Reason.NO_KEY,
						"Could not replace the key pair because there is none of version '" + from.value() + "'"));
			}
			return Mono.fromCallable(() -> open(old, replacement, to, current, changed))
				.subscribeOn(this.worker)
				.flatMap((opened) -> finish(opened, from, to))
				.switchIfEmpty(Mono.fromSupplier(() -> nothingToDo(to)));
		});
	}

	static KeyPairChange nothingToDo(KeyPairVersion version) {
		return new KeyPairChange(version, new DistributionResult(0, List.of(), null), true);
	}

	// returns null if the password has already been changed
	private @Nullable Opened open(List<UserKeyPairContainer> old, @Nullable UserKeyPairContainer replacement,
			KeyPairVersion to, CharSequence current, CharSequence changed) {
		List<UnlockedKeyPair> unlocked = new ArrayList<>();
		try {
			for (UserKeyPairContainer container : old) {
				unlocked.add(unlockPrevious(container, current, changed));
			}
			if (replacement != null) {
				unlocked.add(unlockReplacement(replacement, changed));
				return new Opened(unlocked, old, null);
			}
			// do nothing if an earlier call has already changed the password of a key
			// pair of this version
			if (to == unlocked.get(0).version() && !this.keyPairs.check(old.get(0), current)) {
				unlocked.forEach(UnlockedKeyPair::close);
				return null;
			}
			UserKeyPairContainer generated = this.keyPairs.generate(to, changed);
			// check that the new key pair opens before it becomes the only one
			unlocked.add(this.keyPairs.unlock(generated, changed));
			CreateKeyPairRequest request = new CreateKeyPairRequest(
					this.keyPairs.encrypt(unlocked.get(0), changed).privateKeyContainer(),
					generated.privateKeyContainer(), generated.publicKeyContainer());
			return new Opened(unlocked, old, request);
		}
		catch (RuntimeException ex) {
			unlocked.forEach(UnlockedKeyPair::close);
			throw ex;
		}
	}

	// tries both passwords, because an interrupted call may already have stored the
	// previous private key with the new password
	private UnlockedKeyPair unlockPrevious(UserKeyPairContainer container, CharSequence current, CharSequence changed) {
		try {
			return this.keyPairs.unlock(container, current);
		}
		catch (DracoonCryptoException ex) {
			if (ex.getReason() != Reason.WRONG_PASSWORD || CharSequence.compare(current, changed) == 0) {
				throw ex;
			}
			return this.keyPairs.unlock(container, changed);
		}
	}

	private UnlockedKeyPair unlockReplacement(UserKeyPairContainer container, CharSequence changed) {
		try {
			return this.keyPairs.unlock(container, changed);
		}
		catch (DracoonCryptoException ex) {
			if (ex.getReason() != Reason.WRONG_PASSWORD) {
				throw ex;
			}
			throw new DracoonCryptoException(Reason.WRONG_PASSWORD, "An earlier change has left two key pairs, and the "
					+ "newer one does not open with the new password: repeat that change first, with its new password",
					ex);
		}
	}

	private Mono<KeyPairChange> finish(Opened opened, KeyPairVersion from, KeyPairVersion to) {
		CreateKeyPairRequest request = opened.request();
		Mono<Void> stored = (request != null) ? this.store.replace().apply(request) : Mono.empty();
		return stored
			.then(Mono.defer(() -> this.store.current()
				.map((current) -> List.of(this.store.previous(), current))
				.flatMap((queries) -> redistribute(queries, opened, from, to))))
			.doFinally((signal) -> opened.keyPairs().forEach(UnlockedKeyPair::close));
	}

	private Mono<KeyPairChange> redistribute(List<MissingFileKeysQuery> queries, Opened opened, KeyPairVersion from,
			KeyPairVersion to) {
		return Flux.fromIterable(queries)
			.concatMap((query) -> DistributionProgress.resultOf(this.distributor.distribute(query, opened.keyPairs())))
			.reduce(KeyPairRotation::merge)
			.flatMap((result) -> isSuperfluous(queries, result)
				.flatMap((superfluous) -> (superfluous && from == to) ? isBelievable(result, opened)
						: Mono.just(superfluous))
				.flatMap((superfluous) -> {
					if (!superfluous) {
						return Mono.just(new KeyPairChange(to, result, false));
					}
					return Flux.fromIterable(opened.superseded())
						.concatMap((old) -> deleteOldest(from, opened.superseded()))
						.then(Mono.just(new KeyPairChange(to, result, true)));
				}));
	}

	// deletes the oldest key pair of the version only if it is one of the replaced key
	// pairs, because the server always deletes the oldest. If another client has
	// completed the same replacement in the meantime, the oldest key pair is already the
	// new one
	private Mono<Void> deleteOldest(KeyPairVersion version, List<UserKeyPairContainer> superseded) {
		return this.store.list().flatMap((stored) -> {
			List<UserKeyPairContainer> ofVersion = StoredKeyPairs.latestFirst(stored, version);
			boolean isOld = !ofVersion.isEmpty() && superseded.stream()
				.map(KeyPairRotation::publicKey)
				.anyMatch(publicKey(ofVersion.get(ofVersion.size() - 1))::equals);
			return isOld ? this.store.delete().apply(version.value()) : Mono.empty();
		});
	}

	private static String publicKey(UserKeyPairContainer keyPair) {
		return keyPair.publicKeyContainer().publicKey();
	}

	// tells whether the report of the server that no file key is missing can be trusted.
	// A server that identifies key pairs by version alone always reports this. The report
	// is true if the new key pair opens all file keys of the account. If that cannot be
	// checked, the report is trusted only if file keys were distributed
	private Mono<Boolean> isBelievable(DistributionResult result, Opened opened) {
		return this.proof.apply(opened.keyPairs().get(opened.keyPairs().size() - 1))
			.defaultIfEmpty(result.distributed() > 0)
			.onErrorResume(DracoonException.class, (ex) -> {
				logger.debug("Could not check whether the previous key pair is still needed", ex);
				return Mono.just(false);
			});
	}

	// asks the server again whether file keys are missing, because the server still lists
	// file keys that could not be distributed
	private Mono<Boolean> isSuperfluous(List<MissingFileKeysQuery> queries, DistributionResult result) {
		if (!result.isComplete()) {
			return Mono.just(false);
		}
		return Flux.fromIterable(queries)
			.concatMap((query) -> this.files.getMissingFileKeys(query.withLimit(1)))
			.all((missing) -> missing.items().isEmpty());
	}

	private static DistributionResult merge(DistributionResult first, DistributionResult second) {
		return new DistributionResult(first.distributed() + second.distributed(),
				Stream.concat(first.failures().stream(), second.failures().stream()).toList(),
				(first.interruption() != null) ? first.interruption() : second.interruption());
	}

	/**
	 * Holds the opened key pairs and the request that stores the new one.
	 *
	 * @param keyPairs all key pairs, the old ones first, then the new one
	 * @param superseded the old key pairs as the server stores them
	 * @param request the request that stores the new key pair, {@code null} if an earlier
	 * call has stored it
	 */
	private record Opened(List<UnlockedKeyPair> keyPairs, List<UserKeyPairContainer> superseded,
			@Nullable CreateKeyPairRequest request) {

	}

}
