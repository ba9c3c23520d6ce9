// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
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
class DirectoryTransferTests {

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	@TempDir
	Path local;

	@TempDir
	Path copy;

	private int folders;

	private long folder;

	private NodeAddress remote = NodeAddress.ofId(1);

	@BeforeEach
	void prepare() throws IOException {
		this.remote = newFolder("/Projects");
		Files.createDirectories(this.local.resolve("a/b"));
		Files.createDirectories(this.local.resolve("empty"));
		Files.writeString(this.local.resolve("one.txt"), "one");
		Files.writeString(this.local.resolve("a/two.txt"), "two");
		Files.writeString(this.local.resolve("a/b/three.md"), "three");
	}

	private NodeAddress newFolder(String room) {
		Node parent = this.alice.nodes().getByPath(room).block(TransferFixture.TIMEOUT);
		assertThat(parent).isNotNull();
		Node created = this.alice.nodes()
			.createFolder(CreateFolderRequest.of(parent.id(), "tree " + this.folders++))
			.block(TransferFixture.TIMEOUT);
		assertThat(created).isNotNull();
		this.folder = created.id();
		return NodeAddress.ofId(this.folder);
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void treeGoesUpAndComesDown(String room) throws IOException {
		this.remote = newFolder(room);
		Map<String, Action> expected = Map.of("one.txt", Action.CREATED, "a/two.txt", Action.CREATED, "a/b/three.md",
				Action.CREATED);
		assertThat(up(DirectoryOptions.defaults())).isEqualTo(expected);
		assertThat(down(DirectoryOptions.defaults())).isEqualTo(expected);
		assertThat(this.copy.resolve("a/b/three.md")).hasContent("three");
		assertThat(this.copy.resolve("one.txt")).hasContent("one");
		assertThat(this.copy.resolve("empty")).isDirectory();
	}

	@Test
	void patternsDecideWhatBelongsToIt() {
		assertThat(up(DirectoryOptions.defaults().withIncludes(List.of("**.txt")).withExcludes(List.of("a/b"))))
			.containsOnlyKeys("one.txt", "a/two.txt");
		assertThat(down(DirectoryOptions.defaults().withExcludes(List.of("a")))).containsOnlyKeys("one.txt");
	}

	@Test
	void existingFilesAreTreatedAsAsked() throws IOException {
		up(DirectoryOptions.defaults());
		assertThat(up(DirectoryOptions.defaults())).containsEntry("one.txt", Action.FAILED);
		assertThat(up(DirectoryOptions.defaults().withExisting(ExistingFile.SKIP))).containsEntry("one.txt",
				Action.SKIPPED);
		assertThat(up(DirectoryOptions.defaults().withExisting(ExistingFile.AUTORENAME))).containsEntry("one.txt",
				Action.CREATED);
		Files.writeString(this.local.resolve("one.txt"), "new");
		assertThat(up(DirectoryOptions.defaults().withExisting(ExistingFile.OVERWRITE))).containsEntry("one.txt",
				Action.UPDATED);
		down(DirectoryOptions.defaults());
		assertThat(this.copy.resolve("one.txt")).hasContent("new");
		Files.writeString(this.copy.resolve("one.txt"), "mine");
		assertThat(down(DirectoryOptions.defaults())).containsEntry("one.txt", Action.FAILED);
		assertThat(this.copy.resolve("one.txt")).hasContent("mine");
		down(DirectoryOptions.defaults().withExisting(ExistingFile.AUTORENAME));
		assertThat(this.copy.resolve("one (2).txt")).hasContent("new");
		assertThat(this.copy.resolve("one.txt")).hasContent("mine");
		down(DirectoryOptions.defaults().withExisting(ExistingFile.OVERWRITE));
		assertThat(this.copy.resolve("one.txt")).hasContent("new");
	}

	@Test
	void syncMovesOnlyWhatDiffers() throws IOException {
		DirectoryOptions sync = DirectoryOptions.sync().withDeleteExtra(true);
		up(sync);
		assertThat(up(sync).values()).containsOnly(Action.UNCHANGED);
		Files.writeString(this.local.resolve("a/two.txt"), "two and more");
		Files.delete(this.local.resolve("one.txt"));
		Map<String, Action> expected = Map.of("one.txt", Action.DELETED, "a/two.txt", Action.UPDATED, "a/b/three.md",
				Action.UNCHANGED);
		int before = this.emulator.requests().size();
		assertThat(up(sync.withDryRun(true))).isEqualTo(expected);
		assertThat(this.emulator.requests().stream().skip(before))
			.allSatisfy((request) -> assertThat(request.method()).isEqualTo("GET"));
		assertThat(up(sync)).isEqualTo(expected);
		Files.writeString(this.copy.resolve("extra.txt"), "extra");
		Files.writeString(this.copy.resolve("kept.log"), "kept");
		DirectoryOptions syncDown = sync.withExcludes(List.of("*.log"));
		assertThat(down(syncDown.withDryRun(true))).containsEntry("extra.txt", Action.DELETED);
		assertThat(this.copy.resolve("extra.txt")).exists();
		assertThat(this.copy.resolve("a")).doesNotExist();
		down(syncDown);
		assertThat(TransferFixture.names(this.copy)).containsExactlyInAnyOrder("a", "empty", "kept.log");
		assertThat(down(syncDown).values()).containsOnly(Action.UNCHANGED);
	}

	@Test
	void checksumsFindChangesThatTimesHide() throws IOException {
		DirectoryOptions sync = DirectoryOptions.sync().withExisting(ExistingFile.UPDATE_BY_CHECKSUM);
		up(sync);
		var modified = Files.getLastModifiedTime(this.local.resolve("one.txt"));
		Files.writeString(this.local.resolve("one.txt"), "eno");
		Files.setLastModifiedTime(this.local.resolve("one.txt"), modified);
		assertThat(up(DirectoryOptions.sync())).containsEntry("one.txt", Action.UNCHANGED);
		assertThat(up(sync)).containsEntry("one.txt", Action.UPDATED).containsEntry("a/two.txt", Action.UNCHANGED);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void failureOfOneFileDoesNotStopTheOthers() throws IOException {
		Files.writeString(this.local.resolve("a:b.txt"), "forbidden");
		Files.createSymbolicLink(this.local.resolve("link"), this.local.resolve("one.txt"));
		Map<String, DirectoryItem> items = new TreeMap<>();
		this.alice.transfers()
			.uploadDirectory(this.local, this.remote, DirectoryOptions.defaults())
			.items()
			.doOnNext((item) -> items.put(item.path(), item))
			.blockLast(TransferFixture.TIMEOUT);
		assertThat(items).hasSize(5);
		assertThat(items.get("link").action()).isEqualTo(Action.UNSUPPORTED);
		assertThat(items.get("a:b.txt").failure()).isInstanceOfSatisfying(DracoonTransferException.class,
				(ex) -> assertThat(ex.getReason()).isEqualTo(Reason.NAME_FORBIDDEN));
		assertThat(items.get("a/b/three.md").action()).isEqualTo(Action.CREATED);
	}

	@Test
	void missingDirectories() {
		StepVerifier
			.create(this.alice.transfers()
				.uploadDirectory(this.local.resolve("none"), this.remote, DirectoryOptions.defaults())
				.items())
			.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.SOURCE_MISSING));
		StepVerifier
			.create(this.alice.transfers()
				.uploadDirectory(this.local, NodeAddress.ofPath("/Nowhere"), DirectoryOptions.defaults())
				.items())
			.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.TARGET_MISSING));
	}

	private Map<String, Action> up(DirectoryOptions options) {
		return collect(this.alice.transfers().uploadDirectory(this.local, this.remote, options).items());
	}

	private Map<String, Action> down(DirectoryOptions options) {
		return collect(this.alice.transfers().downloadDirectory(this.remote, this.copy, options).items());
	}

	private static Map<String, Action> collect(Flux<DirectoryItem> items) {
		Map<String, Action> actions = items.collectMap(DirectoryItem::path, DirectoryItem::action)
			.block(TransferFixture.TIMEOUT);
		assertThat(actions).isNotNull();
		return actions;
	}

	private static void assertReason(Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(reason));
	}

}
