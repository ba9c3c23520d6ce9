// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.util.List;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.key.FileKeyVersion;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/** Decrypts file keys. */
@FunctionalInterface
public interface FileKeyOpener {

	/**
	 * Decrypts a file key on a worker thread.
	 * @return the file key in plaintext, for the caller to wipe; or
	 * {@link DracoonCryptoException}
	 */
	Mono<PlainFileKey> open(FileKey fileKey);

	/**
	 * Creates an opener that uses the given key pairs.
	 * @param keyPairs the key pairs, which the opener does not close
	 */
	static FileKeyOpener with(List<UnlockedKeyPair> keyPairs, Scheduler worker) {
		return (fileKey) -> Mono.fromCallable(() -> decrypt(fileKey, keyPairs)).subscribeOn(worker);
	}

	/**
	 * Decrypts a file key with one of several key pairs. While a key pair is being
	 * replaced, there can be two key pairs of one version. A file key does not show for
	 * which of them it is encrypted.
	 * @return the file key in plaintext
	 * @throws DracoonCryptoException if no key pair opens the file key
	 */
	static PlainFileKey decrypt(FileKey fileKey, List<UnlockedKeyPair> keyPairs) {
		KeyPairVersion version = FileKeyVersion.of(fileKey.version()).keyPairVersion();
		DracoonCryptoException failure = new DracoonCryptoException(Reason.NO_KEY,
				"Could not open the file key because there is no key pair of version '" + version.value() + "'");
		for (UnlockedKeyPair pair : keyPairs) {
			if (pair.version() == version) {
				try {
					return new FileKeys().decrypt(fileKey, pair);
				}
				catch (DracoonCryptoException ex) {
					if (ex.getReason() != Reason.INVALID_KEY) {
						throw ex;
					}
					failure = ex;
				}
			}
		}
		throw failure;
	}

}
