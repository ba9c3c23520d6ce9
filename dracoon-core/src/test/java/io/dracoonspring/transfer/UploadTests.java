// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Classification;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTests {

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	/** Runs after the server has returned URLs for parts. */
	private final AtomicReference<Runnable> afterUrls = new AtomicReference<>(UploadTests::nothing);

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice",
			(builder) -> builder.webClientCustomizer((client) -> client.filter(this::intercept)));

	private final AtomicBoolean keysBroken = new AtomicBoolean();

	@TempDir
	Path directory;

	@AfterEach
	void leavesNoChannel() {
		assertThat(this.emulator.openUploadChannels()).isZero();
		this.afterUrls.set(UploadTests::nothing);
		this.keysBroken.set(false);
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@Test
	void streamGetsNoArrayOfAPartThatItCouldKeep() {
		AtomicInteger longest = new AtomicInteger();
		InputStream stream = new ByteArrayInputStream(new byte[PART + 17]) {

			@Override
			public synchronized int read(byte[] target, int offset, int length) {
				longest.accumulateAndGet(target.length, Math::max);
				return super.read(target, offset, length);
			}

		};
		run(UploadRequest.of(UploadSource.of(stream), NodeAddress.ofPath("/Vault"), "kept.bin"));
		assertThat(longest.get()).isPositive().isLessThan(PART);
	}

	@Test
	void optionsArrive() throws IOException {
		Path source = TransferFixture.file(this.directory, "a.bin", 10);
		Instant modified = Instant.parse("2020-02-03T04:05:06Z");
		Files.setLastModifiedTime(source, FileTime.from(modified));
		Node node = run(UploadRequest.of(source, "/Projects")
			.withName("options.bin")
			.withClassification(Classification.CONFIDENTIAL)
			.withNotes("a remark")
			.withKeepTimestamps(true));
		Node found = this.alice.nodes().get(node.id()).block(TransferFixture.TIMEOUT);
		assertThat(found).isNotNull();
		assertThat(found.name()).isEqualTo("options.bin");
		assertThat(found.classification()).isEqualTo(Classification.CONFIDENTIAL);
		assertThat(found.notes()).isEqualTo("a remark");
		assertThat(found.timestampModification()).isEqualTo(modified);
	}

	@Test
	void namesThatAreTaken() throws IOException {
		Path source = TransferFixture.file(this.directory, "taken.bin", 10);
		UploadRequest request = UploadRequest.of(source, "/Projects");
		Node first = run(request);
		assertThat(run(request.withResolutionStrategy(ResolutionStrategy.AUTORENAME)).name()).isNotEqualTo("taken.bin");
		StepVerifier
			.create(this.alice.transfers().upload(request.withResolutionStrategy(ResolutionStrategy.FAIL)).result())
			.verifyError(DracoonApiException.Conflict.class);
		Node third = run(request.withOverwriteKeepingShareLinks());
		assertThat(third.name()).isEqualTo("taken.bin");
		assertThat(third.id()).isNotEqualTo(first.id());
	}

	@Test
	void sourceThatIsMissing() {
		assertFails(UploadRequest.of(this.directory.resolve("none"), "/Projects"), Reason.SOURCE_MISSING);
	}

	@Test
	void targetThatIsMissing() throws IOException {
		Path source = TransferFixture.file(this.directory, "a.bin", 10);
		assertFails(UploadRequest.of(source, "/Nowhere"), Reason.TARGET_MISSING);
		assertFails(UploadRequest.of(source, 999_999), Reason.TARGET_MISSING);
	}

	@Test
	void targetThatIsAFile() throws IOException {
		Path source = TransferFixture.file(this.directory, "target.bin", 10);
		Node file = run(UploadRequest.of(source, "/Projects"));
		assertFails(UploadRequest.of(source, file.id()), Reason.TARGET_MISSING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b", "CON", "-a", "a." })
	void nameThatIsForbiddenIsNotSent(String name) throws IOException {
		Path source = TransferFixture.file(this.directory, "a.bin", 10);
		int before = this.emulator.requests().size();
		assertFails(UploadRequest.of(source, "/Projects").withName(name), Reason.NAME_FORBIDDEN);
		assertThat(this.emulator.requests()).hasSize(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void sourceThatChanges(String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "changing.bin", PART + 1);
		this.afterUrls.set(() -> source.toFile().setLastModified(1_000_000));
		assertFails(UploadRequest.of(source, room), Reason.SOURCE_CHANGED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	@DisabledOnOs(OS.WINDOWS)
	void sourceThatIsWrittenAndGetsItsTimeBack(String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "rewritten.bin", PART + 1);
		FileTime modified = Files.getLastModifiedTime(source);
		this.afterUrls.set(() -> {
			try {
				Files.write(source, new byte[PART + 1]);
				Files.setLastModifiedTime(source, modified);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		assertFails(UploadRequest.of(source, room), Reason.SOURCE_CHANGED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void cancelledInTheMiddle(String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "cancelled.bin", 3 * PART);
		Upload upload = this.alice.transfers().upload(UploadRequest.of(source, room));
		this.afterUrls.set(upload::cancel);
		StepVerifier.create(upload.result()).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.CANCELLED));
		TransferProgress end = upload.progress().blockLast(TransferFixture.TIMEOUT);
		assertThat(end).isNotNull();
		assertThat(end.state()).isEqualTo(TransferState.CANCELLED);
	}

	@Test
	void cancelledSubscriptionCancelsTheUpload() throws IOException {
		Path source = TransferFixture.file(this.directory, "left.bin", 3 * PART);
		Upload upload = this.alice.transfers().upload(UploadRequest.of(source, "/Projects"));
		AtomicReference<Disposable> subscription = new AtomicReference<>();
		this.afterUrls.set(() -> subscription.get().dispose());
		subscription.set(upload.result().subscribe());
		upload.progress().blockLast(TransferFixture.TIMEOUT);
		assertThat(upload.progress().blockLast(TransferFixture.TIMEOUT)).extracting(TransferProgress::state)
			.isEqualTo(TransferState.CANCELLED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void urlsThatExpireAreRenewed(String room) throws IOException {
		Path source = TransferFixture.file(this.directory, "expired.bin", 2 * PART + 1);
		this.afterUrls.set(() -> {
			this.afterUrls.set(UploadTests::nothing);
			this.emulator.advanceClock(Duration.ofDays(2));
		});
		Node node = run(UploadRequest.of(source, room));
		assertThat(node.size()).isEqualTo(2 * PART + 1);
		assertThat(this.emulator.requests()).anySatisfy((request) -> assertThat(request.status()).isEqualTo(403));
	}

	@Test
	void quotaThatIsFull() throws IOException {
		Path source = TransferFixture.file(this.directory, "big.bin", 3 * PART);
		try (DracoonEmulator small = DracoonEmulator.builder().customerQuota(2 * PART).start();
				Dracoon client = TransferFixture.client(small, "alice")) {
			StepVerifier.create(client.transfers().upload(UploadRequest.of(source, "/Projects")).result())
				.verifyError(DracoonApiException.QuotaExceeded.class);
			assertThat(small.openUploadChannels()).isZero();
		}
	}

	@Test
	void wrongEncryptionPasswordShowsBeforeAChannelIsOpened() throws IOException {
		Path source = TransferFixture.file(this.directory, "a.bin", 10);
		try (Dracoon client = TransferFixture.client(this.emulator, "bob",
				(builder) -> builder
					.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
							Secret.of(TransferFixture.PASSWORD))
					.encryptionPassword("wrong"))) {
			int before = channelRequests();
			StepVerifier.create(client.transfers().upload(UploadRequest.of(source, "/Vault")).result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
						(exception) -> assertThat(exception.getReason())
							.isEqualTo(DracoonCryptoException.Reason.WRONG_PASSWORD)));
			assertThat(channelRequests()).isEqualTo(before);
		}
	}

	@Test
	void keysThatCannotBeDistributedDoNotMakeTheUploadFail() throws IOException {
		Path source = TransferFixture.file(this.directory, "unshared.bin", 10);
		this.keysBroken.set(true);
		Node node = run(UploadRequest.of(source, "/Vault"));
		Path target = this.directory.resolve("copy.bin");
		try (Dracoon admin = TransferFixture.client(this.emulator, "admin")) {
			StepVerifier.create(admin.transfers().download(DownloadRequest.of(node.id(), target)).result())
				.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonCryptoException.class,
						(exception) -> assertThat(exception.getReason())
							.isEqualTo(DracoonCryptoException.Reason.NO_KEY)));
		}
		assertThat(target).doesNotExist();
	}

	private int channelRequests() {
		return (int) this.emulator.requests()
			.stream()
			.filter((request) -> request.path().endsWith("/nodes/files/uploads"))
			.count();
	}

	private Node run(UploadRequest request) {
		Node node = this.alice.transfers().upload(request).result().block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		return node;
	}

	private void assertFails(UploadRequest request, Reason reason) {
		StepVerifier.create(this.alice.transfers().upload(request).result())
			.verifyErrorSatisfies((ex) -> assertReason(ex, reason));
	}

	private static void assertReason(Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(reason));
	}

	private Mono<ClientResponse> intercept(ClientRequest request, ExchangeFunction next) {
		if (this.keysBroken.get() && request.url().getPath().endsWith("/missingFileKeys")) {
			return Mono.error(new IOException("broken on purpose"));
		}
		Mono<ClientResponse> response = next.exchange(request);
		return request.url().getPath().endsWith("/s3_urls") ? response.doOnNext((answer) -> this.afterUrls.get().run())
				: response;
	}

	private static void nothing() {
		// do nothing, because most tests do not interfere
	}

}
