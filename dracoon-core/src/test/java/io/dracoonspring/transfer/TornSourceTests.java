// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.shares.CreateUploadShareRequest;
import io.dracoonspring.api.shares.UploadShare;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes a file at both ends during its upload and restores its time of modification.
 * The content that the upload has read equals neither version of the file. Therefore
 * every kind of upload must fail.
 */
@DisabledOnOs(OS.WINDOWS)
class TornSourceTests {

	private static final int SIZE = 4 * TransferSettings.MIN_CHUNK_SIZE;

	private static final int WRITTEN = 1024 * 1024;

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final RequestHook writer = new RequestHook(HaltingConnector::isContent, 2, this::write);

	// read one part after the other, so that the first ones are read before the change
	private final Dracoon alice = TransferFixture.client(this.emulator, "alice",
			(builder) -> builder.connector(this.writer).transfer((settings) -> settings.withParallelism(1)));

	private final AtomicReference<FileTime> modified = new AtomicReference<>();

	@TempDir
	Path directory;

	private Path source;

	@BeforeEach
	void makeSource() throws IOException {
		this.source = TransferFixture.file(Files.createDirectory(this.directory.resolve("tree")), "torn.bin", SIZE);
		this.modified.set(Files.getLastModifiedTime(this.source));
	}

	@AfterEach
	void close() {
		assertThat(this.writer.seen()).isGreaterThan(2);
		assertThat(this.emulator.openUploadChannels()).isZero();
		this.alice.close();
		this.emulator.close();
	}

	private void write() {
		try (FileChannel file = FileChannel.open(this.source, StandardOpenOption.WRITE)) {
			file.write(ByteBuffer.allocate(WRITTEN), 0);
			file.write(ByteBuffer.allocate(WRITTEN), SIZE - WRITTEN);
			file.force(true);
			Files.setLastModifiedTime(this.source, this.modified.get());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@CsvSource({ "FILE,/Projects", "FILE,/Vault", "DIRECTORY,/Projects", "DIRECTORY,/Vault", "SHARE,/Projects",
			"SHARE,/Vault" })
	void tornFileIsNoSuccess(Way way, String room) {
		StepVerifier.create(upload(way, room))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(failure) -> assertThat(failure.getReason()).isEqualTo(Reason.SOURCE_CHANGED)))
			.verify(TransferFixture.TIMEOUT);
	}

	private Mono<?> upload(Way way, String room) {
		return switch (way) {
			case FILE -> this.alice.transfers().upload(UploadRequest.of(this.source, room)).result();
			case DIRECTORY -> this.alice.transfers()
				.uploadDirectory(this.source.getParent(), NodeAddress.ofPath(room), DirectoryOptions.defaults())
				.items()
				.single()
				.flatMap(TornSourceTests::failureOf);
			case SHARE ->
				this.alice.transfers().publicShares().upload(ShareUploadRequest.of(link(room), this.source)).result();
		};
	}

	private static Mono<DirectoryItem> failureOf(DirectoryItem item) {
		return (item.failure() != null) ? Mono.error(item.failure()) : Mono.just(item);
	}

	private String link(String room) {
		Node target = this.alice.nodes().getByPath(room).block(TransferFixture.TIMEOUT);
		UploadShare share = this.alice.shares()
			.createUploadShare(CreateUploadShareRequest.of(target.id()))
			.block(TransferFixture.TIMEOUT);
		return this.emulator.baseUrl() + "/public/upload-shares/" + share.accessKey().value();
	}

	enum Way {

		FILE, DIRECTORY, SHARE

	}

}
