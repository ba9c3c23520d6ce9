// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the sign-in at a server with TLS. Clients trust its certificate only with the
 * SSL bundle of the connection details.
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
