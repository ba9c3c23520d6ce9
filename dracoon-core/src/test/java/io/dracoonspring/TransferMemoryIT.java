// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.ContentDownload;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.CopyRequest;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.TransferState;
import io.dracoonspring.transfer.UploadRequest;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.internal.memory.Budgets;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that all transfers of a client share one memory budget. */
class TransferMemoryIT {

	private static final Duration TIMEOUT = Duration.ofMinutes(5);

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static DracoonEmulator emulator;

	@TempDir
	Path directory;

	private int names;

	@BeforeAll
	static void startEmulator() {
		emulator = DracoonEmulator.start();
	}

	@AfterAll
	static void stopEmulator() {
		emulator.close();
	}

	@Test
	void allOthersFinishBesideAReaderThatStopsForEver() throws IOException {
		// the smallest budget with which the reader and a copy can both continue
		MemoryBudget budget = new MemoryBudget(3L * PART);
		byte[] content = content(4 * PART + 17);
		try (Dracoon dracoon = client(budget)) {
			Node node = upload(dracoon, "/Vault", content).result().block(TIMEOUT);
			assertThat(node).isNotNull();
			BaseSubscriber<DataBuffer> stopped = new BaseSubscriber<>() {

				@Override
				protected void hookOnSubscribe(Subscription subscription) {
					subscription.request(1);
				}

			};
			ContentDownload reader = dracoon.transfers().download(ContentRequest.of(node.id()));
			reader.content().subscribe(stopped);
			Awaitility.await().atMost(TIMEOUT).until(() -> budget.allocated() == 3L * PART);
			List<Transfer<?>> others = new ArrayList<>();
			for (int i = 0; i < 2; i++) {
				others.add(upload(dracoon, "/Vault", content));
				others.add(upload(dracoon, "/Projects", content));
				others.add(dracoon.transfers()
					.download(DownloadRequest.of(node.id(), this.directory.resolve("target-" + i))));
				others.add(copy(dracoon, node));
			}
			Flux.fromIterable(others).flatMap(Transfer::result, 8).blockLast(TIMEOUT);
			for (int i = 0; i < 2; i++) {
				assertThat(Files.readAllBytes(this.directory.resolve("target-" + i))).isEqualTo(content);
			}
			assertThat(stopped.isDisposed()).isFalse();
			assertThat(budget.allocated()).isEqualTo(PART);
			stopped.cancel();
			assertThat(budget.allocated()).isZero();
		}
	}

	@Test
	void waitingTransferOpensNoChannelAndCanBeCancelled() throws IOException {
		MemoryBudget budget = new MemoryBudget(2L * PART);
		try (Dracoon dracoon = client(budget)) {
			Node node = upload(dracoon, "/Vault", content(2 * PART)).result().block(TIMEOUT);
			assertThat(node).isNotNull();
			List<MemoryReservation> taken = List.of(budget.reservation(2L * PART));
			budget.enter(taken);
			List<Transfer<?>> waiting = List.of(upload(dracoon, "/Vault", content(PART)),
					dracoon.transfers().download(DownloadRequest.of(node.id(), this.directory.resolve("target"))),
					copy(dracoon, node));
			waiting.forEach((transfer) -> transfer.result().subscribe((result) -> {
			}, (ex) -> {
			}));
			Awaitility.await().atMost(TIMEOUT).until(() -> budget.waiting() == 3);
			for (Transfer<?> transfer : waiting) {
				assertThat(transfer.progress().blockFirst(TIMEOUT)).satisfies((progress) -> {
					assertThat(progress.state()).isEqualTo(TransferState.WAITING);
					assertThat(progress.bytesPerSecond()).isZero();
				});
			}
			assertThat(emulator.openUploadChannels()).isZero();
			assertThat(this.directory).isEmptyDirectory();
			waiting.forEach(Transfer::cancel);
			for (Transfer<?> transfer : waiting) {
				assertThat(outcome(transfer.result())).isEqualTo(Reason.CANCELLED);
			}
			assertThat(budget.waiting()).isZero();
			taken.get(0).close();
			assertThat(budget.allocated()).isZero();
		}
	}

	@Test
	void streamOfAnotherDownloadDoesNotWait() {
		MemoryBudget budget = new MemoryBudget(2L * PART);
		byte[] content = content(2 * PART + 3);
		try (Dracoon dracoon = client(budget)) {
			Node node = upload(dracoon, "/Vault", content).result().block(TIMEOUT);
			assertThat(node).isNotNull();
			// the uploads occupy the memory before the downloads request any. The content
			// of these downloads is the source of the uploads. Therefore the budget must
			// admit the downloads at once
			List<Node> made = Flux.range(0, 4)
				.flatMap((number) -> dracoon.transfers()
					.upload(UploadRequest
						.of(UploadSource.of(dracoon.transfers().download(ContentRequest.of(node.id())).content()),
								NodeAddress.ofPath("/Projects"), name())
						.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
					.result(), 4)
				.collectList()
				.block(TIMEOUT);
			assertThat(made).hasSize(4).allSatisfy((file) -> assertThat(file.size()).isEqualTo(content.length));
			assertThat(budget.allocated()).isZero();
		}
	}

	@Test
	void partThatNeverFitsIsRefusedWithAdvice() {
		try (Dracoon dracoon = client(new MemoryBudget(PART))) {
			Node node = upload(dracoon, "/Vault", content(PART)).result().block(TIMEOUT);
			assertThat(node).isNotNull();
			assertThat(outcome(copy(dracoon, node).result())).isEqualTo(Reason.OUT_OF_MEMORY);
			assertThat(emulator.openUploadChannels()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void cancelledTransfersReleaseTheirMemory(long seed) throws IOException {
		Random random = new Random(seed);
		MemoryBudget budget = new MemoryBudget(3L * PART);
		byte[] content = content(2 * PART + 17);
		try (Dracoon dracoon = client(budget)) {
			Node node = upload(dracoon, "/Vault", content).result().block(TIMEOUT);
			assertThat(node).isNotNull();
			List<Transfer<?>> transfers = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				transfers.add(upload(dracoon, "/Vault", content));
				transfers.add(dracoon.transfers()
					.download(DownloadRequest.of(node.id(), this.directory.resolve("cancelled-" + i))));
				transfers.add(copy(dracoon, node));
			}
			Flux.fromIterable(transfers).flatMap((transfer) -> {
				Mono<Long> cancelled = Mono.delay(Duration.ofMillis(random.nextInt(1500)))
					.doOnNext((tick) -> transfer.cancel());
				return Mono.when(transfer.result().then().onErrorComplete(DracoonTransferException.class), cancelled);
			}, transfers.size()).blockLast(TIMEOUT);
			List<Mono<Void>> readers = new ArrayList<>();
			for (int i = 0; i < 5; i++) {
				readers.add(dracoon.transfers()
					.download(ContentRequest.of(node.id()))
					.content()
					.take(Duration.ofMillis(random.nextInt(500)))
					.then());
			}
			Flux.merge(readers).blockLast(TIMEOUT);
			Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> assertThat(budget.allocated()).isZero());
			assertThat(budget.waiting()).isZero();
			assertThat(emulator.openUploadChannels()).isZero();
		}
	}

	@Test
	void everyTransferEndsWhicheverBufferTheHeapHasNoRoomFor() throws IOException {
		byte[] content = content(PART + 5);
		Node node;
		try (Dracoon dracoon = client(new MemoryBudget(100L * PART))) {
			node = upload(dracoon, "/Vault", content).result().block(TIMEOUT);
		}
		assertThat(node).isNotNull();
		// fail the allocation of one buffer in each round. The copy needs four buffers,
		// and each of the other three transfers needs two
		for (int failing = 1; failing <= 10; failing++) {
			MemoryBudget budget = Budgets.failing(6L * PART, failing);
			try (Dracoon dracoon = client(budget)) {
				Path target = this.directory.resolve("failing-" + failing);
				List<Mono<?>> results = List.of(upload(dracoon, "/Vault", content).result(),
						dracoon.transfers().download(DownloadRequest.of(node.id(), target)).result(),
						copy(dracoon, node).result(),
						dracoon.transfers().download(ContentRequest.of(node.id())).content().then(Mono.just(true)));
				List<Reason> failures = Flux.fromIterable(results)
					.flatMap((result) -> result.then(Mono.<Reason>empty())
						.onErrorResume(DracoonTransferException.class, (ex) -> Mono.just(ex.getReason())), 4)
					.collectList()
					.block(TIMEOUT);
				assertThat(failures).containsOnly(Reason.OUT_OF_MEMORY).hasSize(1);
				Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> assertThat(budget.allocated()).isZero());
				assertThat(emulator.openUploadChannels()).isZero();
				Files.deleteIfExists(target);
			}
		}
		assertThat(this.directory).isEmptyDirectory();
	}

	private Dracoon client(MemoryBudget budget) {
		return Dracoon.builder()
			.baseUrl(emulator.baseUrl())
			.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
					Secret.of("Emulator-2026!"))
			.encryptionPassword("Encryption-2026!")
			.transfer((
					settings) -> settings.withChunkSize(PART).withParallelism(3).withRetryBackoff(Duration.ofMillis(1)))
			.build(() -> budget);
	}

	private Transfer<Node> upload(Dracoon dracoon, String room, byte[] content) {
		return dracoon.transfers()
			.upload(UploadRequest.of(UploadSource.of(new ByteArrayResource(content)), NodeAddress.ofPath(room), name())
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME));
	}

	private Transfer<Node> copy(Dracoon dracoon, Node node) {
		return dracoon.transfers()
			.copy(CopyRequest.of(NodeAddress.ofId(node.id()), NodeAddress.ofPath("/Projects")).withName(name()),
					dracoon.transfers());
	}

	private String name() {
		return "file-" + System.nanoTime() + "-" + (++this.names) + ".bin";
	}

	private static @Nullable Reason outcome(Mono<?> result) {
		try {
			result.toFuture().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
			return null;
		}
		catch (ExecutionException ex) {
			return ((DracoonTransferException) ex.getCause()).getReason();
		}
		catch (InterruptedException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] content(int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		return content;
	}

}
