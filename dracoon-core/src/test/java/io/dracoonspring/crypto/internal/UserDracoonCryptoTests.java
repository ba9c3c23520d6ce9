// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto.internal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.ContextUsers;
import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.DracoonKeyPairs;
import io.dracoonspring.crypto.internal.keypair.DefaultDracoonKeyPairs;
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
	void vaultUsesTheKeyPairOfItsOwnerIfAnotherUserCallsFirst() {
		this.users.signIn(this.emulator, "alice");
		this.users.signIn(this.emulator, "admin");
		this.users.userOfThreads("alice");
		this.dracoon.crypto().useEncryptionPassword("Encryption-2026!");
		DracoonCrypto ofAlice = as("alice", UserDracoonCrypto.current(this.dracoon.crypto()));
		this.users.userOfThreads(null);
		long file = as("alice", this.dracoon.nodes().getByPath("/Vault/recovery-codes.txt")).id();
		FileKey fileKey = as("alice", this.dracoon.files().getUserFileKey(file));
		// an application should never use alice's vault for a call of admin. If it does,
		// the vault still uses the key pair of alice
		assertThat(as("admin", ofAlice.decryptFileKey(fileKey)).key()).hasSize(32);
	}

	@Test
	void changedPasswordIsTakenOverForThatUserOnly() {
		this.users.signIn(this.emulator, "alice");
		this.users.signIn(this.emulator, "admin");
		DracoonCrypto crypto = this.dracoon.crypto();
		for (String user : List.of("alice", "admin")) {
			crypto.unlock("Encryption-2026!").contextWrite(ContextUsers.user(user)).block(TIMEOUT);
		}
		byte[] key = contentKey("alice");
		DracoonKeyPairs keyPairs = new DefaultDracoonKeyPairs(this.dracoon.account(), this.dracoon.serverConfig(),
				this.dracoon.nodes(), this.dracoon.files(), this.dracoon.rooms(), this.dracoon.customerSettings(),
				crypto, QuickTools.create());
		assertThat(as("alice", keyPairs.changePassword("Encryption-2026!", "Changed-2027!").single()).isComplete())
			.isTrue();
		assertThat(contentKey("alice")).isEqualTo(key);
		assertThat(contentKey("admin")).isEqualTo(key);
		crypto.forget().contextWrite(ContextUsers.user("alice")).block(TIMEOUT);
		StepVerifier.create(crypto.unlock("Encryption-2026!").contextWrite(ContextUsers.user("alice")))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
					(refusal) -> assertThat(refusal.getReason()).isEqualTo(Reason.WRONG_PASSWORD)))
			.verify(TIMEOUT);
		crypto.unlock("Changed-2027!").contextWrite(ContextUsers.user("alice")).block(TIMEOUT);
		assertThat(contentKey("alice")).isEqualTo(key);
	}

	private byte[] contentKey(String user) {
		long file = as(user, this.dracoon.nodes().getByPath("/Vault/recovery-codes.txt")).id();
		FileKey fileKey = as(user, this.dracoon.files().getUserFileKey(file));
		return as(user, this.dracoon.crypto().decryptFileKey(fileKey)).key();
	}

	private static <T> T as(String user, Mono<T> call) {
		return Objects.requireNonNull(call.contextWrite(ContextUsers.user(user)).block(TIMEOUT));
	}

}
