// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.Chunk;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.crypto.key.KeyPairVersion;
import io.dracoonspring.crypto.key.KeyPairs;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.UploadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks a writer whose account gets another key pair between two chunks. Generating key
 * pairs takes much processor time. Therefore this class is an IT, which runs with the
 * optimising compiler.
 */
class ReplacedKeyPairIT {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.retry((settings) -> settings.withMaxRetries(0))
		.build();

	@AfterEach
	void close() {
		this.dracoon.close();
		this.emulator.close();
	}

	@Test
	void chunksBeforeAndAfterTheReplacementOfTheKeyPairAreReadable(@TempDir Path directory) throws IOException {
		try (Dracoon elsewhere = client("alice"); Dracoon admin = client("admin")) {
			replaceKeyPair(elsewhere);
			this.dracoon.crypto().unlock().block();
			TransferItemWriter<UploadRequest> writer = TransferItemWriter.uploads(this.dracoon.transfers(), 2);
			writer.write(chunk(directory, "before"));
			replaceKeyPair(elsewhere);
			admin.missingFileKeys().distributeAll().block();
			writer.write(chunk(directory, "after"));
			for (Dracoon reader : List.of(elsewhere, admin)) {
				for (String name : List.of("before 0", "before 1", "before 2", "after 0", "after 1", "after 2")) {
					ByteArrayOutputStream content = new ByteArrayOutputStream();
					new DracoonTemplate(reader).download("/Vault/" + name, content);
					assertThat(content).hasToString(name);
				}
			}
		}
	}

	private Dracoon client(String user) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), user,
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.build();
	}

	private static Chunk<UploadRequest> chunk(Path directory, String name) throws IOException {
		Chunk<UploadRequest> chunk = new Chunk<>();
		for (int i = 0; i < 3; i++) {
			chunk.add(UploadRequest.of(Files.writeString(directory.resolve(name + " " + i), name + " " + i), "/Vault"));
		}
		return chunk;
	}

	// always sets a key pair of the same version, so that the server cannot detect that
	// file keys are for the old key pair
	private static void replaceKeyPair(Dracoon account) {
		account.account()
			.listKeyPairs()
			.concatMap((old) -> account.account().deleteKeyPair(old.publicKeyContainer().version()))
			.then(account.account().setKeyPair(new KeyPairs().generate(KeyPairVersion.A, "Encryption-2026!")))
			.block();
	}

}
