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

package io.dracoonspring.crypto;

import java.util.List;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;

/**
 * The service for the key pairs of one account.
 */
final class DefaultDracoonCrypto implements DracoonCrypto {

	private final AccountKeyPairs keyPairs;

	private final EncryptionPassword password;

	private final Scheduler worker;

	private final FileKeys fileKeys = new FileKeys();

	DefaultDracoonCrypto(AccountKeyPairs keyPairs, EncryptionPassword password, Scheduler worker) {
		this.keyPairs = keyPairs;
		this.password = password;
		this.worker = worker;
	}

	@Override
	public Mono<Void> unlock() {
		return this.keyPairs.preferred().then();
	}

	@Override
	public boolean isUnlocked() {
		return this.keyPairs.isUnlocked();
	}

	@Override
	public void lock() {
		this.keyPairs.lock();
	}

	@Override
	public void close() {
		this.password.wipe();
		this.keyPairs.lock();
	}

	@Override
	public Mono<PlainFileKey> newFileKey() {
		// the system's source of randomness may block
		return Mono.fromCallable(PlainFileKey::generate).subscribeOn(this.worker);
	}

	@Override
	public Mono<FileKey> encryptFileKey(PlainFileKey fileKey) {
		return this.keyPairs.preferred()
			.publishOn(this.worker)
			.map((pair) -> this.fileKeys.encrypt(fileKey, pair.publicKey()));
	}

	@Override
	public Mono<PlainFileKey> decryptFileKey(FileKey fileKey) {
		return Mono.defer(() -> this.keyPairs.ofVersion(FileKeyVersion.of(fileKey.version()).keyPairVersion()))
			.publishOn(this.worker)
			.map((pairs) -> decrypt(fileKey, pairs));
	}

	private PlainFileKey decrypt(FileKey fileKey, List<UnlockedKeyPair> pairs) {
		// while the account changes its key pair there are two of one version, and the
		// file key does not say for which it is
		for (UnlockedKeyPair pair : pairs.subList(0, pairs.size() - 1)) {
			try {
				return this.fileKeys.decrypt(fileKey, pair);
			}
			catch (DracoonCryptoException ex) {
				if (ex.getReason() != Reason.INVALID_KEY) {
					throw ex;
				}
			}
		}
		return this.fileKeys.decrypt(fileKey, pairs.get(pairs.size() - 1));
	}

	@Override
	public String toString() {
		return "DracoonCrypto[unlocked=" + isUnlocked() + "]";
	}

}
