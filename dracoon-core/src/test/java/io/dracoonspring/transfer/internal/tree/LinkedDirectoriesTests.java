// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.crypto.internal.TransferCrypto;
import io.dracoonspring.crypto.internal.distribution.FileKeyDistributor;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.http.HttpSettings;
import io.dracoonspring.http.internal.HttpTransport;
import io.dracoonspring.observation.internal.RecentErrors;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DirectoryTransfer;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.bandwidth.BandwidthLimit;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryItem.Action;
import io.dracoonspring.transfer.directory.DirectoryOptions;
import io.dracoonspring.transfer.internal.download.DownloadFactory;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;
import io.dracoonspring.transfer.internal.resume.ResumeKey;
import io.dracoonspring.transfer.internal.resume.ResumeTokens;
import io.dracoonspring.transfer.internal.run.AccountApis;
import io.dracoonspring.transfer.internal.run.PublicApis;
import io.dracoonspring.transfer.internal.run.SessionTie;
import io.dracoonspring.transfer.internal.run.TransferBackend;
import io.dracoonspring.transfer.internal.run.TransferKeys;
import io.dracoonspring.transfer.internal.run.TransferObservations;
import io.dracoonspring.transfer.internal.run.TransferSetup;
import io.dracoonspring.transfer.internal.upload.UploadFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests links in the directories of a transfer, with the file access of this platform and
 * with the access on platforms without directory handles.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(OS.WINDOWS)
class LinkedDirectoriesTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final DirectoryOptions REPLACE = DirectoryOptions.defaults().withExisting(ExistingFile.OVERWRITE);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.build();

	private final HttpTransport transport = HttpTransport.create(HttpSettings.defaults(), ObservationRegistry.NOOP);

	@TempDir
	Path place;

	private Path directory = Path.of("");

	private Path elsewhere = Path.of("");

	private NodeAddress remote = NodeAddress.ofId(1);

	private int folders;

	@BeforeEach
	void prepare() throws IOException {
		this.directory = Files.createDirectory(this.place.resolve("directory"));
		this.elsewhere = Files.createDirectory(this.place.resolve("elsewhere"));
		Files.writeString(this.elsewhere.resolve("data.txt"), "secret");
		Files.writeString(this.elsewhere.resolve("victim.txt"), "victim");
		Node parent = this.alice.nodes().getByPath("/Projects").block(TIMEOUT);
		assertThat(parent).isNotNull();
		Node folder = this.alice.nodes()
			.createFolder(CreateFolderRequest.of(parent.id(), "links " + this.folders++))
			.block(TIMEOUT);
		assertThat(folder).isNotNull();
		this.remote = NodeAddress.ofId(folder.id());
	}

	@AfterAll
	void close() {
		this.transport.close();
		this.alice.close();
		this.emulator.close();
	}

	private DirectoryTransferFactory factory(Way way) {
		TransferBackend backend = new TransferBackend(
				new AccountApis(this.alice.nodes(), this.alice.recycleBin(), this.alice.files(),
						this.alice.uploadChannels(), this.alice.downloadUrls()),
				new PublicApis(this.alice.publicInfo(), this.alice.publicShares()),
				new TransferKeys((TransferCrypto) this.alice.crypto(), this.alice.shareKeys(),
						(FileKeyDistributor) this.alice.missingFileKeys()),
				this.transport.content(), this.alice.serverClock());
		TransferObservations observations = new TransferObservations(ObservationRegistry.NOOP, null, new RecentErrors(),
				Duration.ofSeconds(1), SessionTie.NONE, Duration.ofMinutes(1));
		TransferSetup setup = new TransferSetup(backend, TransferSettings.defaults(), observations,
				BandwidthLimit.none(), new MemoryBudget(100_000_000),
				new ResumeTokens(ResumeKey.ofProcess(this.alice.baseUrl())));
		return new DirectoryTransferFactory(setup, new UploadFactory(setup), new DownloadFactory(setup), way.opener);
	}

	private void fill() throws IOException {
		Path source = Files.createDirectories(this.place.resolve("source/sub/below")).getParent();
		Files.writeString(source.resolve("data.txt"), "public");
		Files.writeString(source.resolve("below/deep.txt"), "deep");
		Files.writeString(source.resolveSibling("top.txt"), "top");
		assertThat(items(
				this.alice.transfers().uploadDirectory(source.getParent(), this.remote, DirectoryOptions.defaults()))
			.keySet()).hasSize(3);
	}

	@ParameterizedTest
	@EnumSource
	void linkedDirectoryOfTheTargetIsAFailedItem(Way way) throws IOException {
		fill();
		Files.createSymbolicLink(this.directory.resolve("sub"), this.elsewhere);
		for (boolean dryRun : new boolean[] { true, false }) {
			Map<String, DirectoryItem> items = items(factory(way).download(this.remote, this.directory,
					REPLACE.withDeleteExtra(true).withDryRun(dryRun)));
			assertThat(items).containsOnlyKeys("top.txt", "sub/");
			assertThat(items.get("top.txt").action()).isEqualTo(Action.CREATED);
			assertThat(items.get("sub/").failure())
				.isInstanceOfSatisfying(DracoonTransferException.class,
						(ex) -> assertThat(ex.getReason()).isEqualTo(Reason.TARGET_EXISTS))
				.hasMessageContaining("is a link");
		}
		assertElsewhereIsUntouched();
	}

	@ParameterizedTest
	@EnumSource
	void linkedFileOfTheTargetIsReplacedItself(Way way) throws IOException {
		fill();
		Path link = Files.createSymbolicLink(this.directory.resolve("top.txt"), this.elsewhere.resolve("data.txt"));
		DirectoryTransferFactory factory = factory(way);
		assertThat(items(factory.download(this.remote, this.directory, DirectoryOptions.defaults())).get("top.txt")
			.action()).isEqualTo(Action.FAILED);
		assertThat(link).isSymbolicLink();
		assertThat(items(factory.download(this.remote, this.directory,
				DirectoryOptions.sync().withExisting(ExistingFile.UPDATE_BY_CHECKSUM)))
			.get("top.txt")
			.action()).isEqualTo(Action.UPDATED);
		assertThat(link).isRegularFile().hasContent("top");
		assertElsewhereIsUntouched();
	}

	@ParameterizedTest
	@EnumSource
	void targetAndSourceMayBeLinks(Way way) throws IOException {
		fill();
		Path link = Files.createSymbolicLink(this.place.resolve("link"), this.directory);
		DirectoryTransferFactory factory = factory(way);
		assertThat(items(factory.download(this.remote, link, DirectoryOptions.defaults())).values())
			.allMatch((item) -> item.action() == Action.CREATED);
		assertThat(this.directory.resolve("sub/below/deep.txt")).hasContent("deep");
		assertThat(items(factory.upload(link, this.remote, DirectoryOptions.sync())).values()).hasSize(3)
			.allMatch((item) -> item.action() == Action.UNCHANGED);
	}

	@ParameterizedTest
	@EnumSource
	void linksOfTheSourceAreNotFollowed(Way way) throws IOException {
		Files.createSymbolicLink(this.directory.resolve("sub"), this.elsewhere);
		Files.createSymbolicLink(this.directory.resolve("data.txt"), this.elsewhere.resolve("data.txt"));
		assertThat(items(factory(way).upload(this.directory, this.remote, DirectoryOptions.defaults())).values())
			.extracting(DirectoryItem::action)
			.containsExactly(Action.UNSUPPORTED, Action.UNSUPPORTED);
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void downloadNeverChangesFilesBehindASwappedLink() throws Exception {
		fill();
		DirectoryOptions options = REPLACE.withDeleteExtra(true);
		try (Swapper swapper = new Swapper(this.directory.resolve("sub"), this.elsewhere,
				this.place.resolve("aside"))) {
			for (int round = 0; round < 30; round++) {
				assertTyped(items(factory(Way.PLATFORM).download(this.remote, this.directory, options)));
			}
		}
		assertElsewhereIsUntouched();
		assertThat(names(this.directory)).allMatch((name) -> name.equals("sub") || name.equals("top.txt"));
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void uploadNeverReadsFilesBehindASwappedLink() throws Exception {
		Path sub = Files.createDirectory(this.directory.resolve("sub"));
		Files.writeString(sub.resolve("data.txt"), "public");
		try (Swapper swapper = new Swapper(sub, this.elsewhere, this.place.resolve("aside"))) {
			for (int round = 0; round < 30; round++) {
				Map<String, DirectoryItem> items = items(
						factory(Way.PLATFORM).upload(this.directory, this.remote, REPLACE));
				assertTyped(items);
				assertThat(items).doesNotContainKey("sub/victim.txt");
				DirectoryItem item = items.get("sub/data.txt");
				if (item != null && item.failure() == null) {
					assertThat(content("sub/data.txt")).isEqualTo("public");
				}
			}
		}
		// expect no failure, because the directory is not replaced any more
		assertThat(items(factory(Way.PLATFORM).upload(this.directory, this.remote, REPLACE)).get("sub/data.txt"))
			.satisfies((item) -> assertThat(item.failure()).isNull());
		assertThat(content("sub/data.txt")).isEqualTo("public");
	}

	private String content(String path) throws IOException {
		Node folder = this.alice.nodes().get(requireId()).block(TIMEOUT);
		assertThat(folder).isNotNull();
		Path copy = this.place.resolve("copy");
		try (var output = Files.newOutputStream(copy)) {
			this.alice.transfers()
				.download(ContentRequest.of(folder.parentPath() + folder.name() + "/" + path))
				.writeTo(output)
				.block(TIMEOUT);
		}
		return Files.readString(copy);
	}

	private long requireId() {
		Long id = this.remote.id();
		assertThat(id).isNotNull();
		return id;
	}

	private void assertElsewhereIsUntouched() throws IOException {
		assertThat(names(this.elsewhere)).containsExactlyInAnyOrder("data.txt", "victim.txt");
		assertThat(this.elsewhere.resolve("data.txt")).hasContent("secret");
		assertThat(this.elsewhere.resolve("victim.txt")).hasContent("victim");
	}

	private static void assertTyped(Map<String, DirectoryItem> items) {
		assertThat(items.values()).allSatisfy((item) -> {
			if (item.failure() != null) {
				assertThat(item.failure()).isInstanceOf(DracoonException.class);
			}
		});
	}

	private static Map<String, DirectoryItem> items(DirectoryTransfer transfer) {
		Map<String, DirectoryItem> items = transfer.items().collectMap(DirectoryItem::path).block(TIMEOUT);
		assertThat(items).isNotNull();
		return items;
	}

	private static List<String> names(Path directory) throws IOException {
		try (Stream<Path> found = Files.list(directory)) {
			return found.map((file) -> file.getFileName().toString()).toList();
		}
	}

	enum Way {

		/** Uses the best access that the platform supports. */
		PLATFORM(LocalFolder::open),

		/** Uses paths instead of open directories. */
		PATHS(LocalFolder::at);

		private final DirectoryTransferFactory.Opener opener;

		Way(DirectoryTransferFactory.Opener opener) {
			this.opener = opener;
		}

	}

	/**
	 * Replaces a directory by a link and restores it, as fast as possible.
	 */
	private static final class Swapper implements AutoCloseable {

		private final AtomicBoolean done = new AtomicBoolean();

		private final Thread thread;

		private Swapper(Path directory, Path elsewhere, Path aside) {
			this.thread = new Thread(() -> {
				while (!this.done.get()) {
					attempt(() -> Files.move(directory, aside));
					attempt(() -> Files.createSymbolicLink(directory, elsewhere));
					attempt(() -> Files.delete(directory));
					attempt(() -> Files.move(aside, directory));
				}
			});
			this.thread.start();
		}

		private static void attempt(Attempt attempt) {
			try {
				attempt.make();
			}
			catch (IOException ex) {
				// ignore the failure, because the transfer changes the same entry at the
				// same time
			}
		}

		@Override
		public void close() throws InterruptedException {
			this.done.set(true);
			this.thread.join();
		}

	}

	@FunctionalInterface
	private interface Attempt {

		void make() throws IOException;

	}

}
