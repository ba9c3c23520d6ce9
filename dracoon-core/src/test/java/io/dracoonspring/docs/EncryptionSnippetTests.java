// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.docs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.FileKey;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.UserKeyPairContainer;
import io.dracoonspring.api.account.DracoonAccount;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.crypto.DracoonCrypto;
import io.dracoonspring.crypto.content.FileDecryptor;
import io.dracoonspring.crypto.content.FileEncryptor;
import io.dracoonspring.crypto.content.PlainFileKey;
import io.dracoonspring.crypto.key.FileKeys;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.crypto.key.UnlockedKeyPair;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Runs the snippets of the guide about key pairs and encryption. */
class EncryptionSnippetTests {

	private static final Duration LONG = Duration.ofSeconds(60);

	private static final String ENCRYPTION_PASSWORD = "Encryption-2026!";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	@AfterEach
	void close() {
		this.emulator.close();
	}

	static Mono<Void> unlock(DracoonCrypto crypto) {
		// tag::unlock[]
		return crypto.unlock();
		// end::unlock[]
	}

	@Test
	void unlocksTheKeyPair() {
		try (Dracoon dracoon = client("alice", ENCRYPTION_PASSWORD)) {
			assertThat(dracoon.crypto().isUnlocked()).isFalse();
			unlock(dracoon.crypto()).block(LONG);
			assertThat(dracoon.crypto().isUnlocked()).isTrue();
		}
		try (Dracoon dracoon = client("alice", "wrong")) {
			assertThatExceptionOfType(DracoonCryptoException.class)
				.isThrownBy(() -> unlock(dracoon.crypto()).block(LONG))
				.extracting(DracoonCryptoException::getReason)
				.isEqualTo(DracoonCryptoException.Reason.WRONG_PASSWORD);
		}
	}

	static Mono<Void> newKeyPair(DracoonAccount account, String encryptionPassword) {
		// tag::new-key-pair[]
		return Mono.fromCallable(() -> new KeyPairs().generate(KeyPairVersion.RSA_4096, encryptionPassword))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap(account::setKeyPair);
		// end::new-key-pair[]
	}

	@Test
	void makesANewKeyPair() {
		try (Dracoon dracoon = client("bob", "A-new-password-7")) {
			newKeyPair(dracoon.account(), "A-new-password-7").block(LONG);
			UserKeyPairContainer stored = dracoon.account()
				.getKeyPair(KeyPairVersion.RSA_4096.value())
				.blockOptional(LONG)
				.orElseThrow();
			try (UnlockedKeyPair unlocked = new KeyPairs().unlock(stored, "A-new-password-7")) {
				assertThat(unlocked.version()).isEqualTo(KeyPairVersion.RSA_4096);
			}
		}
	}

	@Test
	void encryptsAndDecryptsInMemory() {
		byte[] content = "Good morning".getBytes(StandardCharsets.UTF_8);
		UserKeyPairContainer container = keyPairOfAlice();
		String encryptionPassword = ENCRYPTION_PASSWORD;
		// tag::encrypt-bytes[]
		FileEncryptor encryptor = new FileEncryptor(PlainFileKey.generate());
		byte[] encrypted = new byte[content.length];
		encryptor.update(content, 0, content.length, encrypted, 0);
		PlainFileKey fileKey = encryptor.finish(); // with the tag

		FileKey forRecipient = new FileKeys().encrypt(fileKey,
				new KeyPairs().readPublicKey(container.publicKeyContainer()));
		// end::encrypt-bytes[]
		assertThat(encrypted).isNotEqualTo(content);
		// tag::decrypt-bytes[]
		byte[] decrypted = new byte[encrypted.length];
		try (UnlockedKeyPair keyPair = new KeyPairs().unlock(container, encryptionPassword)) {
			FileDecryptor decryptor = new FileDecryptor(new FileKeys().decrypt(forRecipient, keyPair));
			decryptor.update(encrypted, 0, encrypted.length, decrypted, 0);
			decryptor.finish(); // fails if anything was changed
		}
		// end::decrypt-bytes[]
		assertThat(decrypted).isEqualTo(content);
	}

	static PlainFileKey encryptChunks(InputStream in, OutputStream out) throws IOException {
		// tag::encrypt-chunks[]
		FileEncryptor encryptor = new FileEncryptor(PlainFileKey.generate());
		byte[] chunk = new byte[64 * 1024];
		int length = in.read(chunk);
		while (length >= 0) {
			encryptor.update(chunk, 0, length, chunk, 0);
			out.write(chunk, 0, length);
			length = in.read(chunk);
		}
		return encryptor.finish();
		// end::encrypt-chunks[]
	}

	@Test
	void encryptsInChunks() throws IOException {
		byte[] content = new byte[200_000];
		content[199_999] = 1;
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PlainFileKey fileKey = encryptChunks(new ByteArrayInputStream(content), out);
		byte[] encrypted = out.toByteArray();
		FileDecryptor decryptor = new FileDecryptor(fileKey);
		decryptor.update(encrypted, 0, encrypted.length, encrypted, 0);
		decryptor.finish();
		assertThat(encrypted).isEqualTo(content);
	}

	private UserKeyPairContainer keyPairOfAlice() {
		try (Dracoon dracoon = client("alice", ENCRYPTION_PASSWORD)) {
			return dracoon.account().getKeyPair(KeyPairVersion.RSA_4096.value()).blockOptional(LONG).orElseThrow();
		}
	}

	private Dracoon client(String user, String encryptionPassword) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), user,
					Secret.of("Emulator-2026!"))
			.encryptionPassword(encryptionPassword)
			.build();
	}

}
