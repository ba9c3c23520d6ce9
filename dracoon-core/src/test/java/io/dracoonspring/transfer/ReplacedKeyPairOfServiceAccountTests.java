// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.springframework.http.client.reactive.ClientHttpConnector;
import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Runs the contract with the password of the configuration.
 */
class ReplacedKeyPairOfServiceAccountTests extends ReplacedKeyPairContract {

	@Override
	Dracoon client(DracoonEmulator emulator, ClientHttpConnector connector) {
		return TransferFixture.client(emulator, "alice", (builder) -> builder.connector(connector));
	}

	@Override
	<T> Flux<T> asAlice(Flux<T> work) {
		return work;
	}

	@Override
	Reason outdatedPassword() {
		return Reason.WRONG_PASSWORD;
	}

}
