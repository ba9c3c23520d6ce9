// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests partial files of downloads in directories that are transferred.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartialFileTests {

	private static final String PARTIAL = ".dracoon-00000000-0000-4000-8000-00000000000a.part";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	private final DracoonTemplate template = new DracoonTemplate(this.alice);

	@TempDir
	Path local;

	@TempDir
	Path other;

	private int folders;

	private String remote = "";

	@BeforeEach
	void prepare() {
		this.remote = "/Projects/partial " + this.folders++;
		this.template.createFolders(this.remote);
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@Test
	void onlyExactNamesAreNotUploadedAndNotCompared() throws IOException {
		for (String name : List.of(PARTIAL, PARTIAL + ".lock", ".dracoon.lock", "a.txt", ".dracoon-notes.part",
				"x" + PARTIAL, PARTIAL + ".txt")) {
			Files.writeString(this.local.resolve(name), name);
		}
		List<String> uploaded = this.template.uploadDirectory(this.remote, this.local)
			.map(DirectoryItem::path)
			.toList();
		assertThat(uploaded).containsExactlyInAnyOrder("a.txt", ".dracoon-notes.part", "x" + PARTIAL, PARTIAL + ".txt");
		List<String> compared = this.alice.transfers()
			.verifyDirectory(this.local, NodeAddress.ofPath(this.remote), VerificationOptions.defaults())
			.map(VerificationItem::path)
			.collectList()
			.block(TransferFixture.TIMEOUT);
		assertThat(compared).containsExactlyInAnyOrderElementsOf(uploaded);
	}

	@Test
	void fileOfTheServerWithSuchANameIsAFailedItem() {
		this.template.writeBytes(this.remote + "/" + PARTIAL, new byte[] { 1 });
		List<DirectoryItem> items = synchronise();
		assertThat(items).singleElement().satisfies((item) -> {
			assertThat(item.action()).isEqualTo(Action.FAILED);
			assertThat(item.failure()).isInstanceOfSatisfying(DracoonTransferException.class,
					(ex) -> assertThat(ex.getReason()).isEqualTo(Reason.NAME_FORBIDDEN));
		});
		assertThat(this.local.resolve(PARTIAL)).doesNotExist();
	}

	@Test
	void partialFileWithoutAnOwnerIsDeleted() throws IOException {
		Files.writeString(this.local.resolve(PARTIAL), "partial");
		assertThat(synchronise()).singleElement().satisfies((item) -> {
			assertThat(item.path()).isEqualTo(PARTIAL);
			assertThat(item.action()).isEqualTo(Action.DELETED);
		});
		assertThat(TransferFixture.names(this.local)).isEmpty();
	}

	@Test
	void runningAndPausedDownloadsKeepTheirPartialFiles() throws IOException {
		Path source = TransferFixture.file(this.other, "big.bin", 3 * TransferSettings.MIN_CHUNK_SIZE);
		Node node = this.template.upload("/Projects/big " + this.folders + ".bin", source);
		Path copy = this.local.resolve("copy.bin");
		ResumeToken token;
		try (Dracoon halting = TransferFixture.client(this.emulator, "alice",
				(builder) -> builder.connector(new HaltingConnector(1))
					.transfer((settings) -> settings.withParallelism(1)))) {
			Download download = halting.transfers().download(DownloadRequest.of(node.id(), copy));
			download.start();
			Awaitility.await().atMost(TransferFixture.TIMEOUT).until(() -> download.token() != null);
			Path partial = TransferFixture.onlyPartial(this.local);
			assertThat(synchronise()).isEmpty();
			assertThat(partial).exists();
			token = download.pause().block(TransferFixture.TIMEOUT);
			assertThat(token).isNotNull();
			assertThat(synchronise()).isEmpty();
			assertThat(TransferFixture.onlyPartial(this.local)).isEqualTo(partial);
		}
		this.alice.transfers().resumeDownload(token, null).result().block(TransferFixture.TIMEOUT);
		TransferFixture.assertSameContent(copy, source);
		assertThat(TransferFixture.names(this.local)).containsExactly("copy.bin");
	}

	private List<DirectoryItem> synchronise() {
		return this.template.downloadDirectory(this.remote, this.local, (options) -> options.withDeleteExtra(true))
			.toList();
	}

}
