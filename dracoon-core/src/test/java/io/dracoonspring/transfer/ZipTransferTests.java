// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Effect;
import io.dracoonspring.emulator.faults.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests downloads of several nodes as one archive.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZipTransferTests {

	private static final String CONTENT = "/api/v4/downloads/zip/{token}";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	@TempDir
	Path directory;

	private Path source = Path.of("");

	private List<Long> nodes = List.of();

	@BeforeAll
	void upload(@TempDir Path sources) throws IOException {
		this.source = TransferFixture.file(sources, "packed.bin", 1_000_000);
		Node file = Objects.requireNonNull(this.alice.transfers()
			.upload(UploadRequest.of(this.source, "/Projects"))
			.result()
			.block(TransferFixture.TIMEOUT));
		this.alice.transfers()
			.upload(UploadRequest.of(this.source, "/Projects/Folder")
				.withOptions((options) -> options.withCreateFolders(true)))
			.result()
			.block(TransferFixture.TIMEOUT);
		Node folder = Objects
			.requireNonNull(this.alice.nodes().getByPath("/Projects/Folder").block(TransferFixture.TIMEOUT));
		this.nodes = List.of(file.id(), folder.id());
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@Test
	void archiveAppearsCompleteWithProgressOfUnknownTotal() throws IOException {
		Path target = this.directory.resolve("all.zip");
		Transfer<Path> download = this.alice.transfers().downloadZip(ZipRequest.of(this.nodes, target));
		assertThat(download.result().block(TransferFixture.TIMEOUT)).isEqualTo(target);
		TransferProgress end = download.progress().blockLast(TransferFixture.TIMEOUT);
		assertThat(end).isNotNull();
		assertThat(end.state()).isEqualTo(TransferState.COMPLETED);
		assertThat(end.totalBytes()).isNull();
		assertThat(end.transferredBytes()).isEqualTo(Files.size(target));
		try (ZipFile archive = new ZipFile(target.toFile())) {
			assertThat(archive.stream().filter((entry) -> !entry.isDirectory())).hasSize(2)
				.allSatisfy((entry) -> assertThat(archive.getInputStream(entry))
					.hasBinaryContent(Files.readAllBytes(this.source)));
		}
		assertThat(TransferFixture.names(this.directory)).containsExactly("all.zip");
	}

	@Test
	void archiveAsStreamAndAsFlux() throws IOException {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		this.alice.transfers().downloadZip(this.nodes).writeTo(output).block(TransferFixture.TIMEOUT);
		try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(output.toByteArray()))) {
			ZipEntry first = archive.getNextEntry();
			assertThat(first).isNotNull();
		}
		Long length = DataBufferUtils.join(this.alice.transfers().downloadZip(this.nodes).content()).map((buffer) -> {
			long count = buffer.readableByteCount();
			DataBufferUtils.release(buffer);
			return count;
		}).block(TransferFixture.TIMEOUT);
		assertThat(length).isEqualTo(output.size());
	}

	@Test
	void encryptedFilesCannotBePacked() throws IOException {
		Path secret = TransferFixture.file(this.directory, "secret.bin", 10);
		Node node = Objects.requireNonNull(this.alice.transfers()
			.upload(UploadRequest.of(secret, "/Vault"))
			.result()
			.block(TransferFixture.TIMEOUT));
		ZipRequest request = ZipRequest.of(List.of(node.id()), this.directory.resolve("all.zip"));
		StepVerifier.create(this.alice.transfers().downloadZip(request).result())
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonTransferException.class)
				.hasMessageContaining("encrypted"));
		assertThat(TransferFixture.names(this.directory)).containsExactly("secret.bin");
	}

	@ParameterizedTest
	@EnumSource(names = { "UPDATE", "UPDATE_BY_CHECKSUM" })
	void archivesAndSharesCannotBeCompared(ExistingFile existing) {
		ZipRequest archive = ZipRequest.of(this.nodes, this.directory.resolve("all.zip"));
		ShareDownloadRequest share = ShareDownloadRequest.of("https://dracoon.example.com/public/download-shares/abc",
				this.directory.resolve("copy.bin"));
		assertThatIllegalArgumentException().isThrownBy(() -> archive.withExisting(existing))
			.withMessageContaining("use OVERWRITE");
		assertThatIllegalArgumentException().isThrownBy(() -> share.withExisting(existing))
			.withMessageContaining("use OVERWRITE");
	}

	@Test
	void brokenArchiveNeverAppears() throws IOException {
		this.emulator.faults().add(Fault.reset(Effect.Phase.ANSWER_BODY, 50_000).on("GET", CONTENT).times(1));
		ZipRequest request = ZipRequest.of(this.nodes, this.directory.resolve("all.zip"));
		StepVerifier.create(this.alice.transfers().downloadZip(request).result())
			.verifyErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOf(DracoonTransferException.class).hasMessageContaining("again"));
		assertThat(TransferFixture.names(this.directory)).isEmpty();
	}

	@Test
	void requestIsRepeatedBeforeTheFirstByte() {
		this.emulator.faults().add(Fault.status(503).on("GET", CONTENT).times(2));
		ZipRequest request = ZipRequest.of(this.nodes, this.directory.resolve("all.zip"));
		assertThat(this.alice.transfers().downloadZip(request).result().block(TransferFixture.TIMEOUT)).exists();
	}

	@Test
	void stalledArchiveIsGivenUp() throws IOException {
		this.emulator.faults().add(Fault.stall(Effect.Phase.ANSWER_BODY, 50_000).on("GET", CONTENT).times(1));
		try (Dracoon shortTimeout = TransferFixture.client(this.emulator, "alice", (builder) -> builder
			.transfer((settings) -> settings.withIdleTimeout(java.time.Duration.ofMillis(300))))) {
			ZipRequest request = ZipRequest.of(this.nodes, this.directory.resolve("all.zip"));
			StepVerifier.create(shortTimeout.transfers().downloadZip(request).result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason())
							.isEqualTo(DracoonTransferException.Reason.TIMEOUT)));
		}
		assertThat(TransferFixture.names(this.directory)).isEmpty();
	}

	@Test
	void cancelledDownloadLeavesNothing() throws IOException {
		Transfer<Path> download = this.alice.transfers()
			.downloadZip(ZipRequest.of(this.nodes, this.directory.resolve("all.zip")));
		download.cancel();
		StepVerifier.create(download.result()).verifyError(DracoonTransferException.class);
		assertThat(TransferFixture.names(this.directory)).isEmpty();
	}

}
