// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.dracoonspring.ContextUsers;
import io.dracoonspring.Dracoon;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UserDracoonCrypto} without Spring Security.
 */
class UserDracoonCryptoTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final ContextUsers users = new ContextUsers();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.signedInUsers(this.users)
		.build();

	@AfterEach
	void close() {
		this.dracoon.close();
		this.emulator.close();
	}

	@Test
	void callsOfAVaultAreThoseOfItsOwnerWhenAnotherUserIsTheFirstToUseIt() {
		this.users.signIn(this.emulator, "alice");
		this.users.signIn(this.emulator, "admin");
		this.users.userOfThreads("alice");
		this.dracoon.crypto().useEncryptionPassword("Encryption-2026!");
		DracoonCrypto ofAlice = as("alice", UserDracoonCrypto.current(this.dracoon.crypto()));
		this.users.userOfThreads(null);
		long file = as("alice", this.dracoon.nodes().getByPath("/Vault/recovery-codes.txt")).id();
		FileKey fileKey = as("alice", this.dracoon.files().getUserFileKey(file));
		// should never happen, but if it does, then with the key pair of its owner
		assertThat(as("admin", ofAlice.decryptFileKey(fileKey)).key()).hasSize(32);
	}

	private static <T> T as(String user, Mono<T> call) {
		return Objects.requireNonNull(call.contextWrite(ContextUsers.user(user)).block(TIMEOUT));
	}

}
