// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import io.dracoonspring.crypto.CryptoSettings;
import io.dracoonspring.crypto.key.TestKeys;

/**
 * Creates crypto tools for tests. They protect private keys with few rounds of PBKDF2.
 */
public final class QuickTools {

	private QuickTools() {
	}

	public static CryptoTools create() {
		return create(CryptoSettings.defaults());
	}

	public static CryptoTools create(CryptoSettings settings) {
		return new CryptoTools(settings, TestKeys.quick());
	}

}
