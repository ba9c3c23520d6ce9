// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.crypto.DistributionProgress;
import io.dracoonspring.crypto.KeyLoss;
import io.dracoonspring.crypto.KeyPairChange;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.RescueKey;
import io.dracoonspring.crypto.internal.CryptoTools;
import io.dracoonspring.crypto.internal.StoredKeyPairs;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/** Manages the rescue key in one {@link KeyPairStore}. */
final class DefaultRescueKey implements RescueKey {

	private final KeyPairStore store;

	private final KeyPairRules rules;

	private final MissingFileKeyDistributor distributor;

	private final KeyPairRotation rotation;

	private final CryptoTools tools;

	DefaultRescueKey(KeyPairStore store, KeyPairRules rules, MissingFileKeyDistributor distributor,
			KeyPairRotation rotation, CryptoTools tools) {
		this.store = store;
		this.rules = rules;
		this.distributor = distributor;
		this.rotation = rotation;
		this.tools = tools;
	}

	@Override
	public Mono<KeyPairVersion> create(CharSequence password) {
		return this.rules.passwords()
			.checkForRescueKey(password)
			.then(this.rules.preferredVersion())
			.publishOn(this.tools.unlocking())
			.flatMap((version) -> this.store.set()
				.apply(this.tools.keyPairs().generate(version, password))
				.thenReturn(version));
	}

	@Override
	public Flux<DistributionProgress> distribute(CharSequence password) {
		return this.store.list()
			.publishOn(this.tools.unlocking())
			.map((stored) -> unlock(stored, password))
			.flatMapMany((unlocked) -> this.store.current()
				.flatMapMany((query) -> this.distributor.distribute(query, unlocked))
				.doFinally((signal) -> unlocked.forEach(UnlockedKeyPair::close)));
	}

	// ignores key pairs that the password does not open, because during a replacement
	// there are two key pairs, and the old one may have another password
	private List<UnlockedKeyPair> unlock(List<UserKeyPairContainer> stored, CharSequence password) {
		List<UnlockedKeyPair> unlocked = new ArrayList<>();
		DracoonCryptoException failure = new DracoonCryptoException(Reason.NO_KEY, "There is no rescue key");
		for (UserKeyPairContainer container : stored) {
			try {
				unlocked.add(this.tools.keyPairs().unlock(container, password));
			}
			catch (DracoonCryptoException ex) {
				failure = ex;
			}
		}
		if (unlocked.isEmpty()) {
			throw failure;
		}
		return unlocked;
	}

	@Override
	public Mono<KeyPairChange> replace(CharSequence current, CharSequence changed) {
		// do not check an unchanged password, because the rules may have become stricter
		// since it was set
		Mono<Void> check = (CharSequence.compare(current, changed) != 0)
				? this.rules.passwords().checkForRescueKey(changed) : Mono.empty();
		return check.then(Mono.zip(this.rules.preferredVersion(), this.store.list())).flatMap((known) -> {
			KeyPairVersion to = known.getT1();
			KeyPairVersion from = Stream.of(KeyPairVersion.A, KeyPairVersion.RSA_4096)
				.filter((version) -> !StoredKeyPairs.latestFirst(known.getT2(), version).isEmpty())
				.findFirst()
				.orElse(to);
			return this.rotation.rotate(from, (to.bits() < from.bits()) ? from : to, current, changed);
		});
	}

	@Override
	public Mono<Void> delete(KeyPairVersion version, KeyLoss consent) {
		Objects.requireNonNull(consent, "'consent' must not be null");
		return this.store.delete().apply(version.value());
	}

}
