// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Result;
import io.dracoonspring.transfer.directory.VerificationOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests names that only DRACOON or only the local file system allows. In a download or an
 * upload of a directory, each such name makes one item fail, whichever policy for
 * existing files applies. In a comparison, each such name is on one side only.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, disabledReason = "file systems of other platforms have other rules for names")
class LocalNamesTests {

	/**
	 * Is valid in DRACOON, which counts characters. It is too long for file systems of
	 * Linux, which count bytes.
	 */
	private static final String LONG = "\u65e5".repeat(136) + ".txt";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	private final DracoonTemplate template = new DracoonTemplate(this.alice);

	@TempDir
	Path local;

	private int folders;

	private String remote = "";

	@BeforeEach
	void prepare() {
		assertThat(LONG).hasSize(140);
		assertThat(LONG.getBytes(StandardCharsets.UTF_8)).hasSize(412);
		this.remote = "/Projects/names " + this.folders++;
		this.template.createFolders(this.remote);
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@ParameterizedTest
	@EnumSource
	void fileWhoseNameIsTooLongIsAFailedItem(ExistingFile existing) {
		upload("a.txt", LONG, "z.txt");
		DirectoryOptions options = DirectoryOptions.defaults().withExisting(existing).withDeleteExtra(true);
		for (boolean dryRun : new boolean[] { true, false }) {
			Map<String, DirectoryItem> items = download(options.withDryRun(dryRun));
			assertThat(items).containsOnlyKeys("a.txt", LONG, "z.txt");
			assertThat(items.get("a.txt").action()).isEqualTo(Action.CREATED);
			assertThat(items.get("z.txt").action()).isEqualTo(Action.CREATED);
			assertTooLong(items.get(LONG));
		}
		assertThat(this.local.resolve("a.txt")).hasContent("a.txt");
		assertThat(this.local.resolve("z.txt")).hasContent("z.txt");
	}

	@Test
	void folderWhoseNameIsTooLongIsAFailedItem() {
		this.template.createFolders(this.remote + "/" + LONG);
		upload(LONG + "/lost.txt", "z.txt");
		for (boolean dryRun : new boolean[] { true, false }) {
			Map<String, DirectoryItem> items = download(DirectoryOptions.defaults().withDryRun(dryRun));
			assertThat(items).containsOnlyKeys(LONG + "/", "z.txt");
			assertThat(items.get("z.txt").action()).isEqualTo(Action.CREATED);
			assertTooLong(items.get(LONG + "/"));
		}
	}

	@Test
	void nameThatIsTooLongIsOnOneSideOnly() {
		upload("a.txt", LONG);
		this.template.createFolders(this.remote + "/folder-" + LONG);
		download(DirectoryOptions.defaults());
		assertThat(verify()).isEqualTo(
				Map.of("a.txt", Result.SAME, LONG, Result.ONLY_REMOTE, "folder-" + LONG + "/", Result.ONLY_REMOTE));
	}

	@Test
	void nameThatIsNoTextIsAFailedItem() throws Exception {
		Files.writeString(this.local.resolve("a.txt"), "a");
		// create two file names with different invalid bytes, which are the same text in
		// Java
		shell("printf 1 > $(printf 'caf\\351.txt'); printf 2 > $(printf 'caf\\350.txt'); mkdir $(printf 'd\\351')");
		Map<String, List<DirectoryItem>> items = this.alice.transfers()
			.uploadDirectory(this.local, NodeAddress.ofPath(this.remote), DirectoryOptions.sync().withDeleteExtra(true))
			.items()
			.collect(Collectors.groupingBy(DirectoryItem::path))
			.block(TransferFixture.TIMEOUT);
		assertThat(items).containsOnlyKeys("a.txt", "caf\ufffd.txt", "d\ufffd/");
		assertThat(items.get("a.txt")).extracting(DirectoryItem::action).containsExactly(Action.CREATED);
		assertThat(items.get("caf\ufffd.txt")).hasSize(2)
			.allSatisfy((item) -> assertReason(item, Reason.NAME_FORBIDDEN));
		assertThat(items.get("d\ufffd/")).hasSize(1).allSatisfy((item) -> assertReason(item, Reason.NAME_FORBIDDEN));
		assertThat(this.template.list(this.remote)).extracting((node) -> node.name()).containsExactly("a.txt");
	}

	private void shell(String command) throws Exception {
		Process shell = new ProcessBuilder("sh", "-c", command).directory(this.local.toFile()).start();
		assertThat(shell.waitFor()).isZero();
	}

	private void upload(String... names) {
		for (String name : names) {
			this.template.writeBytes(this.remote + "/" + name, name.getBytes(StandardCharsets.UTF_8));
		}
	}

	private Map<String, DirectoryItem> download(DirectoryOptions options) {
		return this.template.downloadDirectory(this.remote, this.local, (defaults) -> options)
			.collect(Collectors.toMap(DirectoryItem::path, Function.identity()));
	}

	private Map<String, Result> verify() {
		Map<String, Result> results = this.alice.transfers()
			.verifyDirectory(this.local, NodeAddress.ofPath(this.remote), VerificationOptions.defaults())
			.collectMap(VerificationItem::path, VerificationItem::result)
			.block(TransferFixture.TIMEOUT);
		assertThat(results).isNotNull();
		return results;
	}

	private static void assertTooLong(DirectoryItem item) {
		assertReason(item, Reason.NAME_FORBIDDEN);
		assertThat(item.failure()).hasMessageContaining("too long")
			.hasMessageContaining("rename")
			.hasCauseInstanceOf(IOException.class);
	}

	private static void assertReason(DirectoryItem item, Reason reason) {
		assertThat(item.action()).isEqualTo(Action.FAILED);
		assertThat(item.failure()).isInstanceOfSatisfying(DracoonTransferException.class,
				(ex) -> assertThat(ex.getReason()).isEqualTo(reason));
	}

}
