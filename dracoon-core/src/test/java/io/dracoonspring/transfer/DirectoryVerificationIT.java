// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.RecordedRequest;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Grade;
import io.dracoonspring.transfer.directory.VerificationItem.Result;
import io.dracoonspring.transfer.directory.VerificationOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(LeakExtension.class)
class DirectoryVerificationIT {

	private static final VerificationOptions WITHOUT_DOWNLOAD = VerificationOptions.defaults();

	private static final VerificationOptions WITH_DOWNLOAD = WITHOUT_DOWNLOAD.withDownload(VerificationOptions.ALL);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	private final DracoonTemplate template = new DracoonTemplate(this.alice);

	private int trees;

	private String remote = "";

	private Path local = Path.of("");

	@BeforeEach
	void makeTree(@TempDir Path directory) throws IOException {
		this.local = directory;
		Files.createDirectories(directory.resolve("a/b"));
		Files.writeString(directory.resolve("one.txt"), "one");
		Files.writeString(directory.resolve("empty.txt"), "");
		Files.writeString(directory.resolve("a/two.txt"), "two");
		Files.writeString(directory.resolve("a/b/three.md"), "three".repeat(100_000));
	}

	@AfterEach
	void endFaults() {
		this.emulator.faults().clear();
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	private void upload(String room) {
		this.remote = room + "/verified " + this.trees++;
		this.template.createFolders(this.remote);
		this.template.uploadDirectory(this.remote, this.local, (options) -> options.withFailOnError(true))
			.forEach((item) -> assertThat(item.failure()).isNull());
	}

	private Map<String, VerificationItem> verify(VerificationOptions options) {
		return this.alice.transfers()
			.verifyDirectory(this.local, NodeAddress.ofPath(this.remote), options)
			.collectList()
			.block(TransferFixture.TIMEOUT)
			.stream()
			.collect(Collectors.toMap(VerificationItem::path, Function.identity()));
	}

	private Map<String, Result> results(VerificationOptions options) {
		return verify(options).values()
			.stream()
			.filter((item) -> item.result() != Result.SAME)
			.collect(Collectors.toMap(VerificationItem::path, VerificationItem::result));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void whatWasUploadedIsTheSame(String room) {
		upload(room);
		this.emulator.clearRequests();
		assertThat(verify(WITHOUT_DOWNLOAD).values()).hasSize(4)
			.allMatch((item) -> item.result() == Result.SAME && item.reason() == null)
			.extracting(VerificationItem::grade)
			.containsOnly(room.equals("/Vault") ? Grade.DECLARED : Grade.CONTENT);
		assertThat(this.emulator.requests()).extracting(RecordedRequest::method).containsOnly("GET");
		assertThat(verify(WITH_DOWNLOAD).values()).hasSize(4)
			.allMatch((item) -> item.result() == Result.SAME && item.grade() == Grade.CONTENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void whatDiffersIsFoundAndNamed(String room) throws IOException {
		upload(room);
		Files.writeString(this.local.resolve("one.txt"), "eno");
		Files.writeString(this.local.resolve("a/two.txt"), "longer");
		Files.delete(this.local.resolve("empty.txt"));
		Files.createDirectories(this.local.resolve("new/deep"));
		Files.writeString(this.local.resolve("new/deep/file.txt"), "new");
		this.template.writeBytes(this.remote + "/a/there.txt", new byte[] { 1 });
		this.template.createFolders(this.remote + "/old/deeper");
		this.template.writeBytes(this.remote + "/old/deeper/file.txt", new byte[] { 1 });
		Map<String, Result> expected = Map.of("one.txt", Result.DIFFERENT, "a/two.txt", Result.DIFFERENT, "empty.txt",
				Result.ONLY_REMOTE, "new/", Result.ONLY_LOCAL, "new/deep/", Result.ONLY_LOCAL, "new/deep/file.txt",
				Result.ONLY_LOCAL, "a/there.txt", Result.ONLY_REMOTE, "old/", Result.ONLY_REMOTE, "old/deeper/",
				Result.ONLY_REMOTE, "old/deeper/file.txt", Result.ONLY_REMOTE);
		assertThat(results(WITHOUT_DOWNLOAD)).isEqualTo(expected);
		assertThat(results(WITH_DOWNLOAD)).isEqualTo(expected);
		assertThat(verify(WITHOUT_DOWNLOAD).get("a/two.txt").reason()).contains("6 bytes on this machine",
				"3 on the server");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void damageInTheStorageIsFoundByADownloadOnly(String room) {
		upload(room);
		this.emulator.tamperWithContent(this.template.get(this.remote + "/a/b/three.md").id());
		assertThat(results(WITHOUT_DOWNLOAD)).isEmpty();
		VerificationItem damaged = verify(WITH_DOWNLOAD).get("a/b/three.md");
		assertThat(damaged.result()).isEqualTo(Result.DIFFERENT);
		assertThat(damaged.grade()).isEqualTo(Grade.CONTENT);
		assertThat(damaged.reason()).contains("damaged");
		assertThat(damaged.failure()).isNotNull();
	}

	@Test
	void aPartIsDownloadedOnRequest() throws IOException {
		for (int i = 0; i < 20; i++) {
			Files.writeString(this.local.resolve("file " + i), "content " + i);
		}
		upload("/Vault");
		assertThat(verify(WITHOUT_DOWNLOAD.withDownload(0.5)).values()).extracting(VerificationItem::grade)
			.contains(Grade.CONTENT, Grade.DECLARED);
	}

	@Test
	void fileAndDirectoryOfTheSameNameDiffer() throws IOException {
		upload("/Projects");
		this.template.writeBytes(this.remote + "/new", new byte[1]);
		Files.createDirectory(this.local.resolve("new"));
		this.template.createFolders(this.remote + "/folder");
		Files.writeString(this.local.resolve("folder"), "none");
		assertThat(results(WITHOUT_DOWNLOAD)).isEqualTo(Map.of("new", Result.DIFFERENT, "folder", Result.DIFFERENT));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void linksAreNotFollowed() throws IOException {
		upload("/Projects");
		Files.createSymbolicLink(this.local.resolve("link"), this.local.resolve("one.txt"));
		Files.createSymbolicLink(this.local.resolve("loop"), this.local);
		assertThat(results(WITHOUT_DOWNLOAD)).isEqualTo(Map.of("link", Result.UNPROVEN, "loop", Result.UNPROVEN));
	}

	@Test
	void keyThatIsMissingOrRefusedLeavesAFileUnproven() {
		upload("/Vault");
		this.emulator.faults()
			.add(Fault.status(404, -40761).on("GET", "/api/v4/nodes/files/{file_id}/user_file_key").times(1));
		this.emulator.faults()
			.add(Fault.status(403, -40000).on("GET", "/api/v4/nodes/files/{file_id}/user_file_key").times(1));
		this.emulator.faults()
			.add(Fault.status(404, -41000).on("GET", "/api/v4/nodes/files/{file_id}/user_file_key").times(1));
		List<VerificationItem> unproven = verify(WITHOUT_DOWNLOAD.withConcurrency(1)).values()
			.stream()
			.filter((item) -> item.result() == Result.UNPROVEN)
			.toList();
		assertThat(unproven).hasSize(3).allMatch((item) -> item.failure() != null && item.grade() == null);
		assertThat(unproven).extracting(VerificationItem::reason)
			.anyMatch((reason) -> reason.contains("No other user has given this account the key"))
			.anyMatch((reason) -> reason.contains("replaced or deleted"));
	}

	@Test
	void downloadThatFailsLeavesAFileUnproven() {
		upload("/Projects");
		this.emulator.faults()
			.add(Fault.status(403, -40000).on("POST", "/api/v4/nodes/files/{file_id}/downloads").times(1));
		assertThat(results(WITH_DOWNLOAD.withConcurrency(1)).values()).containsExactly(Result.UNPROVEN);
	}

	@Test
	void patternsChooseWhatIsCompared() throws IOException {
		upload("/Projects");
		Files.writeString(this.local.resolve("a/new.md"), "new");
		Files.writeString(this.local.resolve("new.txt"), "new");
		assertThat(results(WITHOUT_DOWNLOAD.withIncludes(List.of("**.md"))))
			.isEqualTo(Map.of("a/new.md", Result.ONLY_LOCAL));
		assertThat(results(WITHOUT_DOWNLOAD.withExcludes(List.of("a"))))
			.isEqualTo(Map.of("new.txt", Result.ONLY_LOCAL));
	}

	@Test
	void whatDoesNotExistIsAFailure() {
		upload("/Projects");
		this.local = this.local.resolve("nowhere");
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(() -> verify(WITHOUT_DOWNLOAD))
			.withMessageContaining("nowhere");
		assertThatIllegalArgumentException().isThrownBy(() -> WITHOUT_DOWNLOAD.withDownload(1.1))
			.withMessageContaining("'download'");
		assertThatIllegalArgumentException().isThrownBy(() -> WITHOUT_DOWNLOAD.withConcurrency(0));
	}

}
