// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.BaseSubscriber;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentDownloadTests {

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static final int SIZE = 2 * PART + 1;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	@TempDir
	static Path directory;

	private byte[] content = {};

	private long plain;

	private long encrypted;

	@BeforeAll
	void upload() throws IOException {
		Path file = TransferFixture.file(directory, "streamed.bin", SIZE);
		this.content = Files.readAllBytes(file);
		this.plain = upload(file, "/Projects");
		this.encrypted = upload(file, "/Vault");
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void wholeContentInEveryWay(boolean inVault) throws IOException {
		ContentDownload download = read(inVault, 0, SIZE);
		assertThat(collect(download)).isEqualTo(this.content);
		TransferProgress end = download.progress().blockLast(TransferFixture.TIMEOUT);
		assertThat(end).isNotNull();
		assertThat(end.state()).isEqualTo(TransferState.COMPLETED);
		assertThat(end.transferredBytes()).isEqualTo(SIZE);
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		assertThat(read(inVault, 0, SIZE).writeTo(output).block(TransferFixture.TIMEOUT)).isEqualTo(SIZE);
		assertThat(output.toByteArray()).isEqualTo(this.content);
		Path file = directory.resolve("channel-" + inVault);
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			assertThat(read(inVault, 0, SIZE).writeTo(channel).block(TransferFixture.TIMEOUT)).isEqualTo(SIZE);
		}
		assertThat(Files.readAllBytes(file)).isEqualTo(this.content);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void subscriberMayReleaseWhatIsDiscarded(boolean inVault) {
		DataBuffer joined = DataBufferUtils.join(read(inVault, 0, SIZE).content()).block(TransferFixture.TIMEOUT);
		assertThat(joined).isNotNull();
		byte[] bytes = new byte[joined.readableByteCount()];
		joined.read(bytes);
		DataBufferUtils.release(joined);
		assertThat(bytes).isEqualTo(this.content);
	}

	@ParameterizedTest
	@CsvSource({ "0,0", "0,1", "1,1", "5242879,2", "5242880,5242880", "10485760,1", "10485760,100", "10485761,5",
			"99999999,5" })
	void sections(long offset, long length) {
		int start = (int) Math.min(offset, SIZE);
		byte[] expected = Arrays.copyOfRange(this.content, start, (int) Math.min(start + length, SIZE));
		assertThat(collect(read(false, offset, length))).isEqualTo(expected);
		assertThat(collect(read(true, offset, length))).isEqualTo(expected);
	}

	@Test
	void sectionOfPlainContentIsAllThatIsFetched() {
		int before = this.emulator.requests().size();
		collect(read(false, 100, 10));
		assertThat(this.emulator.requests().stream().skip(before)).noneMatch((request) -> request.status() == 200
				&& request.method().equals("GET") && request.path().contains("/downloads"));
	}

	@Test
	void emptyFiles() throws IOException {
		Path file = TransferFixture.file(directory, "empty.bin", 0);
		for (String room : new String[] { "/Projects", "/Vault" }) {
			long id = upload(file, room);
			assertThat(collect(this.alice.transfers().download(ContentRequest.of(id)))).isEmpty();
			assertThat(collect(this.alice.transfers().download(ContentRequest.of(id).withOffset(7)))).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void tamperedContentFailsBeforeTheEnd(String room) throws IOException {
		long id = upload(TransferFixture.file(directory, "tampered.bin", PART + 1), room);
		this.emulator.tamperWithContent(id);
		StepVerifier.create(this.alice.transfers().download(ContentRequest.of(id)).content().then())
			.verifyErrorSatisfies((ex) -> {
				if (room.equals("/Vault")) {
					assertThat(ex).isInstanceOf(DracoonCryptoException.class);
				}
				else {
					assertReason(ex, Reason.CHECKSUM_MISMATCH);
				}
			});
	}

	@Test
	void tamperedSectionOfEncryptedContentFails() throws IOException {
		long id = upload(TransferFixture.file(directory, "section.bin", PART + 1), "/Vault");
		this.emulator.tamperWithContent(id);
		StepVerifier.create(this.alice.transfers().download(ContentRequest.of(id).withRange(PART, 1)).content().then())
			.verifyError(DracoonCryptoException.class);
	}

	@Test
	void slowReaderHoldsBackTheServer() {
		ContentDownload download = read(false, 0, SIZE);
		AtomicLong received = new AtomicLong();
		BaseSubscriber<DataBuffer> reader = new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
				request(1);
			}

			@Override
			protected void hookOnNext(DataBuffer buffer) {
				received.addAndGet(buffer.readableByteCount());
				DataBufferUtils.release(buffer);
			}

		};
		download.content().subscribe(reader);
		download.progress()
			.filter((progress) -> progress.transferredBytes() == SIZE)
			.blockFirst(TransferFixture.TIMEOUT);
		assertThat(received.get()).isLessThanOrEqualTo(64 * 1024);
		reader.cancel();
		assertThat(download.progress().blockLast(TransferFixture.TIMEOUT)).extracting(TransferProgress::state)
			.isEqualTo(TransferState.CANCELLED);
	}

	@Test
	void cancelledDownloadGivesItsMemoryBack() {
		Dracoon small = TransferFixture.client(this.emulator, "alice",
				(builder) -> builder.transfer((settings) -> settings.withMaxMemory(2L * PART)));
		try (small) {
			for (int i = 0; i < 3; i++) {
				ContentDownload download = small.transfers().download(ContentRequest.of(this.plain));
				StepVerifier.create(download.content(), 1).consumeNextWith((buffer) -> {
					DataBufferUtils.release(buffer);
					download.cancel();
				}).expectError(DracoonTransferException.class).verify(TransferFixture.TIMEOUT);
			}
		}
	}

	@Test
	void cancelledByTheHandle() {
		ContentDownload download = read(false, 0, SIZE);
		StepVerifier.create(download.content(), 1).consumeNextWith((buffer) -> {
			DataBufferUtils.release(buffer);
			download.cancel();
		}).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.CANCELLED));
	}

	@Test
	void secondSubscriptionToContentFails() {
		ContentDownload download = read(false, 0, 10);
		assertThat(collect(download)).hasSize(10);
		StepVerifier.create(download.content()).verifyError(IllegalStateException.class);
	}

	@Test
	void outputThatBreaks() {
		OutputStream broken = new OutputStream() {

			@Override
			public void write(int value) throws IOException {
				throw new IOException("broken on purpose");
			}

		};
		StepVerifier.create(read(false, 0, SIZE).writeTo(broken))
			.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.TARGET_UNWRITABLE));
	}

	private long upload(Path file, String room) {
		Node node = this.alice.transfers()
			.upload(UploadRequest.of(file, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		return node.id();
	}

	private ContentDownload read(boolean inVault, long offset, long length) {
		return this.alice.transfers()
			.download(ContentRequest.of(inVault ? this.encrypted : this.plain).withRange(offset, length));
	}

	private static byte[] collect(ContentDownload download) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		download.content().doOnNext((buffer) -> {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			all.writeBytes(bytes);
		}).blockLast(TransferFixture.TIMEOUT);
		return all.toByteArray();
	}

	private static void assertReason(Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(reason));
	}

}
