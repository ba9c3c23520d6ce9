// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal.keypair;

import reactor.core.publisher.Mono;

import io.dracoonspring.crypto.internal.KeyPairPolicy;
import io.dracoonspring.crypto.key.KeyPairVersion;

/** Holds the rules for new key pairs. */
record KeyPairRules(KeyPairPolicy policy, EncryptionPasswordRules passwords) {

	/**
	 * Loads the version that new key pairs should have.
	 * @return the version; fails like {@link KeyPairPolicy#preferred()}
	 */
	Mono<KeyPairVersion> preferredVersion() {
		return this.policy.preferred();
	}

}
