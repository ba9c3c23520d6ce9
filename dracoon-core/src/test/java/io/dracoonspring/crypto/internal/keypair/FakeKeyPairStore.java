// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonErrorCode;
import io.dracoonspring.api.PrivateKeyContainer;
import io.dracoonspring.api.PublicKeyContainer;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.CreateKeyPairRequest;
import io.dracoonspring.api.files.FileKeySource;
import io.dracoonspring.api.files.MissingFileKeysQuery;

/**
 * Simulates the key pairs of a server, and keeps them in the order in which they were
 * stored.
 */
final class FakeKeyPairStore {

	final List<UserKeyPairContainer> pairs = new ArrayList<>();

	final List<String> deleted = new ArrayList<>();

	Runnable afterReplacement = () -> {
	};

	KeyPairStore store() {
		return new KeyPairStore(Flux.defer(() -> Flux.fromIterable(this.pairs)), DracoonErrorCode.KEY_PAIR_NOT_FOUND,
				(pair) -> Mono.fromRunnable(() -> add(pair.privateKeyContainer(), pair.publicKeyContainer())),
				(request) -> Mono.fromRunnable(() -> replace(request)),
				(version) -> Mono.fromRunnable(() -> delete(version)),
				MissingFileKeysQuery.all().withUseKey(FileKeySource.PREVIOUS_USER_KEY),
				Mono.just(MissingFileKeysQuery.all().withUserId(1)));
	}

	void add(PrivateKeyContainer privateKey, PublicKeyContainer publicKey) {
		Instant now = Instant.ofEpochSecond(this.pairs.size());
		this.pairs.add(new UserKeyPairContainer(
				new PrivateKeyContainer(privateKey.version(), privateKey.privateKey(), now, 1L),
				new PublicKeyContainer(publicKey.version(), publicKey.publicKey(), now, 1L)));
	}

	private void replace(CreateKeyPairRequest request) {
		this.pairs
			.replaceAll((pair) -> pair.privateKeyContainer().version().equals(request.previousPrivateKey().version())
					? new UserKeyPairContainer(request.previousPrivateKey(), pair.publicKeyContainer()) : pair);
		add(request.privateKeyContainer(), request.publicKeyContainer());
		this.afterReplacement.run();
	}

	private void delete(String version) {
		UserKeyPairContainer oldest = this.pairs.stream()
			.filter((pair) -> pair.publicKeyContainer().version().equals(version))
			.findFirst()
			.orElseThrow();
		this.pairs.remove(oldest);
		this.deleted.add(version);
	}

}
