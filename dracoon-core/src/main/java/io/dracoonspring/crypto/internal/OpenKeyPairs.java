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

package io.dracoonspring.crypto.internal;

import java.util.ArrayList;
import java.util.List;

import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.crypto.key.UnlockedKeyPair;

/**
 * Keeps account of the key pairs that are unlocked, so that all of them can be closed at
 * once, including one that is just being unlocked. Locking starts a new era; what was
 * loaded in an older one is void.
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
	 * Take a key pair that has just been unlocked.
	 * @param keyPair the key pair
	 * @param since the era in which unlocking began
	 * @return the key pair
	 * @throws DracoonCryptoException if everything has been locked in the meantime
	 */
	synchronized UnlockedKeyPair add(UnlockedKeyPair keyPair, long since) {
		if (since != this.era) {
			keyPair.close();
			throw new DracoonCryptoException(Reason.NO_KEY,
					"The key pair has been locked while it was being unlocked: try again");
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
