// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.CreateKeyPairRequest;

/**
 * Replaces the key pair of an account as other clients do. The account has a key pair at
 * all times.
 */
final class KeyPairReplacement {

	private KeyPairReplacement() {
	}

	static void replace(Dracoon account, UserKeyPairContainer keyPair) {
		account.account()
			.listKeyPairs()
			.single()
			.flatMap((old) -> add(account, keyPair, old).then(account.account().deleteKeyPair(version(old))))
			.block(TransferFixture.TIMEOUT);
	}

	private static Mono<Void> add(Dracoon account, UserKeyPairContainer keyPair, UserKeyPairContainer old) {
		return version(keyPair).equals(version(old))
				? account.account()
					.createAndPreserveKeyPair(new CreateKeyPairRequest(old.privateKeyContainer(),
							keyPair.privateKeyContainer(), keyPair.publicKeyContainer()))
				: account.account().setKeyPair(keyPair);
	}

	private static String version(UserKeyPairContainer keyPair) {
		return keyPair.publicKeyContainer().version();
	}

}
