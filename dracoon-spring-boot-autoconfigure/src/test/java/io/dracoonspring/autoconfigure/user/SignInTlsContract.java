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

import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in at a server whose certificate only the SSL bundle of the connection details
 * trusts.
 */
abstract class SignInTlsContract {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Test
	void usersSignInAtAServerThatOnlyTheConnectionDetailsTrust() {
		Person alice = Person.trusting(this.emulator.certificateAuthority().orElseThrow(), "alice", this.port);
		assertThat(alice.get("/mono").body()).isEqualTo("alice");
		assertThat(alice.visited())
			.anyMatch((uri) -> uri.getScheme().equals("https") && uri.getPath().equals("/oauth/authorize"));
	}

}
