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

import org.springframework.http.client.reactive.ClientHttpConnector;
import reactor.core.publisher.Flux;

import io.dracoonspring.ContextUsers;
import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Tests with the password that a user has given.
 */
class ReplacedKeyPairOfUserTests extends ReplacedKeyPairContract {

	@Override
	Dracoon client(DracoonEmulator emulator, ClientHttpConnector connector) {
		ContextUsers users = new ContextUsers();
		users.signIn(emulator, "alice");
		Dracoon dracoon = Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.signedInUsers(users)
			.transferSettings(TransferFixture.SETTINGS)
			.connector(connector)
			.build();
		asAlice(dracoon.crypto().unlock(TransferFixture.ENCRYPTION_PASSWORD).flux())
			.blockLast(TransferFixture.PATIENCE);
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
