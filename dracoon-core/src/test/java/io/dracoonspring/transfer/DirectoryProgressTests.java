// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.DirectoryOptions;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryProgressTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	@TempDir
	Path place;

	private Path local = Path.of("");

	private NodeAddress remote = NodeAddress.ofId(1);

	private int folders;

	@BeforeEach
	void prepare() throws IOException {
		this.local = Files.createDirectory(this.place.resolve("local"));
		Files.createDirectory(this.local.resolve("below"));
		TransferFixture.file(this.local, "one.bin", 100_000);
		TransferFixture.file(this.local, "two.bin", 50_000);
		TransferFixture.file(this.local.resolve("below"), "three.bin", 7);
		Node parent = this.alice.nodes().getByPath("/Projects").block(TransferFixture.TIMEOUT);
		assertThat(parent).isNotNull();
		Node folder = this.alice.nodes()
			.createFolder(CreateFolderRequest.of(parent.id(), "progress " + this.folders++))
			.block(TransferFixture.TIMEOUT);
		assertThat(folder).isNotNull();
		this.remote = NodeAddress.ofId(folder.id());
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	private DirectoryTransfer upload(DirectoryOptions options) {
		return this.alice.transfers().uploadDirectory(this.local, this.remote, options);
	}

	private DirectoryTransfer download(Path target, DirectoryOptions options) {
		return this.alice.transfers().downloadDirectory(this.remote, target, options);
	}

	@Test
	void lastProgressShowsCompletionAndTotals() {
		for (DirectoryTransfer transfer : new DirectoryTransfer[] { upload(DirectoryOptions.defaults()),
				download(this.place.resolve("copy"), DirectoryOptions.defaults()) }) {
			Mono<DirectoryProgress> last = transfer.progress().last().cache();
			last.subscribe();
			assertThat(transfer.items().collectList().block(TransferFixture.TIMEOUT)).hasSize(3);
			DirectoryProgress end = require(last);
			assertThat(end.state()).isEqualTo(TransferState.COMPLETED);
			assertThat(end.completedFiles()).isEqualTo(3);
			assertThat(end.totalFiles()).isEqualTo(3);
			assertThat(end.failedFiles()).isZero();
			assertThat(end.totalsFinal()).isTrue();
			assertThat(end.transferredBytes()).isEqualTo(150_007).isEqualTo(end.totalBytes());
			assertThat(end.elapsed()).isPositive();
			assertThat(end.fraction()).hasValue(1);
			assertThat(end.remaining()).isEmpty();
		}
	}

	@Test
	void unchangedFilesCountAsDoneWithoutBytes() {
		block(upload(DirectoryOptions.defaults()));
		DirectoryTransfer again = upload(DirectoryOptions.sync());
		assertThat(require(again.progress().next()).state()).isEqualTo(TransferState.PENDING);
		block(again);
		DirectoryProgress end = require(again.progress().last());
		assertThat(end.completedFiles()).isEqualTo(3);
		assertThat(end.totalBytes()).isZero();
		assertThat(end.transferredBytes()).isZero();
		assertThat(end.fraction()).hasValue(1);
	}

	@Test
	void failedItemsFailItIfAskedForThat() throws IOException {
		Files.writeString(this.local.resolve("a:b.txt"), "forbidden");
		DirectoryTransfer tolerant = upload(DirectoryOptions.defaults());
		assertThat(block(tolerant)).hasSize(4);
		assertThat(require(tolerant.progress().last()).state()).isEqualTo(TransferState.COMPLETED);
		assertThat(require(tolerant.progress().last()).failedFiles()).isEqualTo(1);
		DirectoryTransfer strict = upload(
				DirectoryOptions.defaults().withExisting(ExistingFile.OVERWRITE).withFailOnError(true));
		List<DirectoryItem> items = new ArrayList<>();
		StepVerifier.create(strict.items().doOnNext(items::add).then()).expectErrorSatisfies((ex) -> {
			assertReason(ex, Reason.ITEMS_FAILED);
			assertThat(ex).hasMessageContaining("1 of 4");
			assertReason(ex.getCause(), Reason.NAME_FORBIDDEN);
		}).verify(TransferFixture.TIMEOUT);
		assertThat(items).hasSize(4);
		assertThat(require(strict.progress().last()).state()).isEqualTo(TransferState.FAILED);
	}

	@Test
	void withoutFailedItemsItDoesNotFail() {
		assertThat(block(upload(DirectoryOptions.defaults().withFailOnError(true)))).hasSize(3);
	}

	@Test
	void secondSubscriptionToItemsFails() {
		DirectoryTransfer transfer = upload(DirectoryOptions.defaults());
		block(transfer);
		StepVerifier.create(transfer.items()).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.OTHER));
	}

	@Test
	void cancellingEndsItInOrder() throws IOException {
		block(upload(DirectoryOptions.defaults()));
		Path copy = this.place.resolve("copy");
		DirectoryTransfer transfer = download(copy, DirectoryOptions.defaults().withConcurrency(1));
		List<DirectoryItem> items = new ArrayList<>();
		StepVerifier.create(transfer.items().doOnNext((item) -> {
			items.add(item);
			transfer.cancel();
		}).then()).expectErrorSatisfies((ex) -> assertReason(ex, Reason.CANCELLED)).verify(TransferFixture.TIMEOUT);
		assertThat(items).hasSizeBetween(1, 2).allMatch((item) -> item.action() == Action.CREATED);
		assertThat(require(transfer.progress().last()).state()).isEqualTo(TransferState.CANCELLED);
		assertThat(TransferFixture.names(copy)).noneMatch((name) -> name.endsWith(".part")).hasSize(items.size());
	}

	@Test
	void cancelledBeforeTheStart() {
		DirectoryTransfer transfer = upload(DirectoryOptions.defaults());
		transfer.cancel();
		StepVerifier.create(transfer.items())
			.expectErrorSatisfies((ex) -> assertReason(ex, Reason.CANCELLED))
			.verify(TransferFixture.TIMEOUT);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void noDirectoryStaysOpen() throws IOException {
		block(upload(DirectoryOptions.defaults()));
		Path copy = this.place.resolve("copy").toAbsolutePath();
		for (int taken = 0; taken <= 3; taken++) {
			download(copy, DirectoryOptions.defaults().withExisting(ExistingFile.OVERWRITE)).items()
				.take(taken + 1)
				.blockLast(TransferFixture.TIMEOUT);
			upload(DirectoryOptions.defaults().withExisting(ExistingFile.OVERWRITE)).items()
				.take(taken + 1)
				.blockLast(TransferFixture.TIMEOUT);
		}
		DirectoryTransfer left = download(copy, DirectoryOptions.defaults().withExisting(ExistingFile.OVERWRITE));
		left.items().subscribe().dispose();
		assertThat(require(left.progress().last()).state()).isEqualTo(TransferState.CANCELLED);
		// poll, because the directories are closed asynchronously after the cancellation
		assertThat(Flux.interval(Duration.ofMillis(20))
			.onBackpressureDrop()
			.map((tick) -> open())
			.filter(List::isEmpty)
			.blockFirst(TransferFixture.TIMEOUT)).isNotNull();
	}

	private List<Path> open() {
		try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
			return handles.map(DirectoryProgressTests::target)
				.filter((file) -> file != null && file.startsWith(this.place.toAbsolutePath()))
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable Path target(Path handle) {
		try {
			return Files.readSymbolicLink(handle);
		}
		catch (IOException ex) {
			// ignore the failure, because the handle was closed in the meantime
			return null;
		}
	}

	@Test
	void treesGoToAndComeFromFileSystemsOfOtherKinds() throws IOException {
		block(upload(DirectoryOptions.defaults()));
		URI archive = URI.create("jar:" + this.place.resolve("archive.zip").toUri());
		try (FileSystem system = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
			Path target = system.getPath("/target");
			DirectoryOptions options = DirectoryOptions.sync()
				.withExisting(ExistingFile.UPDATE_BY_CHECKSUM)
				.withKeepTimestamps(false);
			assertThat(block(download(target, options))).allMatch((item) -> item.action() == Action.CREATED);
			TransferFixture.assertSameContent(target.resolve("one.bin"), this.local.resolve("one.bin"));
			Files.writeString(target.resolve("extra.txt"), "extra");
			assertThat(block(download(target, options.withDeleteExtra(true)))).extracting(DirectoryItem::action)
				.containsExactlyInAnyOrder(Action.UNCHANGED, Action.UNCHANGED, Action.UNCHANGED, Action.DELETED);
			Files.writeString(target.resolve("below/new.txt"), "new");
			assertThat(block(this.alice.transfers().uploadDirectory(target, this.remote, options)))
				.extracting(DirectoryItem::action)
				.containsExactlyInAnyOrder(Action.UNCHANGED, Action.UNCHANGED, Action.UNCHANGED, Action.CREATED);
		}
	}

	private static List<DirectoryItem> block(DirectoryTransfer transfer) {
		List<DirectoryItem> items = transfer.items().collectList().block(TransferFixture.TIMEOUT);
		assertThat(items).isNotNull();
		return items;
	}

	private static DirectoryProgress require(Mono<DirectoryProgress> snapshot) {
		DirectoryProgress progress = snapshot.block(TransferFixture.TIMEOUT);
		assertThat(progress).isNotNull();
		return progress;
	}

	private static void assertReason(@Nullable Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(reason));
	}

}
