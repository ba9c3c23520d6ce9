// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.testing.CapturedLogs;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests copies from one server to another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopyTests {

	private static final int SIZE = 3 * TransferSettings.MIN_CHUNK_SIZE + 17;

	private final DracoonEmulator here = DracoonEmulator.builder().storage(StorageMode.S3).start();

	private final DracoonEmulator there = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

	private final Dracoon alice = TransferFixture.client(this.here, "alice");

	private final Dracoon bob = TransferFixture.client(this.there, "alice");

	@TempDir
	Path directory;

	@AfterAll
	void close() {
		this.alice.close();
		this.bob.close();
		this.here.close();
		this.there.close();
	}

	static Stream<Arguments> fourWays() {
		return Stream.of("/Projects", "/Vault")
			.flatMap((from) -> Stream.of("/Projects", "/Vault").map((to) -> Arguments.of(from, to)));
	}

	@ParameterizedTest
	@MethodSource("fourWays")
	void copiesToAnotherServer(String from, String to) throws IOException {
		Path source = TransferFixture.file(this.directory, "travels.bin", SIZE);
		Node original = upload(source, from);
		Transfer<Node> copy = this.alice.transfers()
			.copy(CopyRequest.of(NodeAddress.ofId(original.id()), NodeAddress.ofPath(to))
				.withOptions((options) -> options.withResolutionStrategy(ResolutionStrategy.AUTORENAME)),
					this.bob.transfers());
		try (CapturedLogs logs = new CapturedLogs()) {
			assertSameContent(this.bob, copy, source);
			boolean loses = from.equals("/Vault") && to.equals("/Projects");
			assertThat(logs.lines(Level.WARN)).filteredOn((line) -> line.contains("is not encrypted"))
				.hasSize(loses ? 1 : 0);
		}
		TransferProgress end = copy.progress().blockLast(TransferFixture.TIMEOUT);
		assertThat(end).isNotNull();
		assertThat(end.state()).isEqualTo(TransferState.COMPLETED);
		assertThat(end.transferredBytes()).isEqualTo(SIZE);
		assertThat(end.totalBytes()).isEqualTo(SIZE);
	}

	@Test
	void copiesAcrossTheBorderOfEncryptionOnOneServer() throws IOException {
		Path source = TransferFixture.file(this.directory, "crosses.bin", 1000);
		Node original = upload(source, "/Projects");
		Transfer<Node> copy = this.alice.transfers()
			.copy(CopyRequest.of(NodeAddress.ofId(original.id()), NodeAddress.ofPath("/Vault")).withName("other.bin"),
					this.alice.transfers());
		Node node = assertSameContent(this.alice, copy, source);
		assertThat(node.name()).isEqualTo("other.bin");
		assertThat(node.isEncrypted()).isTrue();
	}

	@Test
	void timesAreKeptIfWanted() throws IOException {
		Path source = TransferFixture.file(this.directory, "old.bin", 10);
		Instant then = Instant.parse("2020-01-01T00:00:00Z");
		Node original = Objects.requireNonNull(this.alice.transfers()
			.upload(UploadRequest.of(source, "/Projects")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
				.withOptions((options) -> options.withTimestampModification(then)))
			.result()
			.block(TransferFixture.TIMEOUT));
		Node copy = this.alice.transfers()
			.copy(CopyRequest.of(NodeAddress.ofId(original.id()), NodeAddress.ofPath("/Projects"))
				.withOptions(UploadOptions.defaults().withKeepTimestamps(true)), this.bob.transfers())
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(copy).isNotNull();
		assertThat(copy.timestampModification()).isEqualTo(then);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void tamperedContentDoesNotBecomeAFile(String from) throws IOException {
		Path source = TransferFixture.file(this.directory, "tampered.bin", 1000);
		Node original = upload(source, from);
		this.here.tamperWithContent(original.id());
		Transfer<Node> copy = this.alice.transfers()
			.copy(CopyRequest.of(NodeAddress.ofId(original.id()), NodeAddress.ofPath("/Projects"))
				.withName("must-not-be.bin"), this.bob.transfers());
		StepVerifier.create(copy.result()).verifyError(DracoonException.class);
		assertThat(this.there.openUploadChannels()).isZero();
		StepVerifier.create(this.bob.nodes().getByPath("/Projects/must-not-be.bin")).verifyError();
		assertThat(copy.progress().blockLast(TransferFixture.TIMEOUT)).extracting(TransferProgress::state)
			.isEqualTo(TransferState.FAILED);
	}

	@Test
	void missingSourceFailsBeforeAnythingIsOpened() {
		Transfer<Node> copy = this.alice.transfers()
			.copy(CopyRequest.of(NodeAddress.ofId(999_999), NodeAddress.ofPath("/Projects")), this.bob.transfers());
		StepVerifier.create(copy.result())
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SOURCE_MISSING)));
		assertThat(copy.progress().blockLast(TransferFixture.TIMEOUT)).extracting(TransferProgress::state)
			.isEqualTo(TransferState.FAILED);
	}

	@Test
	void cancellingCleansUp() throws IOException {
		Path source = TransferFixture.file(this.directory, "travels.bin", SIZE);
		Node original = upload(source, "/Projects");
		try (Dracoon halting = TransferFixture.client(this.there, "alice",
				(builder) -> builder.connector(new HaltingConnector(1)))) {
			Transfer<Node> copy = this.alice.transfers()
				.copy(CopyRequest.of(NodeAddress.ofId(original.id()), NodeAddress.ofPath("/Projects"))
					.withOptions((options) -> options.withResolutionStrategy(ResolutionStrategy.AUTORENAME)),
						halting.transfers());
			copy.start();
			copy.progress()
				.filter((snapshot) -> snapshot.transferredBytes() >= TransferSettings.MIN_CHUNK_SIZE)
				.blockFirst(TransferFixture.TIMEOUT);
			copy.cancel();
			StepVerifier.create(copy.result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.CANCELLED)));
		}
		assertThat(this.there.openUploadChannels()).isZero();
	}

	private Node upload(Path source, String room) {
		return Objects.requireNonNull(this.alice.transfers()
			.upload(UploadRequest.of(source, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT));
	}

	private Node assertSameContent(Dracoon dracoon, Transfer<Node> copy, Path source) throws IOException {
		Node node = Objects.requireNonNull(copy.result().block(TransferFixture.TIMEOUT));
		Path back = this.directory.resolve("back.bin");
		dracoon.transfers().download(DownloadRequest.of(node.id(), back)).result().block(TransferFixture.TIMEOUT);
		TransferFixture.assertSameContent(back, source);
		return node;
	}

}
