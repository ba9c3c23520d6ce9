/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.crypto.internal.keypair;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.api.config.DracoonConfig;
import io.dracoonspring.api.files.DracoonFiles;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.rooms.DracoonRooms;
import io.dracoonspring.api.settings.DracoonSettings;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.KeyLoss;
import io.dracoonspring.crypto.KeyPairChange;
import io.dracoonspring.crypto.MissingFileKeyDistributor;
import io.dracoonspring.crypto.RescueKey;
import io.dracoonspring.crypto.internal.CryptoTools;
import io.dracoonspring.crypto.internal.KeyPairPolicy;
import io.dracoonspring.crypto.internal.StoredKeyPairs;
import io.dracoonspring.crypto.internal.UserDracoonCrypto;
import io.dracoonspring.crypto.internal.distribution.DefaultMissingFileKeyDistributor;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;

/**
 * Manages the key pairs of one account and the rescue keys that it may manage.
 */
public final class DefaultDracoonKeyPairs implements DracoonKeyPairs {

	private final KeyPairStore store;

	private final KeyPairPolicy policy;

	private final DracoonNodes nodes;

	private final DracoonFiles files;

	private final DracoonRooms rooms;

	private final DracoonSettings settings;

	private final DracoonCrypto crypto;

	private final KeyPairs keyPairs;

	private final Scheduler worker;

	private final MissingFileKeyDistributor distributor;

	private final EncryptionPasswordRules rules;

	/**
	 * Creates the service for an account.
	 * @param account gives access to the key pairs of the account
	 * @param config knows which algorithms and passwords the server wants
	 * @param nodes knows the files of the account
	 * @param files gives access to the file keys
	 * @param rooms gives access to the rescue keys of rooms
	 * @param settings gives access to the rescue keys of the system
	 * @param crypto is told when the key pairs of the account change
	 * @param tools what all crypto services of the client share
	 */
	public DefaultDracoonKeyPairs(DracoonAccount account, DracoonConfig config, DracoonNodes nodes, DracoonFiles files,
			DracoonRooms rooms, DracoonSettings settings, DracoonCrypto crypto, CryptoTools tools) {
		this.store = KeyPairStore.ofAccount(account);
		this.policy = tools.policy(config);
		this.nodes = nodes;
		this.files = files;
		this.rooms = rooms;
		this.settings = settings;
		this.crypto = crypto;
		this.keyPairs = tools.keyPairs();
		this.worker = tools.unlocking();
		this.distributor = new DefaultMissingFileKeyDistributor(files, crypto, tools);
		this.rules = new EncryptionPasswordRules(config, account, tools.settings().minimumPasswordLength());
	}

	@Override
	public Mono<KeyPairVersion> preferredVersion() {
		return this.policy.preferred();
	}

	@Override
	public Mono<UserKeyPairContainer> generate(CharSequence password) {
		return this.rules.checkForRescueKey(password).then(Mono.defer(() -> makeKeyPair(password)));
	}

	private Mono<UserKeyPairContainer> makeKeyPair(CharSequence password) {
		return preferredVersion().publishOn(this.worker).map((version) -> this.keyPairs.generate(version, password));
	}

	@Override
	public Mono<KeyPairVersion> create(CharSequence password) {
		return this.rules.check(password)
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
				.flatMap((from) -> ownRotation().rotate(from, to, password, password))
				.switchIfEmpty(Mono.fromSupplier(() -> KeyPairRotation.nothingToDo(owned.get(owned.size() - 1))));
		});
	}

	@Override
	public Flux<KeyPairChange> changePassword(CharSequence current, CharSequence changed) {
		if (changed.isEmpty()) {
			throw new IllegalArgumentException("'changed' must not be empty");
		}
		return this.rules.check(changed)
			.then(Mono.defer(this.store::list))
			.flatMapIterable(DefaultDracoonKeyPairs::versions)
			.concatMap((version) -> ownRotation().rotate(version, version, current, changed))
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
		return rescueKey(KeyPairStore.ofRoom(this.rooms, roomId));
	}

	@Override
	public RescueKey systemRescueKey() {
		return rescueKey(KeyPairStore.ofSystem(this.settings));
	}

	private RescueKey rescueKey(KeyPairStore ofRescueKey) {
		return new DefaultRescueKey(ofRescueKey, this.policy, this.rules, this.distributor,
				rescueKeyRotation(ofRescueKey), this.keyPairs, this.worker);
	}

	private KeyPairRotation ownRotation() {
		return new KeyPairRotation(this.store, this.files, this.distributor, this.keyPairs, this.worker,
				new SuccessorProof(this.nodes, this.files, this.worker)::of);
	}

	// nobody can ask for the file keys of a rescue key
	private KeyPairRotation rescueKeyRotation(KeyPairStore ofRescueKey) {
		return new KeyPairRotation(ofRescueKey, this.files, this.distributor, this.keyPairs, this.worker,
				(successor) -> Mono.empty());
	}

}
