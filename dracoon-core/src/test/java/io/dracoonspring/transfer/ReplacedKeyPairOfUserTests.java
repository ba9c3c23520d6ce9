// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import org.springframework.http.client.reactive.ClientHttpConnector;
import reactor.core.publisher.Flux;

import io.dracoonspring.ContextUsers;
import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Runs the contract with the password that a user has entered.
 */
class ReplacedKeyPairOfUserTests extends ReplacedKeyPairContract {

	@Override
	Dracoon client(DracoonEmulator emulator, ClientHttpConnector connector) {
		ContextUsers users = new ContextUsers();
		users.signIn(emulator, "alice");
		Dracoon dracoon = Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.signedInUsers(users)
			.transfer((settings) -> TransferFixture.SETTINGS)
			.connector(connector)
			.build();
		asAlice(dracoon.crypto().unlock(TransferFixture.ENCRYPTION_PASSWORD).flux()).blockLast(TransferFixture.TIMEOUT);
		return dracoon;
	}

	@Override
	<T> Flux<T> asAlice(Flux<T> work) {
		return work.contextWrite(ContextUsers.user("alice"));
	}

	@Override
	Reason outdatedPassword() {
		return Reason.PASSWORD_REQUIRED;
	}

}
