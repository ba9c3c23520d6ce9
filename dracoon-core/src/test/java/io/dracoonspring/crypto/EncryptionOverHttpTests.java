// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonCryptoException.Reason;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.TestKeys;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests key pairs, file keys and their distribution against the emulator.
 */
class EncryptionOverHttpTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private static final String LOGIN_PASSWORD = "Emulator-2026!";

	private static final String ENCRYPTION_PASSWORD = "Encryption-2026!";

	private DracoonEmulator emulator;

	private Dracoon admin;

	private Dracoon alice;

	@BeforeEach
	void start() {
		this.emulator = DracoonEmulator.start();
		this.admin = client("admin", ENCRYPTION_PASSWORD);
		this.alice = client("alice", ENCRYPTION_PASSWORD);
	}

	@AfterEach
	void stop() {
		this.admin.close();
		this.alice.close();
		this.emulator.close();
	}

	@Test
	void userWithANewKeyPairGetsTheFileKeysAgain() {
		Node file = this.admin.nodes().getByPath("/Vault/recovery-codes.txt").block(TIMEOUT);
		assertThat(file).isNotNull();
		PlainFileKey before = open(this.alice, file.id());
		this.alice.account().deleteKeyPair("RSA-4096").block(TIMEOUT);
		UserKeyPairContainer fresh = TestKeys.quick().encrypt(TestKeys.unlocked(KeyPairVersion.A), ENCRYPTION_PASSWORD);
		this.alice.account().setKeyPair(fresh).block(TIMEOUT);
		this.alice.crypto().lock();
		StepVerifier.create(this.alice.files().getUserFileKey(file.id()))
			.expectError(DracoonApiException.class)
			.verify(TIMEOUT);

		StepVerifier.create(this.admin.missingFileKeys().distributeForFile(file.id()))
			.expectNext(new DistributionResult(1, List.of(), null))
			.expectComplete()
			.verify(TIMEOUT);

		PlainFileKey after = open(this.alice, file.id());
		assertThat(after.key()).isEqualTo(before.key());
		assertThat(after.tag()).isEqualTo(before.tag());
		StepVerifier.create(this.admin.missingFileKeys().distributeAll())
			.assertNext((result) -> assertThat(result.isComplete()).isTrue())
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void ownFileKeysGoThereAndBack() {
		PlainFileKey plain = new FileEncryptor(PlainFileKey.generate()).finish();
		FileKey encrypted = this.admin.crypto().encryptFileKey(plain).block(TIMEOUT);
		assertThat(encrypted).isNotNull();
		assertThat(encrypted.version()).isEqualTo("RSA-4096/AES-256-GCM");
		StepVerifier.create(this.admin.crypto().decryptFileKey(encrypted).map(PlainFileKey::key))
			.assertNext((key) -> assertThat(key).isEqualTo(plain.key()))
			.expectComplete()
			.verify(TIMEOUT);
		assertThat(this.admin.crypto().isUnlocked()).isTrue();
	}

	@Test
	void loginPasswordIsNotTheEncryptionPassword() {
		try (Dracoon confused = client("admin", LOGIN_PASSWORD)) {
			StepVerifier.create(confused.crypto().unlock())
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
						(crypto) -> assertThat(crypto.getReason()).isEqualTo(Reason.WRONG_PASSWORD)))
				.verify(TIMEOUT);
		}
	}

	private static PlainFileKey open(Dracoon dracoon, long fileId) {
		PlainFileKey key = dracoon.files()
			.getUserFileKey(fileId)
			.flatMap(dracoon.crypto()::decryptFileKey)
			.block(TIMEOUT);
		assertThat(key).isNotNull();
		return key;
	}

	private Dracoon client(String userName, String encryptionPassword) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(ClientCredentials.withoutSecret("dracoon_legacy_scripting"), userName,
					Secret.of(LOGIN_PASSWORD))
			.encryptionPassword(encryptionPassword)
			.build();
	}

}
