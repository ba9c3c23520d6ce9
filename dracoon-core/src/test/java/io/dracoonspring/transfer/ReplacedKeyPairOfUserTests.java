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
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.security.SignedInUsers;
import io.dracoonspring.testing.EmulatorLogins;

/**
 * Tests with the password that a user has given.
 */
class ReplacedKeyPairOfUserTests extends ReplacedKeyPairContract {

	private static final Authentication ALICE = EmulatorLogins.user("alice", "dracoon");

	@Override
	Dracoon client(DracoonEmulator emulator, ClientHttpConnector connector) {
		EmulatorLogins logins = new EmulatorLogins(emulator);
		InMemoryReactiveClientRegistrationRepository registrations = new InMemoryReactiveClientRegistrationRepository(
				logins.registration());
		InMemoryReactiveOAuth2AuthorizedClientService store = new InMemoryReactiveOAuth2AuthorizedClientService(
				registrations);
		store.saveAuthorizedClient(logins.signIn("alice"), ALICE).block(TransferFixture.PATIENCE);
		Dracoon dracoon = Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.signedInUsers(SignedInUsers.of(store, registrations))
			.transferSettings(TransferFixture.SETTINGS)
			.connector(connector)
			.build();
		asAlice(dracoon.crypto().unlock(TransferFixture.ENCRYPTION_PASSWORD).flux())
			.blockLast(TransferFixture.PATIENCE);
		return dracoon;
	}

	@Override
	<T> Flux<T> asAlice(Flux<T> work) {
		return work.contextWrite(ReactiveSecurityContextHolder.withAuthentication(ALICE));
	}

	@Override
	Reason outdatedPassword() {
		return Reason.PASSWORD_REQUIRED;
	}

}
