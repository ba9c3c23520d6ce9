// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the verification state of results, and the failures of callers that require
 * verification.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferRequirementsTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	private final Dracoon insisting = TransferFixture.client(this.emulator, "alice", (builder) -> builder
		.transfer((settings) -> settings.withRequireEncryption(true).withRequireVerification(true)));

	@TempDir
	Path sources;

	private Node plain;

	private Node encrypted;

	@BeforeAll
	void upload(@TempDir Path directory) throws IOException {
		Path source = TransferFixture.file(directory, "report.bin", 1000);
		this.plain = value(this.alice.transfers()
			.upload(UploadRequest.of(source, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result());
		this.encrypted = value(this.alice.transfers()
			.upload(UploadRequest.of(source, "/Vault").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result());
	}

	@AfterAll
	void close() {
		this.insisting.close();
		this.alice.close();
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void downloadIsVerified(boolean encrypted, @TempDir Path targets) throws IOException {
		Node file = file(encrypted);
		TransferOutcome<Path> outcome = value(
				this.alice.transfers().download(DownloadRequest.of(file.id(), targets.resolve("copy"))).outcome());
		assertThat(outcome.verified()).isTrue();
		assertThat(outcome.result()).hasSize(1000);
	}

	@Test
	void fileThatWasNotTransferredIsNotVerified(@TempDir Path targets) throws IOException {
		Path target = Files.writeString(targets.resolve("copy"), "mine");
		DownloadRequest request = DownloadRequest.of(this.plain.id(), target).withExisting(ExistingFile.SKIP);
		assertThat(value(this.alice.transfers().download(request).outcome()).verified()).isFalse();
		refused(Reason.UNVERIFIED, this.alice.transfers().download(request.withRequireVerification(true)).result());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void streamIsVerifiedAtItsEnd(boolean encrypted) {
		ContentDownload download = this.alice.transfers().download(ContentRequest.of(file(encrypted).id()));
		assertThat(download.isVerified()).isFalse();
		assertThat(value(download.writeTo(new ByteArrayOutputStream()))).isEqualTo(1000);
		assertThat(download.isVerified()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void sectionIsVerifiedIfTheWholeIsFetched(boolean encrypted) {
		ContentRequest request = ContentRequest.of(file(encrypted).id()).withRange(10, 20);
		ContentDownload download = this.alice.transfers().download(request);
		assertThat(value(download.writeTo(new ByteArrayOutputStream()))).isEqualTo(20);
		assertThat(download.isVerified()).isEqualTo(encrypted);
		ContentDownload insisting = this.alice.transfers().download(request.withRequireVerification(true));
		if (encrypted) {
			assertThat(value(insisting.writeTo(new ByteArrayOutputStream()))).isEqualTo(20);
		}
		else {
			refused(Reason.UNVERIFIED, insisting.writeTo(new ByteArrayOutputStream()));
		}
	}

	@Test
	void archiveIsNeitherVerifiedNorEncrypted(@TempDir Path targets) throws IOException {
		ZipRequest request = ZipRequest.of(List.of(this.plain.id()), targets.resolve("all.zip"));
		assertThat(value(this.alice.transfers().downloadZip(request).outcome()).verified()).isFalse();
		ContentDownload stream = this.alice.transfers().downloadZip(request.nodeIds());
		value(stream.writeTo(new ByteArrayOutputStream()));
		assertThat(stream.isVerified()).isFalse();
		Files.delete(request.target());
		refused(Reason.NOT_ENCRYPTED, this.alice.transfers().downloadZip(request.withRequireEncryption(true)).result());
		refused(Reason.UNVERIFIED, this.alice.transfers().downloadZip(request.withRequireVerification(true)).result());
		refused(Reason.NOT_ENCRYPTED,
				this.insisting.transfers().downloadZip(request.nodeIds()).writeTo(new ByteArrayOutputStream()));
		assertThat(TransferFixture.names(targets)).isEmpty();
	}

	@Test
	void uploadInsistsOnEncryption() throws IOException {
		Path source = TransferFixture.file(this.sources, "secret.bin", 1000);
		this.emulator.clearRequests();
		refused(Reason.NOT_ENCRYPTED,
				this.alice.transfers()
					.upload(UploadRequest.of(source, "/Projects")
						.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
						.withRequireEncryption(true))
					.result());
		refused(Reason.NOT_ENCRYPTED,
				this.insisting.transfers()
					.upload(UploadRequest.of(source, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
					.result());
		assertThat(this.emulator.requests())
			.noneMatch((request) -> request.method().equals("POST") && request.path().endsWith("/uploads"));
		Node file = value(this.alice.transfers()
			.upload(UploadRequest.of(source, "/Vault")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
				.withRequireEncryption(true))
			.result());
		assertThat(file.isEncrypted()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void downloadInsistsOnEncryption(boolean encrypted, @TempDir Path targets) throws IOException {
		DownloadRequest request = DownloadRequest.of(file(encrypted).id(), targets.resolve("copy"))
			.withRequireEncryption(true);
		ContentRequest content = ContentRequest.of(file(encrypted).id()).withRequireEncryption(true);
		Mono<Path> file = this.alice.transfers().download(request).result();
		Mono<Long> stream = this.alice.transfers().download(content).writeTo(new ByteArrayOutputStream());
		if (encrypted) {
			assertThat(value(file)).hasSize(1000);
			assertThat(value(stream)).isEqualTo(1000);
		}
		else {
			refused(Reason.NOT_ENCRYPTED, file);
			refused(Reason.NOT_ENCRYPTED, stream);
			assertThat(TransferFixture.names(targets)).isEmpty();
		}
	}

	@Test
	void copyInsistsOnEitherSide() {
		refused(Reason.NOT_ENCRYPTED, copy(this.plain, "/Vault", (copy) -> copy.withRequireEncryptedSource(true)));
		refused(Reason.NOT_ENCRYPTED, copy(this.encrypted, "/Projects", (copy) -> copy.withRequireEncryption(true)));
		assertThat(value(copy(this.plain, "/Vault", (copy) -> copy.withName("target").withRequireEncryption(true))))
			.isNotNull();
		assertThat(value(
				copy(this.encrypted, "/Projects", (copy) -> copy.withName("source").withRequireEncryptedSource(true))))
			.isNotNull();
	}

	private Mono<Node> copy(Node file, String parent, Function<CopyRequest, CopyRequest> change) {
		CopyRequest request = CopyRequest.of(NodeAddress.ofId(file.id()), NodeAddress.ofPath(parent))
			.withOptions((options) -> options.withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		return this.alice.transfers().copy(change.apply(request), this.alice.transfers()).result();
	}

	@Test
	void directoryTellsAndInsists(@TempDir Path targets) {
		List<DirectoryItem> items = value(this.alice.transfers()
			.downloadDirectory(NodeAddress.ofPath("/Vault"), targets.resolve("vault"), DirectoryOptions.defaults())
			.items()
			.collectList());
		assertThat(items).isNotEmpty().allSatisfy((item) -> assertThat(item.verified()).isTrue());
		List<DirectoryItem> refused = value(this.alice.transfers()
			.downloadDirectory(NodeAddress.ofPath("/Projects"), targets.resolve("projects"),
					DirectoryOptions.defaults().withRequireEncryption(true))
			.items()
			.collectList());
		assertThat(refused).isNotEmpty().allSatisfy((item) -> {
			assertThat(item.verified()).isFalse();
			assertThat(item.failure()).isInstanceOfSatisfying(DracoonTransferException.class,
					(ex) -> assertThat(ex.getReason()).isEqualTo(Reason.NOT_ENCRYPTED));
		});
	}

	private Node file(boolean encrypted) {
		return encrypted ? this.encrypted : this.plain;
	}

	private static <T> T value(Mono<T> work) {
		return work.blockOptional(TransferFixture.TIMEOUT).orElseThrow();
	}

	private static void refused(Reason reason, Mono<?> work) {
		StepVerifier.create(work)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(reason)))
			.verify(TransferFixture.TIMEOUT);
	}

}
