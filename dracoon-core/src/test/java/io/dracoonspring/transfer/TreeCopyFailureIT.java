// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.emulator.faults.ActiveFault;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.template.DracoonTemplate;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.DirectoryOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests failures during the copy of a tree from one server to another.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(LeakExtension.class)
class TreeCopyFailureIT {

	private static final String UPLOADS = "/api/v4/nodes/files/uploads";

	private static final String DOWNLOADS = "/api/v4/nodes/files/{file_id}/downloads";

	private final TwoServers servers = new TwoServers();

	private final Dracoon alice = this.servers.alice;

	private final Dracoon other = this.servers.other;

	private String source = "";

	private String target = "";

	@BeforeEach
	void prepare() {
		this.source = this.servers.newFolder(this.alice, "/Projects");
		this.target = this.servers.newFolder(this.other, "/Vault");
		TwoServers.plant(this.alice, this.source);
	}

	@AfterEach
	void endFaults() {
		this.servers.here.faults().clear();
		this.servers.there.faults().clear();
		assertThat(this.servers.there.openUploadChannels()).isZero();
	}

	@AfterAll
	void close() {
		this.servers.close();
	}

	private DirectoryTransfer copy(DirectoryOptions options) {
		return this.servers.copy(this.source, this.target, options);
	}

	@Test
	void secondRunTransfersWhatTheFirstOneCouldNot() {
		this.servers.there.faults().add(Fault.status(403, -40000).on("POST", UPLOADS).after(1).times(1));
		this.servers.here.faults().add(Fault.status(403, -40000).on("POST", DOWNLOADS).after(2).times(1));
		Map<String, DirectoryItem> first = TwoServers.items(copy(DirectoryOptions.sync().withConcurrency(1)));
		Map<String, Action> expected = first.values()
			.stream()
			.collect(Collectors.toMap(DirectoryItem::path,
					(item) -> (item.failure() != null) ? Action.CREATED : Action.UNCHANGED));
		assertThat(expected).hasSize(4).containsValue(Action.UNCHANGED);
		assertThat(first.values().stream().filter((item) -> item.failure() != null)).hasSize(2);
		assertThat(TwoServers.actions(copy(DirectoryOptions.sync()))).isEqualTo(expected);
		assertThat(TwoServers.actions(copy(DirectoryOptions.sync())).values()).containsOnly(Action.UNCHANGED);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 8 })
	void cancelledCopyCanBeContinued(int concurrency) {
		DirectoryOptions options = DirectoryOptions.sync().withConcurrency(concurrency);
		StepVerifier.create(copy(options).items(), 1).expectNextCount(1).thenCancel().verify(TransferFixture.TIMEOUT);
		DirectoryTransfer again = copy(options);
		assertThat(TwoServers.actions(again)).hasSize(4).doesNotContainValue(Action.FAILED);
		assertThat(TwoServers.actions(copy(options)).values()).containsOnly(Action.UNCHANGED);
	}

	@Test
	void cancelEndsFilesThatAreUnderWay() {
		new DracoonTemplate(this.alice).writeBytes(this.source + "/a large file",
				new byte[3 * TransferSettings.MIN_CHUNK_SIZE]);
		try (Dracoon halting = this.servers.clientThere("alice",
				(builder) -> builder.connector(new HaltingConnector(1)))) {
			DirectoryTransfer copy = this.alice.transfers()
				.copyDirectory(NodeAddress.ofPath(this.source), NodeAddress.ofPath(this.target), halting.transfers(),
						DirectoryOptions.defaults().withConcurrency(1));
			copy.progress()
				.filter((snapshot) -> snapshot.transferredBytes() >= TransferSettings.MIN_CHUNK_SIZE)
				.next()
				.subscribe((snapshot) -> copy.cancel());
			StepVerifier.create(copy.items()).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.CANCELLED));
			assertThat(copy.progress().blockLast(TransferFixture.TIMEOUT)).extracting(DirectoryProgress::state)
				.isEqualTo(TransferState.CANCELLED);
		}
		assertThat(new DracoonTemplate(this.other).exists(this.target + "/a large file")).isFalse();
	}

	@Test
	void fileThatIsDeletedMeanwhileFailsAlone() {
		TwoServers.write(this.alice, this.source + "/two.txt", "two");
		StepVerifier.create(copy(DirectoryOptions.defaults().withConcurrency(1)).items(), 1)
			.assertNext((item) -> assertThat(item.path()).isEqualTo("nothing.txt"))
			// delete the next file, whose copy is in progress
			.then(() -> new DracoonTemplate(this.alice).delete(this.source + "/two.txt"))
			.thenRequest(Long.MAX_VALUE)
			.assertNext((item) -> assertThat(item.path()).isEqualTo("one.txt"))
			.assertNext((item) -> {
				assertThat(item.path()).isEqualTo("two.txt");
				assertThat(item.action()).isEqualTo(Action.FAILED);
				assertThat(item.failure()).isNotNull();
			})
			.assertNext((item) -> assertThat(item.action()).isEqualTo(Action.CREATED))
			.assertNext((item) -> assertThat(item.action()).isEqualTo(Action.CREATED))
			.verifyComplete();
		assertThat(TwoServers.actions(copy(DirectoryOptions.sync())).values()).hasSize(4)
			.containsOnly(Action.UNCHANGED);
	}

	@Test
	void folderThatIsDeletedMeanwhileFailsAlone() {
		StepVerifier.create(copy(DirectoryOptions.defaults().withConcurrency(1)).items(), 1)
			.expectNextCount(1)
			.then(() -> new DracoonTemplate(this.alice).delete(this.source + "/a"))
			.thenRequest(Long.MAX_VALUE)
			.assertNext((item) -> assertThat(item.action()).isEqualTo(Action.CREATED))
			.assertNext((item) -> {
				assertThat(item.path()).isEqualTo("a/");
				assertThat(item.action()).isEqualTo(Action.FAILED);
			})
			.verifyComplete();
	}

	@Test
	void missingKeyFailsOneFileAndTheOthersArrive() {
		String reserve = "/Reserve/bob";
		try (Dracoon bob = TransferFixture.client(this.servers.here, "bob");
				Dracoon there = this.servers.clientThere("bob", (builder) -> {
				})) {
			new DracoonTemplate(bob).writeString("/Secrets/own.txt", "own");
			TwoServers.folder(there, reserve);
			Map<String, DirectoryItem> items = TwoServers.items(bob.transfers()
				.copyDirectory(NodeAddress.ofPath("/Secrets"), NodeAddress.ofPath(reserve), there.transfers(),
						DirectoryOptions.sync()));
			assertThat(items).containsOnlyKeys("own.txt", "no key.txt");
			assertThat(items.get("own.txt").action()).isEqualTo(Action.CREATED);
			assertThat(items.get("no key.txt").failure()).isNotNull();
			assertThat(new DracoonTemplate(there).exists(reserve + "/no key.txt")).isFalse();
		}
	}

	@Test
	void contentThatWasTamperedWithDoesNotBecomeAFile() {
		this.servers.here.tamperWithContent(TwoServers.node(this.alice, this.source + "/one.txt").id());
		Map<String, DirectoryItem> items = TwoServers.items(copy(DirectoryOptions.defaults()));
		assertThat(items.get("one.txt").failure()).isNotNull();
		assertThat(items.values().stream().filter((item) -> item.action() == Action.CREATED)).hasSize(3);
		assertThat(new DracoonTemplate(this.other).exists(this.target + "/one.txt")).isFalse();
	}

	@Test
	void serversThatAskToWaitAreWaitedFor() {
		ActiveFault reading = this.servers.here.faults()
			.add(Fault.tooManyRequests(Duration.ZERO).on("POST", DOWNLOADS).times(2));
		ActiveFault writing = this.servers.there.faults()
			.add(Fault.tooManyRequests(Duration.ZERO).on("POST", UPLOADS).times(2));
		assertThat(TwoServers.actions(copy(DirectoryOptions.defaults().withFailOnError(true))).values()).hasSize(4)
			.containsOnly(Action.CREATED);
		assertThat(reading.hits()).isEqualTo(2);
		assertThat(writing.hits()).isEqualTo(2);
	}

	@Test
	void failedFilesFailTheCopyInTheEndIfAskedFor() {
		this.servers.there.faults().add(Fault.status(403, -40000).on("POST", UPLOADS).times(1));
		DirectoryTransfer copy = copy(DirectoryOptions.defaults().withFailOnError(true));
		StepVerifier.create(copy.items())
			.expectNextCount(4)
			.verifyErrorSatisfies((ex) -> assertReason(ex, Reason.ITEMS_FAILED));
		DirectoryProgress end = copy.progress().blockLast(TransferFixture.TIMEOUT);
		assertThat(end).isNotNull();
		assertThat(end.failedFiles()).isEqualTo(1);
		assertThat(end.completedFiles()).isEqualTo(3);
		assertThat(end.transferredBytes()).isEqualTo(end.totalBytes());
	}

	@Test
	void copiesThatMustBeEncryptedAreNotPutIntoAPlainRoom() {
		this.target = this.servers.newFolder(this.other, "/Projects");
		Map<String, DirectoryItem> items = TwoServers
			.items(copy(DirectoryOptions.defaults().withRequireEncryption(true)));
		assertThat(items.values()).hasSize(4).allSatisfy((item) -> assertReason(item.failure(), Reason.NOT_ENCRYPTED));
		assertThat(new DracoonTemplate(this.other).list(this.target)).allMatch((node) -> node.size() == 0);
	}

	@Test
	void contentThatCannotBeVerifiedIsNotCopiedIfThatIsAskedFor() {
		this.servers.here.faults().add(Fault.missingField("hash"));
		Map<String, DirectoryItem> items = TwoServers
			.items(copy(DirectoryOptions.defaults().withRequireVerification(true)));
		assertReason(items.get("one.txt").failure(), Reason.UNVERIFIED);
		assertThat(new DracoonTemplate(this.other).exists(this.target + "/one.txt")).isFalse();
	}

	@Test
	void fileInTheWayOfAFolderFailsThatFolder() {
		TwoServers.write(this.other, this.target + "/a", "in the way");
		Map<String, DirectoryItem> items = TwoServers.items(copy(DirectoryOptions.sync()));
		assertThat(items).containsOnlyKeys("nothing.txt", "one.txt", "a/");
		assertThat(items.get("a/").action()).isEqualTo(Action.FAILED);
	}

	private static void assertReason(Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(reason));
	}

}
