// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests a connector that never signals the outcome of a request because one of its
 * threads died. The transfer must not wait for ever.
 */
class SwallowedAnswersIT {

	private static final TransferSettings SETTINGS = TransferFixture.SETTINGS.withIdleTimeout(Duration.ofMillis(20))
		.withMaxRetries(1);

	/** Tolerates late responses of a busy machine. */
	private static final TransferSettings PERSISTENT = SETTINGS.withIdleTimeout(Duration.ofMillis(50))
		.withMaxRetries(10);

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource(names = { "S3", "PROXY" })
	void partWithoutAnAnswerIsRepeated(StorageMode storage) throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", 2 * TransferSettings.MIN_CHUNK_SIZE + 17);
		Path target = this.directory.resolve("target.bin");
		try (DracoonEmulator emulator = DracoonEmulator.builder().storage(storage).start()) {
			Node node;
			try (Dracoon alice = client(emulator, PERSISTENT, new HaltingConnector(1, 1))) {
				node = alice.transfers()
					.upload(UploadRequest.of(source, "/Vault"))
					.result()
					.block(TransferFixture.TIMEOUT);
			}
			assertThat(node).isNotNull();
			try (Dracoon alice = client(emulator, PERSISTENT, new HaltingConnector(1, 1))) {
				alice.transfers()
					.download(DownloadRequest.of(node.id(), target))
					.result()
					.block(TransferFixture.TIMEOUT);
			}
			TransferFixture.assertSameContent(target, source);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "S3", "PROXY" })
	void transferWithoutAnyAnswerFails(StorageMode storage) throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", 2 * TransferSettings.MIN_CHUNK_SIZE + 17);
		try (DracoonEmulator emulator = DracoonEmulator.builder().storage(storage).start();
				Dracoon alice = client(emulator, SETTINGS, new HaltingConnector(1))) {
			Transfer<Node> upload = alice.transfers().upload(UploadRequest.of(source, "/Vault"));
			assertThatExceptionOfType(DracoonTransferException.class)
				.isThrownBy(() -> upload.result().block(TransferFixture.TIMEOUT));
			assertThat(emulator.openUploadChannels()).isZero();
		}
	}

	private static Dracoon client(DracoonEmulator emulator, TransferSettings settings, HaltingConnector connector) {
		return TransferFixture.client(emulator, "alice",
				(builder) -> builder.transfer((defaults) -> settings).connector(connector));
	}

}
