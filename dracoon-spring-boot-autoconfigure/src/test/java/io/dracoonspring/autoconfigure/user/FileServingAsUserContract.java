// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure.user;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that files below {@code /files} are served with the permissions of the current
 * user, on both stacks.
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
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "admin",
					Secret.of("Emulator-2026!"))
			.build()) {
			return admin.nodes().getByPath(path).blockOptional().orElseThrow().id();
		}
	}

}
