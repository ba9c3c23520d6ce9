// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks tokens of users in applications that know all sessions of a user, because Spring
 * Security has a session registry.
 */
abstract class LastSessionContract {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Test
	void tokensAreRevokedWithTheLastSession() {
		Person first = person("alice");
		Person second = person("alice");
		Person other = person("bob");
		assertThat(first.post("/logout").statusCode()).isEqualTo(302);
		assertThat(revocations()).isZero();
		second.visited().clear();
		assertThat(second.get("/whoami").body()).isEqualTo("alice");
		assertThat(second.visited()).noneMatch((uri) -> uri.getPath().equals("/oauth/authorize"));
		assertThat(second.post("/logout").statusCode()).isEqualTo(302);
		assertThat(revocations()).isEqualTo(2);
		assertThat(other.get("/whoami").body()).isEqualTo("bob");
	}

	private Person person(String userName) {
		Person person = new Person(userName, this.port);
		assertThat(person.get("/whoami").body()).isEqualTo(userName);
		return person;
	}

	private long revocations() {
		return this.emulator.requests().stream().filter((request) -> request.path().equals("/oauth/revoke")).count();
	}

}
