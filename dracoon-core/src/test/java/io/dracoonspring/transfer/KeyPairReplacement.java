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

package io.dracoonspring.transfer;

import reactor.core.publisher.Mono;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.CreateKeyPairRequest;

/**
 * Replaces the key pair of an account as other clients do, so that the account is never
 * without one.
 */
final class KeyPairReplacement {

	private KeyPairReplacement() {
	}

	static void replace(Dracoon account, UserKeyPairContainer keyPair) {
		account.account()
			.listKeyPairs()
			.single()
			.flatMap((old) -> add(account, keyPair, old).then(account.account().deleteKeyPair(version(old))))
			.block(TransferFixture.PATIENCE);
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
