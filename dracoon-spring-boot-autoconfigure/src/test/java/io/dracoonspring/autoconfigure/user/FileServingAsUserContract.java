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

package io.dracoonspring.autoconfigure.user;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files below {@code /files} come with the permissions of the current user, whichever
 * stack serves them.
 */
@TestPropertySource(properties = { "dracoon.emulator.enabled=true", "dracoon.auth.mode=user",
		"spring.security.oauth2.client.registration.dracoon.client-id=dracoon-emulator",
		"spring.security.oauth2.client.registration.dracoon.client-secret=dracoon-emulator" })
abstract class FileServingAsUserContract {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Test
	void everyoneGetsWhatTheyMayRead() {
		Person alice = new Person("alice", this.port);
		Person bob = new Person("bob", this.port);
		long plain = id("/Projects/Welcome.txt");
		long encrypted = id("/Vault/recovery-codes.txt");
		assertThat(alice.get("/files/" + plain).statusCode()).isEqualTo(200);
		assertThat(bob.get("/files/" + plain).body()).isNotEmpty().isEqualTo(alice.get("/files/" + plain).body());
		assertThat(bob.get("/files/" + encrypted).statusCode()).isEqualTo(403);
		assertThat(alice.get("/files/" + encrypted).body()).contains("encryption-password-required");
	}

	private long id(String path) {
		try (Dracoon admin = Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount("dracoon-emulator", "dracoon-emulator", "admin", "Emulator-2026!")
			.build()) {
			return admin.nodes().getByPath(path).blockOptional().orElseThrow().id();
		}
	}

}
