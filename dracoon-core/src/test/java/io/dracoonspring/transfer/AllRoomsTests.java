// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedFile;
import io.dracoonspring.emulator.seed.SeedFolder;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Result;
import io.dracoonspring.transfer.directory.VerificationOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Downloads everything that an account can see. The seed encrypts files for accounts with
 * a key pair of version RSA-4096. Bob does not have such a key pair.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllRoomsTests {

	private final DracoonEmulator emulator = DracoonEmulator.builder()
		.seed(Seed.create()
			.withRoom(SeedRoom.of("Archive")
				.withMember("bob", Permission.EDIT)
				.withFile(SeedFile.text("index.txt", "index"))
				.withFolder(SeedFolder.of("Old").withFile(SeedFile.text("old.txt", "old")))
				.withRoom(SeedRoom.of("Deep")
					.withFile(SeedFile.text("deep.txt", "deep"))
					.withRoom(SeedRoom.of("Deeper").withFile(SeedFile.text("deeper.txt", "deeper")))))
			.withRoom(SeedRoom.of("Empty").withMember("bob", Permission.EDIT))
			.withRoom(SeedRoom.of("Secrets")
				.asEncrypted()
				.withMember("admin", Permission.ALL)
				.withMember("bob", Permission.EDIT)
				.withFile(SeedFile.text("no key.txt", "secret"))))
		.start();

	private final Dracoon bob = TransferFixture.client(this.emulator, "bob");

	@TempDir
	Path directory;

	@AfterAll
	void close() {
		this.bob.close();
		this.emulator.close();
	}

	@Test
	void roomsComeDownWithThoseWithinAndAMissingKeyFailsOneFileOnly() {
		new DracoonTemplate(this.bob).writeString("/Secrets/own.txt", "own");
		Map<String, DirectoryItem> items = down(NodeAddress.root(), DirectoryOptions.defaults());
		assertThat(items).containsOnlyKeys("Archive/index.txt", "Archive/Old/old.txt", "Archive/Deep/deep.txt",
				"Archive/Deep/Deeper/deeper.txt", "Projects/Welcome.txt", "Projects/Website/index.html",
				"Projects/Website/style.css", "Projects/Reports/2026/budget.csv", "Secrets/no key.txt",
				"Secrets/own.txt");
		assertThat(items.values().stream().filter((item) -> item.action() != Action.CREATED)).singleElement()
			.satisfies((item) -> {
				assertThat(item.path()).isEqualTo("Secrets/no key.txt");
				assertThat(item.action()).isEqualTo(Action.FAILED);
				assertThat(item.failure()).isNotNull();
			});
		assertThat(this.directory.resolve("Archive/Deep/Deeper/deeper.txt")).hasContent("deeper");
		assertThat(this.directory.resolve("Secrets/own.txt")).hasContent("own");
		assertThat(this.directory.resolve("Empty")).isEmptyDirectory();
		Map<String, Result> results = Objects.requireNonNull(this.bob.transfers()
			.verifyDirectory(this.directory, NodeAddress.root(), VerificationOptions.defaults())
			.filter((item) -> item.result() != Result.SAME)
			.collectMap(VerificationItem::path, VerificationItem::result)
			.block(TransferFixture.TIMEOUT));
		assertThat(results).isEqualTo(Map.of("Secrets/no key.txt", Result.ONLY_REMOTE));
		assertThat(down(NodeAddress.root(), DirectoryOptions.sync().withDeleteExtra(true)).values()
			.stream()
			.map(DirectoryItem::action)
			.collect(Collectors.toSet())).isEqualTo(Set.of(Action.UNCHANGED, Action.FAILED));
		assertThat(new DracoonTemplate(this.bob).downloadDirectory("/", this.directory.resolve("again"))).hasSize(10);
	}

	@Test
	void dryRunNamesWhatWouldComeDown() {
		assertThat(down(NodeAddress.ofPath("/"), DirectoryOptions.defaults().withDryRun(true)))
			.containsKeys("Archive/Deep/Deeper/deeper.txt", "Projects/Welcome.txt");
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void nothingCanBePutIntoTheRootOrReadFromItAsAFile() {
		UploadSource source = UploadSource.of(new ByteArrayInputStream(new byte[1]));
		assertReason(this.bob.transfers().upload(UploadRequest.of(source, NodeAddress.root(), "a")).result(),
				Reason.TARGET_MISSING);
		assertReason(this.bob.transfers().download(DownloadRequest.of("/", this.directory.resolve("a"))).result(),
				Reason.SOURCE_UNREADABLE);
		assertReason(this.bob.transfers()
			.uploadDirectory(this.directory, NodeAddress.root(), DirectoryOptions.defaults())
			.items()
			.then(), Reason.TARGET_MISSING);
	}

	@Test
	void pathWithoutANameIsNoNode() {
		assertThatIllegalArgumentException().isThrownBy(() -> NodeAddress.ofPath(""));
		assertThatIllegalArgumentException().isThrownBy(() -> NodeAddress.ofPath("/ "));
		assertThatIllegalArgumentException().isThrownBy(() -> NodeAddress.ofPath("//"));
		assertThat(NodeAddress.ofPath("/Projects").isRoot()).isFalse();
		assertThat(NodeAddress.ofId(1).isRoot()).isFalse();
	}

	private Map<String, DirectoryItem> down(NodeAddress source, DirectoryOptions options) {
		return Objects.requireNonNull(this.bob.transfers()
			.downloadDirectory(source, this.directory, options)
			.items()
			.collect(Collectors.toMap(DirectoryItem::path, Function.identity()))
			.block(TransferFixture.TIMEOUT));
	}

	private static void assertReason(Mono<?> transfer, Reason reason) {
		StepVerifier.create(transfer)
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(reason)));
	}

}
