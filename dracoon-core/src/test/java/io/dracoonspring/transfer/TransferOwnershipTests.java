// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferOwnershipTests {

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static final int SIZE = 2 * PART + 17;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	@TempDir
	Path sources;

	@TempDir
	Path targets;

	@TempDir
	Path tokens;

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@Test
	void secondDownloadIsRefusedWhileTheFirstOneRuns() throws IOException {
		Path source = TransferFixture.file(this.sources, "source.bin", SIZE);
		Path copy = this.targets.resolve("copy.bin");
		DownloadRequest request = DownloadRequest.of(upload(source).id(), copy).withTokenFile(tokenFile());
		try (Dracoon halting = halting(1)) {
			Download first = halting.transfers().download(request);
			first.start();
			ResumeToken token = await(0);
			assertInUse(this.alice.transfers().resumeDownload(token, tokenFile()).result());
			assertInUse(this.alice.transfers().download(request).result());
			TransferFixture.onlyPartial(this.targets);
			assertThat(first.pause().block(TransferFixture.TIMEOUT)).isNotNull();
		}
		this.alice.transfers()
			.resumeDownload(ResumeToken.read(tokenFile()), tokenFile())
			.result()
			.block(TransferFixture.TIMEOUT);
		TransferFixture.assertSameContent(copy, source);
		assertNothingLeft();
	}

	@Test
	void secondUploadIsRefusedWhileTheFirstOneRuns() throws IOException {
		Path source = TransferFixture.file(this.sources, "source.bin", SIZE);
		UploadRequest request = UploadRequest.of(source, "/Projects")
			.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
			.withOptions((options) -> options.withTokenFile(tokenFile()));
		try (Dracoon halting = halting(1)) {
			Upload first = halting.transfers().upload(request);
			first.start();
			ResumeToken token = await(1);
			assertInUse(this.alice.transfers().resumeUpload(token, tokenFile()).result());
			assertInUse(this.alice.transfers().upload(request).result());
			assertThat(this.emulator.openUploadChannels()).isOne();
			assertThat(first.pause().block(TransferFixture.TIMEOUT)).isNotNull();
		}
		this.alice.transfers()
			.resumeUpload(ResumeToken.read(tokenFile()), tokenFile())
			.result()
			.block(TransferFixture.TIMEOUT);
		assertNothingLeft();
	}

	@Test
	void uploadThatHasLostItsTokenLeavesTheChannelToTheNextOwner() throws IOException {
		Path source = TransferFixture.file(this.sources, "lost.bin", SIZE);
		try (Dracoon halting = halting(1)) {
			Upload first = halting.transfers()
				.upload(UploadRequest.of(source, "/Projects")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
					.withOptions((options) -> options.withTokenFile(tokenFile())));
			first.start();
			await(1);
			Files.delete(this.tokens.resolve(".token.json.lock"));
			assertThat(first.pause().block(TransferFixture.TIMEOUT)).isNull();
			assertInUse(first.result());
		}
		assertThat(this.emulator.openUploadChannels()).isOne();
		Node node = this.alice.transfers()
			.resumeUpload(ResumeToken.read(tokenFile()), tokenFile())
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		assertThat(node.size()).isEqualTo(SIZE);
		assertNothingLeft();
	}

	@Test
	void downloadThatHasLostItsTokenLeavesTheTemporaryFileToTheNextOwner() throws IOException {
		Path source = TransferFixture.file(this.sources, "lost.bin", SIZE);
		Path copy = this.targets.resolve("copy.bin");
		Node node = upload(source);
		try (Dracoon halting = halting(1)) {
			Download first = halting.transfers()
				.download(DownloadRequest.of(node.id(), copy).withTokenFile(tokenFile()));
			first.start();
			await(0);
			Files.delete(this.tokens.resolve(".token.json.lock"));
			first.cancel();
			assertInUse(first.result());
		}
		assertThat(copy).doesNotExist();
		this.alice.transfers()
			.resumeDownload(ResumeToken.read(tokenFile()), tokenFile())
			.result()
			.block(TransferFixture.TIMEOUT);
		TransferFixture.assertSameContent(copy, source);
		assertNothingLeft();
	}

	@Test
	void newDownloadDeletesThePartialFileOfItsTokenFile() throws IOException {
		Path source = TransferFixture.file(this.sources, "anew.bin", SIZE);
		Path copy = this.targets.resolve("copy.bin");
		DownloadRequest request = DownloadRequest.of(upload(source).id(), copy).withTokenFile(tokenFile());
		try (Dracoon halting = halting(1)) {
			Download first = halting.transfers().download(request);
			first.start();
			await(0);
			first.pause().block(TransferFixture.TIMEOUT);
		}
		TransferFixture.onlyPartial(this.targets);
		this.alice.transfers().download(request).result().block(TransferFixture.TIMEOUT);
		TransferFixture.assertSameContent(copy, source);
		assertNothingLeft();
	}

	@Test
	void resumePrefersTheTokenFileToAnOlderToken() throws IOException {
		Path source = TransferFixture.file(this.sources, "overtaken.bin", SIZE);
		Path copy = this.targets.resolve("copy.bin");
		Node node = upload(source);
		ResumeToken early;
		try (Dracoon halting = halting(1)) {
			Download first = halting.transfers()
				.download(DownloadRequest.of(node.id(), copy).withTokenFile(tokenFile()));
			first.start();
			await(0);
			early = first.pause().block(TransferFixture.TIMEOUT);
		}
		assertThat(early).isNotNull();
		try (Dracoon halting = halting(1)) {
			// continue in a separate temporary file
			Download second = halting.transfers().resumeDownload(early, tokenFile());
			second.start();
			Awaitility.await()
				.atMost(TransferFixture.TIMEOUT)
				.until(() -> TransferFixture.tokens(this.emulator)
					.downloadOf(ResumeToken.read(tokenFile()))
					.received() >= 2 * PART);
			second.pause().block(TransferFixture.TIMEOUT);
		}
		this.alice.transfers().resumeDownload(early, tokenFile()).result().block(TransferFixture.TIMEOUT);
		TransferFixture.assertSameContent(copy, source);
		assertNothingLeft();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void tokenOfARunningUploadIsGoodForAnotherOne(String room) throws IOException {
		Path source = TransferFixture.file(this.sources, "running.bin", SIZE);
		try (Dracoon halting = halting(1)) {
			ResumeToken token = running(halting.transfers()
				.upload(UploadRequest.of(source, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME)));
			this.emulator.clearRequests();
			Node node = this.alice.transfers().resumeUpload(token, null).result().block(TransferFixture.TIMEOUT);
			assertThat(node).extracting(Node::size).isEqualTo((long) SIZE);
			assertThat(this.emulator.requests()).filteredOn((request) -> request.method().equals("POST"))
				.noneMatch((request) -> request.path().endsWith("/files/uploads"));
		}
		assertNothingLeft();
	}

	@Test
	void discardedUploadLeavesNothing() throws IOException {
		Path source = TransferFixture.file(this.sources, "discarded.bin", SIZE);
		DracoonTransfers transfers = this.alice.transfers();
		try (Dracoon halting = halting(1)) {
			ResumeToken token = running(halting.transfers()
				.upload(UploadRequest.of(source, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME)));
			transfers.discardUpload(token).block(TransferFixture.TIMEOUT);
			assertNothingLeft();
			// discarding again is not an error
			transfers.discardUpload(token).block(TransferFixture.TIMEOUT);
		}
		Path copy = this.targets.resolve("copy.bin");
		try (Dracoon halting = halting(1)) {
			Download download = halting.transfers().download(DownloadRequest.of(upload(source).id(), copy));
			ResumeToken token = running(download);
			assertThatIllegalArgumentException().isThrownBy(() -> transfers.discardUpload(token))
				.withMessage("'token' must be that of an upload");
			download.cancel();
		}
	}

	private ResumeToken running(ResumableTransfer<?> transfer) {
		assertThat(transfer.token()).isNull();
		transfer.start();
		Awaitility.await()
			.atMost(TransferFixture.TIMEOUT)
			.until(transfer::token, (token) -> token != null && isAt(token, 1));
		ResumeToken token = transfer.token();
		assertThat(token).isNotNull();
		return token;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	@DisabledOnOs(OS.WINDOWS)
	void downloadVerifiedOnDiskReplacesFileAndKeepsItsMode(String room) throws IOException {
		Path source = TransferFixture.file(this.sources, "disk.bin", PART + 17);
		Path copy = Files.createFile(this.targets.resolve("copy.bin"));
		Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
		Node node = this.alice.transfers()
			.upload(UploadRequest.of(source, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		this.alice.transfers()
			.download(DownloadRequest.of(node.id(), copy)
				.withExisting(ExistingFile.OVERWRITE)
				.withKeepTimestamps(true)
				.withVerifyOnDisk(true))
			.result()
			.block(TransferFixture.TIMEOUT);
		TransferFixture.assertSameContent(copy, source);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy))).isEqualTo("rw-------");
		assertNothingLeft();
	}

	private Node upload(Path source) {
		Node node = this.alice.transfers()
			.upload(UploadRequest.of(source, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		return node;
	}

	private Dracoon halting(int pieces) {
		return TransferFixture.client(this.emulator, "alice",
				(builder) -> builder.connector(new HaltingConnector(pieces))
					.transfer((settings) -> settings.withParallelism(1)));
	}

	private Path tokenFile() {
		return this.tokens.resolve("token.json");
	}

	private ResumeToken await(int parts) throws IOException {
		Awaitility.await()
			.atMost(TransferFixture.TIMEOUT)
			.until(() -> Files.exists(tokenFile()) && isAt(ResumeToken.read(tokenFile()), parts));
		return ResumeToken.read(tokenFile());
	}

	private boolean isAt(ResumeToken token, int parts) {
		return token.isUpload() ? TransferFixture.tokens(this.emulator).uploadOf(token).parts().size() >= parts
				: TransferFixture.tokens(this.emulator).downloadOf(token).received() >= PART;
	}

	private void assertNothingLeft() throws IOException {
		assertThat(TransferFixture.names(this.tokens)).isEmpty();
		assertThat(TransferFixture.names(this.targets)).allMatch((name) -> name.equals("copy.bin"));
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	private static void assertInUse(Mono<?> result) {
		StepVerifier.create(result)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.IN_USE)))
			.verify(TransferFixture.TIMEOUT);
	}

}
