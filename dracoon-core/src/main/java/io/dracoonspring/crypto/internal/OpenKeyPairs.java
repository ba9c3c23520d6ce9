// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.util.ArrayList;
import java.util.List;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/**
 * Tracks the unlocked key pairs and closes all of them together. The time between two
 * calls of {@code closeAll} is called an era. If the era ended while a key pair was being
 * unlocked, {@code add} closes this key pair and refuses it.
 */
final class OpenKeyPairs {

	private final List<UnlockedKeyPair> open = new ArrayList<>();

	private long era;

	synchronized long era() {
		return this.era;
	}

	synchronized boolean isEmpty() {
		return this.open.isEmpty();
	}

	/**
	 * Adds a key pair that has just been unlocked.
	 * @param since the era in which unlocking began
	 * @throws DracoonCryptoException if all key pairs have been closed in the meantime
	 */
	synchronized UnlockedKeyPair add(UnlockedKeyPair keyPair, long since) {
		if (since != this.era) {
			keyPair.close();
			throw new DracoonCryptoException(Reason.NO_KEY,
					"The key pair was locked while it was being unlocked: try again");
		}
		this.open.add(keyPair);
		return keyPair;
	}

	synchronized void closeAll() {
		this.era++;
		this.open.forEach(UnlockedKeyPair::close);
		this.open.clear();
	}

}
