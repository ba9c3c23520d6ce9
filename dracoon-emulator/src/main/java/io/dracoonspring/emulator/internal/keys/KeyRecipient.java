// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.keys;

import java.util.List;

import io.dracoonspring.emulator.internal.state.KeyPair;
import io.dracoonspring.emulator.internal.state.KeyRing;
import io.dracoonspring.emulator.internal.state.User;

/**
 * Represents a user or a rescue key that should be able to open a file.
 *
 * @param id the id of the user; negative for a rescue key
 * @param keyPairs the key pairs whose public keys encrypt the file keys, at most one of
 * each version
 */
record KeyRecipient(long id, List<KeyPair> keyPairs) {

	static KeyRecipient of(User user) {
		return of(user.id(), user.keys());
	}

	static KeyRecipient of(long id, KeyRing keys) {
		return new KeyRecipient(id,
				KeyVersions.keyPairVersions().stream().flatMap((version) -> keys.find(version).stream()).toList());
	}

}
