// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.netty.buffer.ByteBufAllocator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.DracoonEmulatorBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks for every storage that a download returns the uploaded content.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ReportLeaks
abstract class RoundTripContract {

	static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private final DracoonEmulator emulator;

	private final Dracoon alice;

	private final Dracoon admin;

	@TempDir
	Path directory;

	RoundTripContract(DracoonEmulatorBuilder emulator) {
		this.emulator = emulator.start();
		this.alice = TransferFixture.client(this.emulator, "alice");
		this.admin = TransferFixture.client(this.emulator, "admin");
	}

	@BeforeAll
	void unlock() {
		this.alice.crypto().unlock().block(TransferFixture.TIMEOUT);
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.admin.close();
		this.emulator.close();
	}

	Stream<Arguments> roomsAndSizes() {
		return Stream.of("/Projects", "/Vault").flatMap((room) -> sizes().mapToObj((size) -> Arguments.of(room, size)));
	}

	IntStream sizes() {
		return IntStream.of(0, 1, PART - 1, PART, PART + 1, 2 * PART - 1, 2 * PART, 2 * PART + 1, 3 * PART + 7);
	}

	@ParameterizedTest
	@MethodSource("roomsAndSizes")
	void whatGoesUpComesDown(String room, int size) throws IOException {
		Path source = TransferFixture.file(this.directory, "content-" + size + ".bin", size);
		Upload upload = this.alice.transfers()
			.upload(UploadRequest.of(source, room).withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		Node node = upload.result().block(TransferFixture.TIMEOUT);
		assertThat(node).isNotNull();
		assertThat(node.size()).isEqualTo(size);
		assertThat(node.name()).isEqualTo("content-" + size + ".bin");
		assertThat(this.emulator.openUploadChannels()).isZero();
		TransferProgress end = upload.progress().blockLast(TransferFixture.TIMEOUT);
		assertThat(end).isNotNull();
		assertThat(end.state()).isEqualTo(TransferState.COMPLETED);
		assertThat(end.transferredBytes()).isEqualTo(size);
		assertThat(end.fraction()).hasValue(1);
		Path target = this.directory.resolve("copy.bin");
		Download download = this.alice.transfers().download(DownloadRequest.of(node.id(), target));
		assertThat(download.result().block(TransferFixture.TIMEOUT)).isEqualTo(target);
		TransferFixture.assertSameContent(target, source);
		assertThat(TransferFixture.names(this.directory)).containsExactlyInAnyOrder("content-" + size + ".bin",
				"copy.bin");
	}

	@ParameterizedTest
	@MethodSource("roomsAndSizes")
	void whatIsStreamedUpIsStreamedDown(String room, int size) {
		byte[] content = new byte[size];
		new SplittableRandom(size).nextBytes(content);
		for (UploadSource source : List.of(UploadSource.of(content), UploadSource.of(new ByteArrayInputStream(content)),
				UploadSource.of(new ByteArrayInputStream(content), (long) size), UploadSource.of(published(content)),
				UploadSource.of(published(content), (long) size))) {
			Node node = this.alice.transfers()
				.upload(UploadRequest.of(source, NodeAddress.ofPath(room), "streamed.bin")
					.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.result()
				.block(TransferFixture.TIMEOUT);
			assertThat(node).isNotNull();
			assertThat(node.size()).isEqualTo(size);
			ByteArrayOutputStream target = new ByteArrayOutputStream(size);
			assertThat(this.alice.transfers()
				.download(ContentRequest.of(node.id()))
				.writeTo(target)
				.block(TransferFixture.TIMEOUT)).isEqualTo(size);
			assertThat(target.toByteArray()).isEqualTo(content);
		}
		assertThat(this.emulator.openUploadChannels()).isZero();
	}

	private static Flux<DataBuffer> published(byte[] content) {
		// publish buffers whose ends never coincide with those of the parts
		return DataBufferUtils.read(new ByteArrayResource(content),
				new NettyDataBufferFactory(ByteBufAllocator.DEFAULT), 100_003);
	}

	@Test
	void othersGetTheKey() throws IOException {
		Path source = TransferFixture.file(this.directory, "shared.bin", 1000);
		this.alice.transfers()
			.upload(UploadRequest.of(source, "/Vault").withResolutionStrategy(ResolutionStrategy.AUTORENAME))
			.result()
			.block(TransferFixture.TIMEOUT);
		Path target = this.directory.resolve("copy.bin");
		this.admin.transfers()
			.download(DownloadRequest.of("/Vault/shared.bin", target))
			.result()
			.block(TransferFixture.TIMEOUT);
		TransferFixture.assertSameContent(target, source);
	}

	@Test
	void progressComesWhileTheTransferRuns() throws IOException {
		Path source = TransferFixture.file(this.directory, "watched.bin", 2 * PART);
		Upload upload = this.alice.transfers()
			.upload(UploadRequest.of(source, "/Projects").withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		List<TransferProgress> snapshots = upload.progress()
			.doOnSubscribe((subscription) -> upload.start())
			.collectList()
			.block(TransferFixture.TIMEOUT);
		assertThat(snapshots).isNotEmpty();
		assertThat(snapshots.get(snapshots.size() - 1).state()).isEqualTo(TransferState.COMPLETED);
		assertThat(snapshots.get(snapshots.size() - 1).totalBytes()).isEqualTo(2 * PART);
		assertThat(upload.result().block(TransferFixture.TIMEOUT)).isNotNull();
	}

}
