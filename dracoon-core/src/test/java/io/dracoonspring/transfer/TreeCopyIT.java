// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.directory.TreeFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests copies of trees between two servers, and within one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreeCopyIT {

	private static final Set<String> FILES = Set.of("one.txt", "nothing.txt", "a/two.txt", "a/b/three.md");

	private final TwoServers servers = new TwoServers();

	private final Dracoon alice = this.servers.alice;

	private final Dracoon other = this.servers.other;

	@AfterAll
	void close() {
		this.servers.close();
	}

	@ParameterizedTest
	@CsvSource({ "/Projects, /Vault", "/Vault, /Projects", "/Vault, /Vault", "/Projects, /Projects" })
	void treeTravelsToAnotherServerAndBackAcrossTheBorderOfEncryption(String from, String to) throws IOException {
		String source = this.servers.newFolder(this.alice, from);
		String target = this.servers.newFolder(this.other, to);
		String back = this.servers.newFolder(this.alice, from);
		TwoServers.plant(this.alice, source);
		Map<String, DirectoryItem> items = TwoServers
			.items(this.servers.copy(source, target, DirectoryOptions.defaults()));
		assertThat(items).containsOnlyKeys(FILES);
		assertThat(items.values()).allMatch((item) -> item.action() == Action.CREATED && item.verified());
		assertThat(TwoServers.read(this.other, target + "/a/b/three.md")).isEqualTo("three".repeat(100));
		Node copy = TwoServers.node(this.other, target + "/one.txt");
		assertThat(copy.isEncrypted()).isEqualTo(to.equals("/Vault"));
		assertThat(copy.timestampModification()).isEqualTo(TwoServers.THEN);
		assertThat(new DracoonTemplate(this.other).exists(target + "/empty")).isTrue();
		DirectoryTransfer home = this.other.transfers()
			.copyDirectory(NodeAddress.ofPath(target), NodeAddress.ofPath(back), this.alice.transfers(),
					DirectoryOptions.defaults().withFailOnError(true));
		assertThat(TwoServers.actions(home)).containsOnlyKeys(FILES);
		assertThat(TwoServers.read(this.alice, back + "/a/two.txt")).isEqualTo("two");
		assertThat(TwoServers.read(this.alice, back + "/nothing.txt")).isEmpty();
	}

	@Test
	void destinationHasToComeFromAClient() {
		DracoonTransfers foreign = (DracoonTransfers) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { DracoonTransfers.class }, (proxy, method, args) -> null);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.alice.transfers()
				.copyDirectory(NodeAddress.ofPath("/Projects"), NodeAddress.ofPath("/Vault"), foreign,
						DirectoryOptions.defaults()))
			.withMessageContaining("'Dracoon.transfers()'");
	}

	@Test
	void syncTransfersOnlyWhatIsMissingOrDiffers() throws IOException {
		String source = this.servers.newFolder(this.alice, "/Projects");
		String target = this.servers.newFolder(this.other, "/Vault");
		TwoServers.plant(this.alice, source);
		DirectoryOptions sync = DirectoryOptions.sync().withDeleteExtra(true);
		TwoServers.items(this.servers.copy(source, target, sync));
		this.servers.there.clearRequests();
		assertThat(TwoServers.actions(this.servers.copy(source, target, sync)).values()).hasSize(4)
			.containsOnly(Action.UNCHANGED);
		assertThat(this.servers.there.requests()).isNotEmpty()
			.allSatisfy((request) -> assertThat(request.method()).isEqualTo("GET"));
		DracoonTemplate here = new DracoonTemplate(this.alice);
		here.delete(source + "/one.txt");
		here.delete(source + "/a/two.txt");
		TwoServers.write(this.alice, source + "/a/two.txt", "two and more");
		TwoServers.write(this.alice, source + "/a/new.txt", "new");
		Map<String, Action> expected = Map.of("one.txt", Action.DELETED, "a/two.txt", Action.UPDATED, "a/new.txt",
				Action.CREATED, "nothing.txt", Action.UNCHANGED, "a/b/three.md", Action.UNCHANGED);
		this.servers.there.clearRequests();
		assertThat(TwoServers.actions(this.servers.copy(source, target, sync.withDryRun(true)))).isEqualTo(expected);
		assertThat(this.servers.there.requests())
			.allSatisfy((request) -> assertThat(request.method()).isEqualTo("GET"));
		assertThat(TwoServers.actions(this.servers.copy(source, target, sync))).isEqualTo(expected);
		assertThat(TwoServers.read(this.other, target + "/a/two.txt")).isEqualTo("two and more");
		assertThat(new DracoonTemplate(this.other).exists(target + "/one.txt")).isFalse();
	}

	@Test
	void dryRunIntoNothingNamesEverythingAndCreatesNothing() {
		String source = this.servers.newFolder(this.alice, "/Vault");
		String target = this.servers.newFolder(this.other, "/Projects");
		TwoServers.plant(this.alice, source);
		assertThat(TwoServers.actions(this.servers.copy(source, target, DirectoryOptions.defaults().withDryRun(true))))
			.containsOnlyKeys(FILES)
			.containsEntry("a/b/three.md", Action.CREATED);
		assertThat(new DracoonTemplate(this.other).list(target)).isEmpty();
	}

	@Test
	void existingFilesAreTreatedAsAsked() throws IOException {
		String source = this.servers.newFolder(this.alice, "/Projects");
		String target = this.servers.newFolder(this.other, "/Projects");
		TwoServers.write(this.alice, source + "/file.txt", "new");
		TwoServers.write(this.other, target + "/file.txt", "old");
		assertThat(TwoServers.actions(this.servers.copy(source, target, DirectoryOptions.defaults())))
			.containsEntry("file.txt", Action.FAILED);
		DirectoryOptions options = DirectoryOptions.defaults();
		assertThat(TwoServers.actions(this.servers.copy(source, target, options.withExisting(ExistingFile.SKIP))))
			.containsEntry("file.txt", Action.SKIPPED);
		assertThat(TwoServers.actions(this.servers.copy(source, target, options.withExisting(ExistingFile.AUTORENAME))))
			.containsEntry("file.txt", Action.CREATED);
		assertThat(new DracoonTemplate(this.other).list(target)).hasSize(2);
		assertThat(TwoServers.read(this.other, target + "/file.txt")).isEqualTo("old");
		// expect no changes, because size and time are the same
		assertThat(TwoServers.actions(this.servers.copy(source, target, DirectoryOptions.sync())))
			.containsEntry("file.txt", Action.UNCHANGED);
		assertThat(TwoServers
			.actions(this.servers.copy(source, target, options.withExisting(ExistingFile.UPDATE_BY_CHECKSUM))))
			.containsEntry("file.txt", Action.UPDATED);
		assertThat(TwoServers.read(this.other, target + "/file.txt")).isEqualTo("new");
		assertThat(TwoServers
			.actions(this.servers.copy(source, target, options.withExisting(ExistingFile.UPDATE_BY_CHECKSUM))))
			.containsEntry("file.txt", Action.UNCHANGED);
		assertThat(TwoServers.actions(this.servers.copy(source, target, options.withExisting(ExistingFile.OVERWRITE))))
			.containsEntry("file.txt", Action.UPDATED);
	}

	@Test
	void filtersDecideWhatBelongsToItAndWhatIsDeleted() {
		String source = this.servers.newFolder(this.alice, "/Projects");
		String target = this.servers.newFolder(this.other, "/Projects");
		TwoServers.plant(this.alice, source);
		TwoServers.write(this.other, target + "/extra.txt", "extra");
		TwoServers.write(this.other, target + "/extra, large.txt", "x".repeat(50));
		DirectoryOptions options = DirectoryOptions.sync()
			.withDeleteExtra(true)
			.withExcludes(List.of("nothing.txt"))
			.withFilter((filter) -> filter.withMaxSize(49L).withModifiedSince(TwoServers.THEN));
		assertThat(TwoServers.actions(this.servers.copy(source, target, options)))
			.isEqualTo(Map.of("one.txt", Action.CREATED, "a/two.txt", Action.CREATED, "extra.txt", Action.DELETED));
		assertThat(TwoServers.actions(this.servers.copy(source, target,
				options.withFilter(TreeFilter.all().withModifiedBefore(TwoServers.THEN)))))
			.isEmpty();
	}

	@Test
	void roomsAreReportedAndNotCreated() throws IOException {
		String target = this.servers.newFolder(this.other, "/Projects");
		assertThat(TwoServers.actions(this.servers.copy("/Archive", target, DirectoryOptions.defaults())))
			.isEqualTo(Map.of("index.txt", Action.CREATED, "Deep/", Action.UNSUPPORTED));
		TwoServers.folder(this.other, target + "/Deep");
		assertThat(TwoServers.actions(this.servers.copy("/Archive", target, DirectoryOptions.sync()))).isEqualTo(Map
			.of("index.txt", Action.UNCHANGED, "Deep/deep.txt", Action.CREATED, "Deep/Deeper/", Action.UNSUPPORTED));
		assertThat(TwoServers.read(this.other, target + "/Deep/deep.txt")).isEqualTo("deep");
		assertThat(TwoServers
			.actions(this.servers.copy("/Archive", target, DirectoryOptions.sync().withExcludes(List.of("Deep")))))
			.isEqualTo(Map.of("index.txt", Action.UNCHANGED));
	}

	@Test
	void allRoomsAreCopiedIntoThoseOfTheirNames() {
		Map<String, Action> items = TwoServers.actions(this.servers.copy("/", "/",
				DirectoryOptions.sync().withDryRun(true).withIncludes(List.of("*/*.{txt,md}"))));
		assertThat(items).containsEntry("Archive/", Action.UNSUPPORTED)
			.containsKey("Projects/Welcome.txt")
			.containsKey("Vault/recovery-codes.txt");
		assertThat(TwoServers.actions(this.servers.copy("/Archive", "/", DirectoryOptions.defaults())))
			.isEqualTo(Map.of("index.txt", Action.FAILED, "Deep/", Action.UNSUPPORTED));
	}

	@Test
	void copyWithinOneServerCrossesTheBorderOfEncryption() throws IOException {
		String source = this.servers.newFolder(this.alice, "/Projects");
		String target = this.servers.newFolder(this.alice, "/Vault");
		TwoServers.plant(this.alice, source);
		DirectoryTransfer copy = this.alice.transfers()
			.copyDirectory(NodeAddress.ofPath(source), NodeAddress.ofPath(target), this.alice.transfers(),
					DirectoryOptions.defaults().withRequireEncryption(true).withRequireVerification(true));
		assertThat(TwoServers.actions(copy).values()).hasSize(4).containsOnly(Action.CREATED);
		assertThat(TwoServers.read(this.alice, target + "/a/b/three.md")).isEqualTo("three".repeat(100));
		assertThat(TwoServers.node(this.alice, target + "/one.txt").isEncrypted()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "'', ''", "'', /a", "/a/b, ''", "'', /a/b" })
	void treesThatLieWithinEachOtherAreRefused(String from, String to) {
		String top = this.servers.newFolder(this.alice, "/Projects");
		TwoServers.plant(this.alice, top);
		assertEndless(this.alice, NodeAddress.ofPath(top + from), NodeAddress.ofPath(top + to));
		assertEndless(this.alice, NodeAddress.root(), NodeAddress.ofPath(top + to));
		assertThat(new DracoonTemplate(this.alice).list(top)).hasSize(4);
	}

	@Test
	void neighbourWhoseNameBeginsAlikeIsNoTreeWithin() {
		String source = this.servers.newFolder(this.alice, "/Projects");
		TwoServers.plant(this.alice, source);
		String target = TwoServers.folder(this.alice, source + " of it");
		assertThat(TwoServers.actions(this.alice.transfers()
			.copyDirectory(NodeAddress.ofPath(source), NodeAddress.ofPath(target), this.alice.transfers(),
					DirectoryOptions.defaults())))
			.containsOnlyKeys(FILES);
	}

	@Test
	void targetWithinTheSourceUnderAnotherAddressOfTheServerEnds() {
		String source = this.servers.newFolder(this.alice, "/Projects");
		String target = TwoServers.folder(this.alice, source + "/in it");
		TwoServers.write(this.alice, source + "/file.txt", "content");
		URI alias = URI.create(this.servers.here.baseUrl().toString().replace("127.0.0.1", "localhost"));
		assertThat(alias).isNotEqualTo(this.servers.here.baseUrl());
		try (Dracoon again = TransferFixture.client(this.servers.here, "alice", (builder) -> builder.baseUrl(alias))) {
			Map<String, DirectoryItem> items = TwoServers.items(this.alice.transfers()
				.copyDirectory(NodeAddress.ofPath(source), NodeAddress.ofPath(target), again.transfers(),
						DirectoryOptions.defaults()));
			assertThat(items).containsOnlyKeys("file.txt", "in it/file.txt", "in it/in it/");
			assertReason(items.get("in it/in it/").failure(), Reason.TREE_ENDLESS);
		}
	}

	private static void assertEndless(Dracoon dracoon, NodeAddress source, NodeAddress target) {
		StepVerifier
			.create(dracoon.transfers()
				.copyDirectory(source, target, dracoon.transfers(), DirectoryOptions.sync().withDeleteExtra(true))
				.items())
			.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.TREE_ENDLESS));
	}

	@Test
	void namesOfAllKindsTravel() throws IOException {
		String source = this.servers.newFolder(this.alice, "/Projects");
		String target = this.servers.newFolder(this.other, "/Vault");
		List<String> names = List.of("ä ö ß.txt", "日本語.txt", "100%25 #1 & more; a=b.txt", "😀.txt",
				"it's (1) [2] {3}.txt", "+plus~tilde,comma!.txt", "no extension", "Éclair/e\u0301clair.txt",
				"a+b %2F c/file.txt");
		for (String name : names) {
			int slash = name.indexOf('/');
			if (slash > 0) {
				TwoServers.folder(this.alice, source + "/" + name.substring(0, slash));
			}
			TwoServers.write(this.alice, source + "/" + name, name);
		}
		assertThat(TwoServers.actions(this.servers.copy(source, target, DirectoryOptions.defaults())))
			.isEqualTo(names.stream().collect(Collectors.toMap((name) -> name, (name) -> Action.CREATED)));
		for (String name : names) {
			assertThat(TwoServers.read(this.other, target + "/" + name)).isEqualTo(name);
		}
		assertThat(TwoServers.actions(this.servers.copy(source, target, DirectoryOptions.sync())).values())
			.containsOnly(Action.UNCHANGED);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4 })
	void noMoreFilesAreUnderWayThanAsked(int concurrency) {
		String source = this.servers.newFolder(this.alice, "/Projects");
		String target = this.servers.newFolder(this.other, "/Projects");
		for (int i = 0; i < 12; i++) {
			TwoServers.write(this.alice, source + "/file " + i, "content " + i);
		}
		var load = this.servers.there.watchLoad((method, path) -> method.equals("POST") || method.equals("PUT"));
		DirectoryTransfer copy = this.servers.copy(source, target,
				DirectoryOptions.defaults().withConcurrency(concurrency));
		assertThat(TwoServers.actions(copy).values()).hasSize(12).containsOnly(Action.CREATED);
		assertThat(load.most()).isBetween(1, concurrency);
		DirectoryProgress end = copy.progress().blockLast(TransferFixture.TIMEOUT);
		assertThat(end).isNotNull();
		assertThat(end.state()).isEqualTo(TransferState.COMPLETED);
		assertThat(end.completedFiles()).isEqualTo(12);
		assertThat(end.totalFiles()).isEqualTo(12);
		assertThat(end.totalsFinal()).isTrue();
		assertThat(end.transferredBytes()).isEqualTo(end.totalBytes()).isEqualTo(10 * 9 + 2 * 10);
	}

	@Test
	void missingEndsAreAFailure() {
		StepVerifier.create(this.servers.copy("/Nowhere", "/Projects", DirectoryOptions.defaults()).items())
			.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.TARGET_MISSING));
		StepVerifier.create(this.servers.copy("/Projects", "/Nowhere", DirectoryOptions.defaults()).items())
			.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.TARGET_MISSING));
	}

	private static void assertReason(Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(reason));
	}

}
