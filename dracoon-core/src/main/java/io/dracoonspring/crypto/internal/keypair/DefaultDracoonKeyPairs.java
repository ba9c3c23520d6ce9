// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.config.DracoonServerConfig;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.settings.DracoonCustomerSettings;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.KeyLoss;
import io.dracoonspring.crypto.KeyPairChange;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.RescueKey;
import io.dracoonspring.crypto.internal.CryptoTools;
import io.dracoonspring.crypto.internal.StoredKeyPairs;
import io.dracoonspring.crypto.internal.UserDracoonCrypto;
import io.dracoonspring.crypto.internal.distribution.DefaultMissingFileKeyDistributor;
import io.dracoonspring.crypto.key.KeyPairVersion;

/**
 * Manages the key pairs of one account, and the rescue keys for which the account has
 * permission.
 */
public final class DefaultDracoonKeyPairs implements DracoonKeyPairs {

	private final KeyPairStore store;

	private final DracoonCrypto crypto;

	private final KeyPairRules rules;

	private final CryptoTools tools;

	private final KeyPairRotation rotation;

	private final RescueKeys rescueKeys;

	/**
	 * Creates the service for an account.
	 * @param rooms the API that gives access to the rescue keys of rooms
	 * @param settings the API that gives access to the rescue keys of the system
	 * @param crypto the encryption service, which is notified when the key pairs of the
	 * account change
	 */
	public DefaultDracoonKeyPairs(DracoonAccount account, DracoonServerConfig config, DracoonNodes nodes,
			DracoonFiles files, DracoonRooms rooms, DracoonCustomerSettings settings, DracoonCrypto crypto,
			CryptoTools tools) {
		this.store = KeyPairStore.ofAccount(account);
		this.crypto = crypto;
		this.rules = new KeyPairRules(tools.policy(config),
				new EncryptionPasswordRules(config, account, tools.settings().minimumPasswordLength()));
		this.tools = tools;
		MissingFileKeyDistributor distributor = new DefaultMissingFileKeyDistributor(files, crypto, tools);
		this.rotation = new KeyPairRotation(this.store, files, distributor, tools.keyPairs(), tools.unlocking(),
				new KeyPairReplacementCheck(nodes, files, tools.unlocking())::of);
		this.rescueKeys = new RescueKeys(rooms, settings, files, distributor, this.rules, tools);
	}

	@Override
	public Mono<KeyPairVersion> preferredVersion() {
		return this.rules.preferredVersion();
	}

	@Override
	public Mono<UserKeyPairContainer> generate(CharSequence password) {
		return this.rules.passwords().checkForRescueKey(password).then(Mono.defer(() -> makeKeyPair(password)));
	}

	private Mono<UserKeyPairContainer> makeKeyPair(CharSequence password) {
		return preferredVersion().publishOn(this.tools.unlocking())
			.map((version) -> this.tools.keyPairs().generate(version, password));
	}

	@Override
	public Mono<KeyPairVersion> create(CharSequence password) {
		return this.rules.passwords()
			.check(password)
			.then(Mono.defer(() -> makeKeyPair(password)))
			.flatMap((keyPair) -> this.store.set()
				.apply(keyPair)
				.then(lock())
				.thenReturn(KeyPairVersion.of(keyPair.publicKeyContainer().version())));
	}

	@Override
	public Mono<Void> delete(KeyPairVersion version, KeyLoss consent) {
		Objects.requireNonNull(consent, "'consent' must not be null");
		return this.store.delete().apply(version.value()).then(lock());
	}

	private Mono<Void> lock() {
		return UserDracoonCrypto.current(this.crypto).doOnNext(DracoonCrypto::lock).then();
	}

	@Override
	public Mono<KeyPairChange> migrate(CharSequence password) {
		return Mono.usingWhen(Mono.just(password), this::migrateWith, (used) -> lock());
	}

	private Mono<KeyPairChange> migrateWith(CharSequence password) {
		return Mono.zip(preferredVersion(), this.store.list()).flatMap((known) -> {
			KeyPairVersion to = known.getT1();
			List<KeyPairVersion> owned = versions(known.getT2());
			return Flux.fromIterable(owned)
				.filter((from) -> from.bits() < to.bits())
				.next()
				.flatMap((from) -> this.rotation.rotate(from, to, password, password))
				.switchIfEmpty(Mono.fromSupplier(() -> KeyPairRotation.nothingToDo(owned.get(owned.size() - 1))));
		});
	}

	@Override
	public Flux<KeyPairChange> changePassword(CharSequence current, CharSequence changed) {
		if (changed.isEmpty()) {
			throw new IllegalArgumentException("'changed' must not be empty");
		}
		return this.rules.passwords()
			.check(changed)
			.then(Mono.defer(this.store::list))
			.flatMapIterable(DefaultDracoonKeyPairs::versions)
			.concatMap((version) -> this.rotation.rotate(version, version, current, changed))
			.concatWith(UserDracoonCrypto.current(this.crypto)
				.doOnNext((own) -> own.useEncryptionPassword(changed))
				.then(Mono.empty()));
	}

	private static List<KeyPairVersion> versions(List<UserKeyPairContainer> stored) {
		List<KeyPairVersion> versions = Arrays.stream(KeyPairVersion.values())
			.filter((version) -> stored.stream().anyMatch((pair) -> StoredKeyPairs.isOfVersion(pair, version)))
			.toList();
		if (versions.isEmpty()) {
			throw new DracoonCryptoException(Reason.NO_KEY, "The account has no key pair: create one");
		}
		return versions;
	}

	@Override
	public RescueKey roomRescueKey(long roomId) {
		return this.rescueKeys.ofRoom(roomId);
	}

	@Override
	public RescueKey systemRescueKey() {
		return this.rescueKeys.ofSystem();
	}

}
