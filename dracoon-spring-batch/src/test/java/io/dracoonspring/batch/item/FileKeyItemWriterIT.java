// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.batch.infrastructure.item.Chunk;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.files.MissingFileKeysQuery;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.Snapshot;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Checks that the writer stores the file keys that an administrator lacks after creating
 * a new key pair.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileKeyItemWriterIT {

	private static final String KEYS = "/api/v4/nodes/files/keys";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon admin = client("admin");

	private final Dracoon alice = client("alice");

	private final FileKeyItemWriter writer = new FileKeyItemWriter(this.alice.missingFileKeys(), 2);

	private final List<Long> files;

	private final Snapshot lost;

	// generates a key pair, which takes long
	FileKeyItemWriterIT() {
		DracoonTemplate template = new DracoonTemplate(this.alice);
		this.files = List.of(template.writeBytes("/Vault/one", new byte[1]).id(),
				template.writeBytes("/Vault/two", new byte[1]).id(),
				template.writeBytes("/Vault/three", new byte[1]).id());
		this.admin.account().deleteKeyPair("RSA-4096").block();
		this.admin.keyPairs().create("Encryption-2026!").block();
		this.lost = this.emulator.snapshot();
	}

	private Dracoon client(String userName) {
		return Dracoon.builder()
			.baseUrl(this.emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), userName,
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.build();
	}

	@BeforeEach
	void loseKeys() {
		this.emulator.restore(this.lost);
		assertThat(this.files).noneMatch(this::hasKey);
	}

	@AfterAll
	void close() {
		this.admin.close();
		this.alice.close();
		this.emulator.close();
	}

	private boolean hasKey(long file) {
		try {
			this.admin.files().getUserFileKey(file).block();
			return true;
		}
		catch (DracoonApiException.NotFound ex) {
			return false;
		}
	}

	private void write(MissingFileKeysQuery... queries) {
		this.writer.write(Chunk.of(queries));
	}

	@Test
	void keysOfTheFilesAreGivenAndOfNoOthers() {
		write(MissingFileKeysQuery.ofFile(this.files.get(0)), MissingFileKeysQuery.ofFile(this.files.get(1)));
		assertThat(this.files).map(this::hasKey).containsExactly(true, true, false);
	}

	@Test
	void keysOfARoomAreGiven() {
		write(MissingFileKeysQuery.ofRoom(new DracoonTemplate(this.alice).get("/Vault").id()));
		assertThat(this.files).allMatch(this::hasKey);
		// a repeated chunk finds nothing to do
		write(MissingFileKeysQuery.ofRoom(new DracoonTemplate(this.alice).get("/Vault").id()));
	}

	@Test
	void whatEndsTheDistributionFailsTheChunkWhichCanBeRepeated() {
		this.emulator.faults().add(Fault.status(400).on("POST", KEYS));
		assertThatExceptionOfType(DracoonTransferException.class)
			.isThrownBy(() -> write(MissingFileKeysQuery.ofFile(this.files.get(0))))
			.withMessageContaining("could not be distributed")
			.withCauseInstanceOf(DracoonApiException.BadRequest.class);
		this.emulator.faults().clear();
		this.emulator.faults().add(Fault.status(500).on("GET", "/api/v4/nodes/missingFileKeys"));
		assertThatExceptionOfType(DracoonApiException.ServerError.class)
			.isThrownBy(() -> write(MissingFileKeysQuery.ofFile(this.files.get(0))));
		this.emulator.faults().clear();
		write(MissingFileKeysQuery.ofFile(this.files.get(0)));
		assertThat(hasKey(this.files.get(0))).isTrue();
	}

	@Test
	void thereIsAtLeastOneAtATime() {
		assertThatIllegalArgumentException().isThrownBy(() -> new FileKeyItemWriter(this.alice.missingFileKeys(), 0))
			.withMessageContaining("'concurrency' must be positive");
	}

}
