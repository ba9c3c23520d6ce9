// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.emulator.faults.Target;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.resume.UploadState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumeIT {

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static final int SIZE = 4 * PART + 17;

	private final DracoonEmulator direct = DracoonEmulator.builder().storage(StorageMode.S3).start();

	private final DracoonEmulator chunked = DracoonEmulator.builder().storage(StorageMode.PROXY).start();

	@TempDir
	Path directory;

	@TempDir
	Path targets;

	@AfterAll
	void close() {
		this.direct.close();
		this.chunked.close();
	}

	static Stream<Arguments> everywhere() {
		return Stream.of(StorageMode.S3, StorageMode.PROXY)
			.flatMap((storage) -> Stream.of("/Projects", "/Vault").map((room) -> Arguments.of(storage, room)));
	}

	@ParameterizedTest
	@MethodSource("everywhere")
	void pausedUploadGoesOn(StorageMode storage, String room) throws IOException {
		DracoonEmulator emulator = (storage == StorageMode.S3) ? this.direct : this.chunked;
		Path source = TransferFixture.file(this.directory, "paused.bin", SIZE);
		ResumeToken token = ResumeToken.of(pausedUpload(emulator, source, room).toJson());
		assertThat(emulator.openUploadChannels()).isOne();
		int before = content(emulator);
		try (Dracoon alice = TransferFixture.client(emulator, "alice")) {
			Upload upload = alice.transfers().resumeUpload(token, null);
			TransferOutcome<Node> outcome = upload.outcome().block(TransferFixture.TIMEOUT);
			assertThat(outcome).isNotNull();
			assertThat(outcome.verified()).isTrue();
			Node node = outcome.result();
			assertThat(node.name()).startsWith("paused");
			assertThat(content(emulator) - before).isEqualTo(3);
			TransferProgress end = upload.progress().blockLast(TransferFixture.TIMEOUT);
			assertThat(end).isNotNull();
			assertThat(end.transferredBytes()).isEqualTo(SIZE);
			Path copy = this.targets.resolve("copy.bin");
			alice.transfers().download(DownloadRequest.of(node.id(), copy)).result().block(TransferFixture.TIMEOUT);
			TransferFixture.assertSameContent(copy, source);
		}
		assertThat(emulator.openUploadChannels()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void chunkThatArrivedBeforeTheProcessDiedIsNotSentIntoTheNextOne(String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "paused.bin", SIZE);
		ResumeTokens tokens = TransferFixture.tokens(this.chunked);
		UploadState state = tokens.uploadOf(pausedUpload(this.chunked, source, room));
		ResumeToken older = tokens.write(state.withParts(state.parts().subList(0, 1)));
		try (Dracoon alice = TransferFixture.client(this.chunked, "alice")) {
			Node node = alice.transfers().resumeUpload(older, null).result().block(TransferFixture.TIMEOUT);
			assertThat(node).isNotNull();
			Path copy = this.targets.resolve("copy.bin");
			alice.transfers().download(DownloadRequest.of(node.id(), copy)).result().block(TransferFixture.TIMEOUT);
			TransferFixture.assertSameContent(copy, source);
		}
		assertThat(this.chunked.openUploadChannels()).isZero();
	}

	@Test
	void chunksThatAreMissingInTheTokenAreNotGuessed() throws IOException {
		Path source = TransferFixture.file(this.directory, "paused.bin", SIZE);
		ResumeTokens tokens = TransferFixture.tokens(this.chunked);
		ResumeToken older = tokens
			.write(tokens.uploadOf(pausedUpload(this.chunked, source, "/Projects")).withParts(List.of()));
		try (Dracoon alice = TransferFixture.client(this.chunked, "alice")) {
			StepVerifier.create(alice.transfers().resumeUpload(older, null).result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SERVER_FAILED)));
		}
		assertThat(this.chunked.openUploadChannels()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void pausedDownloadGoesOn(String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", SIZE);
		Path copy = this.targets.resolve("copy.bin");
		ResumeToken token = pausedDownload(source, room, copy);
		assertThat(copy).doesNotExist();
		TransferFixture.onlyPartial(this.targets);
		try (Dracoon alice = TransferFixture.client(this.direct, "alice")) {
			Download download = alice.transfers().resumeDownload(token, null);
			assertThat(download.result().block(TransferFixture.TIMEOUT)).isEqualTo(copy);
			TransferProgress end = download.progress().blockLast(TransferFixture.TIMEOUT);
			assertThat(end).isNotNull();
			assertThat(end.transferredBytes()).isEqualTo(SIZE);
		}
		TransferFixture.assertSameContent(copy, source);
		assertThat(TransferFixture.names(this.targets)).containsExactly("copy.bin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void resumedDownloadVerifiesEarlierContent(String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", SIZE);
		Path copy = this.targets.resolve("copy.bin");
		ResumeToken token = pausedDownload(source, room, copy);
		Path temporary = TransferFixture.onlyPartial(this.targets);
		byte[] written = Files.readAllBytes(temporary);
		written[100] ^= 1;
		Files.write(temporary, written);
		try (Dracoon alice = TransferFixture.client(this.direct, "alice")) {
			StepVerifier.create(alice.transfers().resumeDownload(token, null).result()).verifyError();
		}
		assertThat(TransferFixture.names(this.targets)).isEmpty();
	}

	@Test
	void temporaryFileThatIsGone() throws IOException {
		Path source = TransferFixture.file(this.directory, "source.bin", SIZE);
		ResumeToken token = pausedDownload(source, "/Projects", this.targets.resolve("copy.bin"));
		Files.delete(TransferFixture.onlyPartial(this.targets));
		try (Dracoon alice = TransferFixture.client(this.direct, "alice")) {
			assertReason(alice.transfers().resumeDownload(token, null), Reason.CONTENT_CHANGED);
		}
	}

	@Test
	void sourceThatHasChanged() throws IOException {
		Path source = TransferFixture.file(this.directory, "paused.bin", SIZE);
		ResumeToken token = pausedUpload(this.direct, source, "/Vault");
		Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
		try (Dracoon alice = TransferFixture.client(this.direct, "alice")) {
			StepVerifier.create(alice.transfers().resumeUpload(token, null).result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SOURCE_CHANGED)));
			alice.uploadChannels()
				.cancel(TransferFixture.tokens(this.direct).uploadOf(token).uploadId())
				.block(TransferFixture.TIMEOUT);
		}
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void plainSourceThatWasOnlyTouchedIsTheSame() throws IOException {
		Path source = TransferFixture.file(this.directory, "paused.bin", SIZE);
		ResumeToken token = pausedUpload(this.direct, source, "/Projects");
		Files.setPosixFilePermissions(source, PosixFilePermissions.fromString("rw-r-----"));
		try (Dracoon alice = TransferFixture.client(this.direct, "alice")) {
			Node node = alice.transfers().resumeUpload(token, null).result().block(TransferFixture.TIMEOUT);
			assertThat(node).isNotNull();
			Path copy = this.targets.resolve("copy.bin");
			alice.transfers().download(DownloadRequest.of(node.id(), copy)).result().block(TransferFixture.TIMEOUT);
			TransferFixture.assertSameContent(copy, source);
		}
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void otherContentIsNotEncryptedWithTheSameKey() throws IOException {
		Path source = TransferFixture.file(this.directory, "paused.bin", SIZE);
		FileTime modified = Files.getLastModifiedTime(source);
		ResumeToken token = pausedUpload(this.direct, source, "/Vault");
		byte[] content = Files.readAllBytes(source);
		// change a part that could have been in progress, but has not arrived
		content[SIZE - 1] ^= 1;
		Files.write(source, content);
		Files.setLastModifiedTime(source, modified);
		try (Dracoon alice = TransferFixture.client(this.direct, "alice")) {
			StepVerifier.create(alice.transfers().resumeUpload(token, null).result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).hasMessageContaining("was touched")
					.isInstanceOfSatisfying(DracoonTransferException.class,
							(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SOURCE_CHANGED)));
			alice.uploadChannels()
				.cancel(TransferFixture.tokens(this.direct).uploadOf(token).uploadId())
				.block(TransferFixture.TIMEOUT);
		}
	}

	@Test
	void changedContentIsNotCompletedWithPartsOfBefore() throws IOException {
		Path source = TransferFixture.file(this.directory, "paused.bin", SIZE);
		FileTime modified = Files.getLastModifiedTime(source);
		ResumeToken token = pausedUpload(this.direct, source, "/Projects");
		byte[] content = Files.readAllBytes(source);
		content[(TransferFixture.tokens(this.direct).uploadOf(token).parts().get(0).number() - 1) * PART + 100] ^= 1;
		Files.write(source, content);
		Files.setLastModifiedTime(source, modified);
		try (Dracoon alice = TransferFixture.client(this.direct, "alice")) {
			StepVerifier.create(alice.transfers().resumeUpload(token, null).result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.SOURCE_CHANGED)));
		}
		assertThat(this.direct.openUploadChannels()).isZero();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void uploadKeepsItsContentAfterATransientFailureIfTheApplicationHasAToken(boolean taken) throws IOException {
		Path source = TransferFixture.file(this.directory, "stalled.bin", SIZE);
		this.direct.faults().add(Fault.stall().on(Target.s3Part(3)));
		try (Dracoon alice = TransferFixture.client(this.direct, "alice", (builder) -> builder
			.transfer((settings) -> settings.withMaxRetries(0).withIdleTimeout(Duration.ofSeconds(2))))) {
			Upload upload = alice.transfers()
				.upload(UploadRequest.of(source, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME));
			upload.start();
			if (taken) {
				Awaitility.await().atMost(TransferFixture.TIMEOUT).until(() -> upload.token() != null);
			}
			StepVerifier.create(upload.result())
				.verifyErrorSatisfies((ex) -> assertThat(((DracoonException) ex).isTransient()).isTrue());
			this.direct.faults().clear();
			assertThat(this.direct.openUploadChannels()).isEqualTo(taken ? 1 : 0);
			if (taken) {
				int before = content(this.direct);
				alice.transfers().resumeUpload(upload.token(), null).result().block(TransferFixture.TIMEOUT);
				assertThat(content(this.direct) - before).isBetween(1, 3);
				assertThat(this.direct.openUploadChannels()).isZero();
			}
		}
	}

	@Test
	void channelThatIsGone() throws IOException {
		Path source = TransferFixture.file(this.directory, "paused.bin", SIZE);
		ResumeToken token = pausedUpload(this.direct, source, "/Projects");
		try (Dracoon alice = TransferFixture.client(this.direct, "alice")) {
			alice.uploadChannels()
				.cancel(TransferFixture.tokens(this.direct).uploadOf(token).uploadId())
				.block(TransferFixture.TIMEOUT);
			StepVerifier.create(alice.transfers().resumeUpload(token, null).result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DracoonTransferException.class)
					.hasMessageContaining("upload the file again from the start"));
		}
	}

	@Test
	void tokenShowsNoSecret() throws IOException {
		Path source = TransferFixture.file(this.directory, "paused.bin", SIZE);
		ResumeToken token = pausedUpload(this.direct, source, "/Vault");
		assertThat(token).hasToString("ResumeToken[upload]");
		assertThat(token.toJson()).hasSizeLessThan(3000);
		assertThat(TransferFixture.tokens(this.direct).uploadOf(token).fileKey()).isNotNull();
		assertThat(TransferFixture.tokens(this.direct).uploadOf(token).fileKey().version())
			.isEqualTo("RSA-4096/AES-256-GCM");
		assertThat(TransferFixture.tokens(this.direct).uploadOf(token).toString())
			.doesNotContain(TransferFixture.tokens(this.direct).uploadOf(token).uploadId());
		try (Dracoon alice = TransferFixture.client(this.direct, "alice")) {
			alice.uploadChannels()
				.cancel(TransferFixture.tokens(this.direct).uploadOf(token).uploadId())
				.block(TransferFixture.TIMEOUT);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "{}", "[]", "{\"upload\":7}", "{\"upload\":{}}",
			"{\"upload\":\"\",\"download\":\"\"}", "s3cret" })
	void invalidTokenIsRefusedWithoutShowingItsContent(String json) {
		assertThatIllegalArgumentException().isThrownBy(() -> ResumeToken.of(json)).withMessageNotContaining("s3cret");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void tokenFileIsPrivateAndDeletedAfterTheUpload() throws IOException {
		Path source = TransferFixture.file(this.directory, "paused.bin", SIZE);
		Path file = this.directory.resolve("token.json");
		try (Dracoon halting = TransferFixture.client(this.direct, "alice",
				(builder) -> builder.connector(new HaltingConnector(2)))) {
			Upload upload = halting.transfers()
				.upload(UploadRequest.of(source, "/Projects")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
					.withOptions((options) -> options.withTokenFile(file)));
			upload.start();
			await(upload.progress());
			upload.pause().block(TransferFixture.TIMEOUT);
		}
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		try (Dracoon alice = TransferFixture.client(this.direct, "alice")) {
			alice.transfers().resumeUpload(ResumeToken.read(file), file).result().block(TransferFixture.TIMEOUT);
		}
		assertThat(file).doesNotExist();
	}

	@Test
	void pauseAfterTheEndReturnsNoToken() throws IOException {
		Path source = TransferFixture.file(this.directory, "done.bin", 10);
		try (Dracoon alice = TransferFixture.client(this.direct, "alice")) {
			Upload upload = alice.transfers()
				.upload(UploadRequest.of(source, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME));
			upload.result().block(TransferFixture.TIMEOUT);
			assertThat(upload.pause().block(TransferFixture.TIMEOUT)).isNull();
		}
	}

	private ResumeToken pausedUpload(DracoonEmulator emulator, Path source, String room) {
		try (Dracoon halting = TransferFixture.client(emulator, "alice",
				(builder) -> builder.connector(new HaltingConnector(2)))) {
			Path file = this.directory.resolve("upload.json");
			Upload upload = halting.transfers()
				.upload(UploadRequest.of(source, room)
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
					.withRequireEncryption(isEncrypted(room))
					.withOptions((options) -> options.withTokenFile(file)));
			upload.start();
			Awaitility.await()
				.atMost(TransferFixture.TIMEOUT)
				.until(() -> Files.exists(file)
						&& TransferFixture.tokens(emulator).uploadOf(ResumeToken.read(file)).parts().size() == 2);
			ResumeToken token = upload.pause().block(TransferFixture.TIMEOUT);
			assertThat(token).isNotNull();
			assertThat(TransferFixture.tokens(emulator).uploadOf(token).requirements().encryption())
				.isEqualTo(isEncrypted(room));
			StepVerifier.create(upload.result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.PAUSED)));
			assertThat(upload.progress().blockLast(TransferFixture.TIMEOUT)).extracting(TransferProgress::state)
				.isEqualTo(TransferState.PAUSED);
			return token;
		}
	}

	private ResumeToken pausedDownload(Path source, String room, Path copy) {
		try (Dracoon alice = TransferFixture.client(this.direct, "alice");
				Dracoon halting = TransferFixture.client(this.direct, "alice",
						(builder) -> builder.connector(new HaltingConnector(2))
							// send one part after the other, so that the first one is
							// among those that pass
							.transfer((settings) -> settings.withParallelism(1)))) {
			Node node = alice.transfers()
				.upload(UploadRequest.of(source, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result()
				.block(TransferFixture.TIMEOUT);
			assertThat(node).isNotNull();
			Path file = this.directory.resolve("download.json");
			Download download = halting.transfers()
				.download(DownloadRequest.of(node.id(), copy)
					.withRequireEncryption(isEncrypted(room))
					.withTokenFile(file));
			download.start();
			Awaitility.await()
				.atMost(TransferFixture.TIMEOUT)
				.until(() -> Files.exists(file)
						&& TransferFixture.tokens(this.direct).downloadOf(ResumeToken.read(file)).received() >= PART);
			ResumeToken token = download.pause().block(TransferFixture.TIMEOUT);
			assertThat(token).isNotNull();
			assertThat(TransferFixture.tokens(this.direct).downloadOf(token).requirements().encryption())
				.isEqualTo(isEncrypted(room));
			return ResumeToken.of(token.toJson());
		}
	}

	private static boolean isEncrypted(String room) {
		return room.equals("/Vault");
	}

	private static void await(Flux<TransferProgress> progress) {
		progress.filter((snapshot) -> snapshot.transferredBytes() >= 2 * PART).blockFirst(TransferFixture.TIMEOUT);
	}

	private static void assertReason(Download download, Reason reason) {
		StepVerifier.create(download.result())
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(reason)));
	}

	private static int content(DracoonEmulator emulator) {
		return (int) emulator.requests()
			.stream()
			.filter((request) -> request.status() < 300)
			.filter((request) -> request.path().contains("{token}") ? request.method().equals("POST")
					: request.method().equals("PUT") && !request.path().startsWith("/api/"))
			.count();
	}

}
