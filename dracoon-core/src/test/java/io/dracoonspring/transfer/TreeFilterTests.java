// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.transfer.directory.DirectoryEntry;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.TreeFilter;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Result;
import io.dracoonspring.transfer.directory.VerificationOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests which files of a tree a transfer or comparison includes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreeFilterTests {

	private static final Instant OLD = Instant.parse("2020-01-01T00:00:00Z");

	private static final Instant MIDDLE = Instant.parse("2023-01-01T00:00:00Z");

	private static final Instant NEW = Instant.parse("2026-01-01T00:00:00Z");

	private static final String NODES = "/api/v4/nodes";

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	@TempDir
	Path local;

	@TempDir
	Path copy;

	private int folders;

	private NodeAddress remote = NodeAddress.ofId(1);

	@BeforeEach
	void prepare() throws IOException {
		Node parent = Objects.requireNonNull(this.alice.nodes().getByPath("/Projects").block(TransferFixture.TIMEOUT));
		Node folder = Objects.requireNonNull(this.alice.nodes()
			.createFolder(CreateFolderRequest.of(parent.id(), "filtered " + this.folders++))
			.block(TransferFixture.TIMEOUT));
		this.remote = NodeAddress.ofId(folder.id());
		write(this.local, "small old.txt", 10, OLD);
		write(this.local, "sub/small new.txt", 10, NEW);
		write(this.local, "sub/large middle.txt", 1000, MIDDLE);
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

	private static void write(Path directory, String name, int size, Instant modified) throws IOException {
		Path file = directory.resolve(name);
		Files.createDirectories(Objects.requireNonNull(file.getParent()));
		Files.write(file, new byte[size]);
		Files.setLastModifiedTime(file, FileTime.from(modified));
	}

	@Test
	void sizesLimitUploadAndDownload() {
		TreeFilter upTo999 = TreeFilter.all().withMaxSize(999L);
		assertThat(up(filtered(upTo999))).containsOnlyKeys("small old.txt", "sub/small new.txt");
		assertThat(up(filtered(TreeFilter.all().withMinSize(1000L)))).containsOnlyKeys("sub/large middle.txt");
		assertThat(down(filtered(upTo999.withMinSize(10L)))).containsOnlyKeys("small old.txt", "sub/small new.txt");
		assertThat(down(filtered(TreeFilter.all().withMinSize(11L).withMaxSize(1000L))))
			.containsOnlyKeys("sub/large middle.txt");
	}

	@Test
	void timesLimitUploadAndDownloadAndConsecutiveOnesShareNoFile() {
		TreeFilter before = TreeFilter.all().withModifiedBefore(MIDDLE);
		TreeFilter since = TreeFilter.all().withModifiedSince(MIDDLE);
		assertThat(up(filtered(before))).containsOnlyKeys("small old.txt");
		assertThat(up(filtered(since))).containsOnlyKeys("sub/small new.txt", "sub/large middle.txt");
		assertThat(down(filtered(before))).containsOnlyKeys("small old.txt");
		assertThat(down(filtered(since.withModifiedBefore(NEW)))).containsOnlyKeys("sub/large middle.txt");
	}

	@Test
	void predicateSeesPathSizeAndTimeOfWhatMeetsTheOtherConditions() {
		Set<DirectoryEntry> seen = ConcurrentHashMap.newKeySet();
		Predicate<DirectoryEntry> notNew = (entry) -> seen.add(entry) && !entry.path().contains("new");
		DirectoryOptions options = DirectoryOptions.sync()
			.withFilter((filter) -> filter.withMaxSize(999L).withPredicate(notNew));
		assertThat(up(options)).containsOnlyKeys("small old.txt");
		Set<DirectoryEntry> expected = Set.of(new DirectoryEntry("small old.txt", 10L, OLD),
				new DirectoryEntry("sub/small new.txt", 10L, NEW));
		assertThat(seen).isEqualTo(expected);
		up(DirectoryOptions.sync());
		seen.clear();
		assertThat(down(options)).containsOnlyKeys("small old.txt");
		assertThat(seen).isEqualTo(expected);
	}

	@Test
	void patternsAndOtherConditionsHoldTogether() {
		DirectoryOptions options = DirectoryOptions.defaults()
			.withFilter(TreeFilter.all().withMaxSize(999L))
			.withIncludes(List.of("sub/**"))
			.withExcludes(List.of("none"));
		assertThat(options.filter().maxSize()).isEqualTo(999);
		assertThat(up(options)).containsOnlyKeys("sub/small new.txt");
	}

	@Test
	void excludedFilesAreNeitherReplacedNorDeletedInTheTarget() throws IOException {
		up(DirectoryOptions.defaults());
		down(DirectoryOptions.defaults());
		Files.delete(this.local.resolve("small old.txt"));
		write(this.local, "sub/large middle.txt", 2000, NEW);
		DirectoryOptions small = DirectoryOptions.sync()
			.withDeleteExtra(true)
			.withFilter(TreeFilter.all().withMaxSize(999L).withModifiedSince(MIDDLE));
		// the filter excludes one file as too old and another file as too large
		assertThat(up(small)).isEqualTo(Map.of("sub/small new.txt", Action.UNCHANGED));
		assertThat(up(small.withFilter((filter) -> filter.withModifiedSince(null))))
			.isEqualTo(Map.of("small old.txt", Action.DELETED, "sub/small new.txt", Action.UNCHANGED));
		write(this.copy, "mine, large.txt", 1000, NEW);
		write(this.copy, "mine, old.txt", 10, OLD);
		write(this.copy, "mine.txt", 10, NEW);
		assertThat(down(small)).isEqualTo(Map.of("mine.txt", Action.DELETED, "sub/small new.txt", Action.UNCHANGED));
		assertThat(this.copy.resolve("sub/large middle.txt")).hasSize(1000);
	}

	@Test
	void unknownTimeMeetsTheConditionsButPreventsDeletion() {
		up(DirectoryOptions.defaults());
		DirectoryOptions since = DirectoryOptions.sync()
			.withDeleteExtra(true)
			.withFilter(TreeFilter.all().withModifiedSince(NEW));
		this.emulator.faults().add(Fault.missingField("timestampModification").on("GET", NODES));
		assertThat(down(since.withDryRun(true))).hasSize(3).containsEntry("small old.txt", Action.CREATED);
		this.local = this.copy;
		assertThat(up(since.withDryRun(true))).isEmpty();
		assertThat(up(DirectoryOptions.sync().withDeleteExtra(true).withDryRun(true))).containsEntry("small old.txt",
				Action.DELETED);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void linksAreReportedWhateverTheirSizeAndTime() throws IOException {
		Files.createSymbolicLink(this.local.resolve("link"), this.local.resolve("small old.txt"));
		assertThat(up(filtered(TreeFilter.all().withMinSize(1_000_000L))))
			.isEqualTo(Map.of("link", Action.UNSUPPORTED));
	}

	@Test
	void comparisonCoversFilesThatMeetTheConditionsOnOneSide() throws IOException {
		up(DirectoryOptions.defaults());
		write(this.local, "small old.txt", 1000, NEW);
		write(this.local, "new.txt", 999, NEW);
		VerificationOptions small = VerificationOptions.defaults().withFilter((filter) -> filter.withMaxSize(999L));
		assertThat(verified(small)).isEqualTo(Map.of("small old.txt", Result.DIFFERENT, "new.txt", Result.ONLY_LOCAL,
				"sub/small new.txt", Result.SAME));
		assertThat(verified(small.withFilter(TreeFilter.all().withModifiedBefore(MIDDLE))))
			.isEqualTo(Map.of("small old.txt", Result.DIFFERENT));
		assertThat(verified(small.withFilter(TreeFilter.all().withPredicate((entry) -> false)))).isEmpty();
	}

	@Test
	void failingPredicateFailsItsFolder() {
		TreeFilter filter = TreeFilter.all().withPredicate((entry) -> {
			if (entry.path().startsWith("sub/")) {
				throw new IllegalStateException("no answer");
			}
			return true;
		});
		assertThat(up(filtered(filter))).isEqualTo(Map.of("small old.txt", Action.CREATED, "sub/", Action.FAILED));
		assertThatIllegalStateException().isThrownBy(() -> up(filtered(TreeFilter.all().withPredicate((entry) -> {
			throw new IllegalStateException("no answer");
		})))).withMessage("no answer");
	}

	@Test
	void conditionsThatNoFileCanMeetAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> TreeFilter.all().withMinSize(-1L))
			.withMessageContaining("'minSize'");
		assertThatIllegalArgumentException().isThrownBy(() -> TreeFilter.all().withMaxSize(-1L))
			.withMessageContaining("'maxSize'");
		assertThatIllegalArgumentException().isThrownBy(() -> TreeFilter.all().withMinSize(2L).withMaxSize(1L))
			.withMessageContaining("no file would be left");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TreeFilter.all().withModifiedSince(MIDDLE).withModifiedBefore(MIDDLE))
			.withMessageContaining("no file would be left");
	}

	private static DirectoryOptions filtered(TreeFilter filter) {
		return DirectoryOptions.defaults().withFilter(filter);
	}

	private Map<String, Action> up(DirectoryOptions options) {
		return actions(this.alice.transfers().uploadDirectory(this.local, this.remote, options));
	}

	private Map<String, Action> down(DirectoryOptions options) {
		return actions(this.alice.transfers().downloadDirectory(this.remote, this.copy, options));
	}

	private static Map<String, Action> actions(DirectoryTransfer transfer) {
		return Objects.requireNonNull(
				transfer.items().collectMap(DirectoryItem::path, DirectoryItem::action).block(TransferFixture.TIMEOUT));
	}

	private Map<String, Result> verified(VerificationOptions options) {
		return Objects.requireNonNull(this.alice.transfers()
			.verifyDirectory(this.local, this.remote, options)
			.collectMap(VerificationItem::path, VerificationItem::result)
			.block(TransferFixture.TIMEOUT));
	}

}
