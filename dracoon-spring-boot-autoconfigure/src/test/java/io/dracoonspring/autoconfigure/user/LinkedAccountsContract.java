// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks two kinds of users at the same time. The first kind signs in with DRACOON. The
 * second kind signs in to the application and connects an account of DRACOON. A user of
 * the second kind can have the same name in the application as a user of the first kind.
 */
abstract class LinkedAccountsContract {

	@LocalServerPort
	private int port;

	@Autowired
	private DracoonEmulator emulator;

	@Test
	void usersOfBothKindsWithTheSameNameKeepTheirOwnAccounts() {
		Person alice = new Person("alice", this.port);
		assertThat(alice.get("/mono").body()).isEqualTo("alice");
		String id = alice.get("/principal").body();

		Person linked = new Person("bob", this.port).as(id);
		assertThat(linked.get("/principal").body()).isEqualTo(id);
		// the application does not use the account of alice, although this user has the
		// same name in the application. The application redirects bob to the sign-in,
		// where he connects his own account, and DRACOON redirects him back
		HttpResponse<String> response = linked.get("/mono");
		assertThat(response.uri().getPath()).isEqualTo("/mono");
		assertThat(response.body()).isEqualTo("bob");
		assertThat(linked.visited()).anyMatch((uri) -> uri.getPath().equals("/oauth/authorize"));
		// bob is still signed in as the user of the application
		assertThat(linked.get("/principal").body()).isEqualTo(id);

		assertThat(alice.get("/mono").body()).isEqualTo("alice");
		this.emulator.expireAccessTokens();
		assertThat(alice.get("/mono").body()).isEqualTo("alice");
		assertThat(linked.get("/mono").body()).isEqualTo("bob");

		this.emulator.expireAccessTokens();
		this.emulator.revokeRefreshTokens();
		assertThat(linked.get("/mono").body()).isEqualTo("bob");
		assertThat(alice.get("/mono").body()).isEqualTo("alice");
	}

	@Test
	void whoNeverConnectsIsNotSentInCirclesForEver() {
		Person nobody = new Person("bob", this.port).as("nobody");
		for (int i = 0; i < 3; i++) {
			assertThat(redirect(nobody).headers().firstValue("Location"))
				.hasValueSatisfying((location) -> assertThat(location).startsWith("/oauth2/authorization/dracoon"));
		}
		assertThat(redirect(nobody).statusCode()).isEqualTo(401);
		assertThat(redirect(nobody).statusCode()).isEqualTo(302);
	}

	private static HttpResponse<String> redirect(Person person) {
		return person.fetch("/mono", "Sec-Fetch-Mode", "navigate", "Accept", "text/html");
	}

}
