// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonApiException;
import io.dracoonspring.api.DracoonCryptoException;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.faults.Fault;
import io.dracoonspring.transfer.ShareContentRequest;
import io.dracoonspring.transfer.TransferState;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.DirectoryItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Tests the blocking operations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DracoonTemplateIT {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon alice = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.encryptionPassword("Encryption-2026!")
		.build();

	private final DracoonTemplate template = new DracoonTemplate(this.alice);

	@TempDir
	Path directory;

	@BeforeEach
	void startAfresh() {
		this.emulator.reset();
		this.emulator.faults().clear();
	}

	@AfterEach
	void leavesNothingBehind() {
		assertThat(this.emulator.openUploadChannels()).isZero();
		assertThat(this.alice.transfers().active())
			.noneMatch((transfer) -> transfer.state() == TransferState.TRANSFERRING);
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	@Test
	void findsNodesByTheirPathsAndIds() {
		Node room = this.template.get("/Projects");
		assertThat(room.type()).isEqualTo(NodeType.ROOM);
		assertThat(this.template.get(room.id()).path()).isEqualTo("/Projects");
		assertThat(this.template.find("/Projects")).map(Node::id).hasValue(room.id());
		assertThat(this.template.find("/Projects/nothing")).isEmpty();
		assertThat(this.template.exists("/Projects")).isTrue();
		assertThat(this.template.exists("/nothing")).isFalse();
		assertThatExceptionOfType(DracoonApiException.NotFound.class).isThrownBy(() -> this.template.get("/nothing/x"))
			.withMessageContaining("'nothing'");
	}

	@Test
	void doesNotTakeAnOutageForAnAbsence() {
		this.emulator.faults().add(Fault.status(503).on("GET", "/api/v4/nodes").times(100));
		assertThatExceptionOfType(DracoonApiException.GatewayError.class)
			.isThrownBy(() -> this.template.exists("/Projects"));
	}

	@Test
	void listsAllPagesAndClosesThem() {
		for (int index = 0; index < 30; index++) {
			this.template.createFolders("/Projects/many/folder " + index);
		}
		try (Stream<Node> nodes = this.template.list("/Projects/many", (query) -> query.withLimit(7))) {
			assertThat(nodes).hasSize(30).extracting(Node::name).doesNotHaveDuplicates();
		}
		this.emulator.clearRequests();
		try (Stream<Node> nodes = this.template.list("/Projects/many", (query) -> query.withLimit(1))) {
			assertThat(nodes.findFirst()).isPresent();
		}
		int asked = this.emulator.requests().size();
		assertThat(asked).isLessThan(30);
		assertThat(this.template.list(this.template.get("/Projects/many"))).hasSize(30);
		try (Stream<Node> rooms = this.template.list("/")) {
			assertThat(rooms).extracting(Node::name).contains("Projects", "Vault");
		}
		try (Stream<Node> folders = this.template.list("/Projects",
				(query) -> query.withFilter(NodeFilter.TYPE.equalTo(NodeType.FOLDER)))) {
			assertThat(folders).isNotEmpty().allMatch((node) -> node.type() == NodeType.FOLDER);
		}
	}

	@Test
	void searchesBelow() throws IOException {
		this.template.createFolders("/Projects/a/b");
		this.template.writeBytes("/Projects/a/b/needle.txt", new byte[3]);
		try (Stream<Node> found = this.template.search("/Projects", "needle*")) {
			assertThat(found).extracting(Node::path).containsExactly("/Projects/a/b/needle.txt");
		}
		try (Stream<Node> found = this.template.search("/", "needle")) {
			assertThat(found).hasSize(1);
		}
	}

	@Test
	void createsFoldersOnTheWayOnceAndNoRooms() {
		Node folder = this.template.createFolders("/Projects/a/b/c");
		assertThat(folder.path()).isEqualTo("/Projects/a/b/c");
		assertThat(this.template.createFolders("Projects/a/b/c/").id()).isEqualTo(folder.id());
		assertThatExceptionOfType(DracoonApiException.NotFound.class)
			.isThrownBy(() -> this.template.createFolders("/No such room/a"));
		this.template.writeBytes("/Projects/a/file", new byte[1]);
		assertThatExceptionOfType(DracoonApiException.Conflict.class)
			.isThrownBy(() -> this.template.createFolders("/Projects/a/file/b"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void bringsEveryKindOfContentAndBack(String room) throws IOException {
		byte[] content = content(200_000);
		Path file = Files.write(this.directory.resolve("source"), content);
		this.template.upload(room + "/path", file);
		this.template.upload(room + "/stream", new ByteArrayInputStream(content));
		this.template.writeBytes(room + "/bytes", content);
		this.template.upload(room + "/resource", new ByteArrayResource(content));
		Node written = this.template.write(room + "/written", (output) -> {
			output.write(content, 0, 1000);
			output.write(content, 1000, content.length - 1000);
		});
		assertThat(written.path()).isEqualTo(room + "/written");
		for (String name : List.of("path", "stream", "bytes", "resource", "written")) {
			String path = room + "/" + name;
			Path target = this.template.download(path, this.directory.resolve(room.substring(1) + name));
			assertThat(Files.readAllBytes(target)).isEqualTo(content);
			ByteArrayOutputStream output = new ByteArrayOutputStream();
			assertThat(this.template.download(path, output)).isEqualTo(content.length);
			assertThat(output.toByteArray()).isEqualTo(content);
			try (InputStream input = this.template.openInputStream(path)) {
				assertThat(input.readAllBytes()).isEqualTo(content);
				assertThat(input.read()).isEqualTo(-1);
			}
			try (InputStream input = this.template.openInputStream(path, (request) -> request.withRange(1000, 5))) {
				assertThat(input.readAllBytes()).containsExactly(Arrays.copyOfRange(content, 1000, 1005));
			}
			assertThat(this.template.<Integer>read(path, InputStream::read)).isEqualTo(content[0] & 0xff);
		}
	}

	@Test
	void refusesToReplaceUnlessToldTo() {
		this.template.writeBytes("/Projects/a.txt", new byte[] { 1 });
		assertThatExceptionOfType(DracoonApiException.Conflict.class)
			.isThrownBy(() -> this.template.writeBytes("/Projects/a.txt", new byte[] { 2 }));
		assertThatExceptionOfType(DracoonApiException.Conflict.class)
			.isThrownBy(() -> this.template.write("/Projects/a.txt", (output) -> output.write(2)));
		this.template.upload("/Projects/a.txt", UploadSource.of(new ByteArrayInputStream(new byte[] { 3 })),
				(options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE));
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		this.template.download("/Projects/a.txt", output);
		assertThat(output.toByteArray()).containsExactly(3);
		Node other = this.template.upload("/Projects/a.txt", UploadSource.of(new ByteArrayInputStream(new byte[1])),
				(options) -> options.withResolutionStrategy(ResolutionStrategy.AUTORENAME));
		assertThat(other.name()).isNotEqualTo("a.txt");
	}

	@Test
	void leavesTheTargetOfADownloadAloneUnlessToldOtherwise() throws IOException {
		this.template.writeBytes("/Projects/a.txt", new byte[] { 1 });
		Path target = Files.write(this.directory.resolve("a.txt"), new byte[] { 9 });
		assertThatExceptionOfType(DracoonTransferException.class)
			.isThrownBy(() -> this.template.download("/Projects/a.txt", target))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.TARGET_EXISTS));
		this.template.download("/Projects/a.txt", target, (request) -> request.withExisting(ExistingFile.OVERWRITE));
		assertThat(target).hasBinaryContent(new byte[] { 1 });
	}

	@Test
	void makesNoFileOfACallbackThatFails() {
		IOException own = new IOException("no more data");
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.template.write("/Projects/a.txt", (output) -> {
				output.write(new byte[100_000]);
				output.close();
				throw own;
			}))
			.isSameAs(own);
		assertThatIllegalStateException().isThrownBy(() -> this.template.write("/Projects/a.txt", (output) -> {
			throw new IllegalStateException("bug");
		})).withMessage("bug");
		assertThat(this.template.exists("/Projects/a.txt")).isFalse();
	}

	@Test
	void makesNoFileOfACallbackThatHidesTheFailureOfTheUpload() {
		assertThatExceptionOfType(DracoonTransferException.class)
			.isThrownBy(() -> this.template.write("/Projects/missing/a.txt", (output) -> {
				PrintStream print = new PrintStream(output, false, StandardCharsets.UTF_8);
				for (int line = 0; line < 100_000; line++) {
					print.println(line);
				}
				print.close();
			}))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.TARGET_MISSING));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Projects", "/Vault" })
	void handsOutNoEndOfContentThatIsBroken(String room) {
		byte[] content = content(300_000);
		Node file = this.template.writeBytes(room + "/broken.bin", content);
		this.emulator.tamperWithContent(file.id());
		byte[] all = new byte[content.length];
		try (InputStream input = this.template.openInputStream(room + "/broken.bin")) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> input.readNBytes(all, 0, all.length));
			assertThatExceptionOfType(IOException.class).isThrownBy(input::read);
			assertThatExceptionOfType(IOException.class).isThrownBy(input::available);
		}
		catch (IOException ex) {
			throw new AssertionError("Closing must work", ex);
		}
		Class<? extends RuntimeException> failure = room.equals("/Vault") ? DracoonCryptoException.class
				: DracoonTransferException.class;
		assertThatExceptionOfType(failure)
			.isThrownBy(() -> this.template.read(room + "/broken.bin", InputStream::readAllBytes));
		assertThatExceptionOfType(failure)
			.isThrownBy(() -> this.template.<Integer>read(room + "/broken.bin", (input) -> 1));
		assertThatExceptionOfType(failure)
			.isThrownBy(() -> this.template.download(room + "/broken.bin", OutputStream.nullOutputStream()));
	}

	@Test
	void cancelsTheDownloadOfWhoClosesEarly() throws IOException {
		this.template.writeBytes("/Projects/large.bin", content(20 << 20));
		try (InputStream input = this.template.openInputStream("/Projects/large.bin")) {
			assertThat(input.read()).isNotNegative();
		}
	}

	@Test
	void closedStreamsCannotBeRead() throws IOException {
		this.template.writeBytes("/Projects/a.txt", new byte[10]);
		InputStream input = this.template.openInputStream("/Projects/a.txt");
		input.close();
		assertThatExceptionOfType(IOException.class).isThrownBy(input::read).withMessageContaining("closed");
		input.close();
	}

	@Test
	void opensNothingThatDoesNotExist() {
		assertThatExceptionOfType(DracoonTransferException.class)
			.isThrownBy(() -> this.template.openInputStream("/Projects/nothing"))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.SOURCE_MISSING));
	}

	@Test
	void movesRenamesAndCopies() {
		this.template.createFolders("/Projects/from");
		this.template.createFolders("/Projects/to");
		Node file = this.template.writeBytes("/Projects/from/a.txt", new byte[] { 1 });
		assertThat(this.template.move("/Projects/from/a.txt", "/Projects/from/b.txt").path())
			.isEqualTo("/Projects/from/b.txt");
		Node moved = this.template.move("/Projects/from/b.txt", "/Projects/to/c.txt");
		assertThat(moved.id()).isEqualTo(file.id());
		assertThat(moved.path()).isEqualTo("/Projects/to/c.txt");
		assertThat(this.template.copy("/Projects/to/c.txt", "/Projects/to/d.txt").id()).isNotEqualTo(file.id());
		assertThat(this.template.copy("/Projects/to", "/Projects/from/copy").path()).isEqualTo("/Projects/from/copy");
		assertThat(this.template.exists("/Projects/from/copy/d.txt")).isTrue();
		assertThat(this.template.move("/Projects/from/copy", "/Projects/from/renamed").name()).isEqualTo("renamed");
	}

	@Test
	void refusesToMoveOrCopyOntoSomething() {
		this.template.writeBytes("/Projects/a.txt", new byte[] { 1 });
		this.template.writeBytes("/Projects/b.txt", new byte[] { 2 });
		this.template.createFolders("/Projects/to");
		this.template.writeBytes("/Projects/to/a.txt", new byte[] { 3 });
		for (String target : List.of("/Projects/b.txt", "/Projects/to/a.txt")) {
			assertThatExceptionOfType(DracoonApiException.Conflict.class)
				.isThrownBy(() -> this.template.move("/Projects/a.txt", target));
			assertThatExceptionOfType(DracoonApiException.Conflict.class)
				.isThrownBy(() -> this.template.copy("/Projects/a.txt", target));
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.template.move("/Projects/a.txt", "/Projects/b.txt", ResolutionStrategy.OVERWRITE));
		assertThatIllegalArgumentException().isThrownBy(
				() -> this.template.copy("/Projects/a.txt", "/Projects/to/a.txt", ResolutionStrategy.AUTORENAME));
		this.template.copy("/Projects/a.txt", "/Projects/to/a.txt", ResolutionStrategy.OVERWRITE);
		assertThat(this.template.move("/Projects/a.txt", "/Projects/to/a.txt", ResolutionStrategy.AUTORENAME).name())
			.isNotEqualTo("a.txt");
	}

	@Test
	void deletesFilesAndFoldersButNoRooms() {
		this.template.createFolders("/Projects/a/b");
		this.template.writeBytes("/Projects/a/b/c", new byte[1]);
		this.template.delete("/Projects/a/b/c");
		assertThat(this.template.deleteIfExists("/Projects/a/b/c")).isFalse();
		assertThat(this.template.deleteIfExists("/Projects/a")).isTrue();
		assertThatExceptionOfType(DracoonApiException.NotFound.class)
			.isThrownBy(() -> this.template.delete("/Projects/a"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.template.delete("/Projects"))
			.withMessageContaining("is a room");
		Node room = this.template.get("/Projects");
		assertThatIllegalArgumentException().isThrownBy(() -> this.template.delete(room))
			.withMessageContaining("'Projects' is a room");
		this.template.delete(this.template.writeBytes("/Projects/d", new byte[1]));
		assertThat(this.template.exists("/Projects/d")).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> this.template.move("/Projects", "/Vault/x"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.template.writeBytes("/file.txt", new byte[1]))
			.withMessageContaining("'/file.txt'");
	}

	@Test
	void sharesWithPasswordAndExpiry() {
		Instant end = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
		for (String room : List.of("/Projects", "/Vault")) {
			byte[] content = content(1000);
			this.template.writeBytes(room + "/shared.bin", content);
			DownloadLink link = this.template.share(room + "/shared.bin",
					(share) -> share.withPassword(Secret.of("Share-2026!pass"))
						.withExpiration(ObjectExpiration.at(end)));
			assertThat(link.share().expireAt()).isEqualTo(end);
			assertThat(link.uri().toString()).startsWith(this.emulator.baseUrl() + "/public/download-shares/");
			assertThat(link.toString()).doesNotContain(link.share().accessKey().value());
			ByteArrayOutputStream output = new ByteArrayOutputStream();
			this.alice.transfers()
				.publicShares()
				.download(ShareContentRequest.of(link.uri().toString()).withPassword(Secret.of("Share-2026!pass")))
				.writeTo(output)
				.block(TIMEOUT);
			assertThat(output.toByteArray()).isEqualTo(content);
		}
		assertThat(this.template.share("/Projects/shared.bin").share().isProtected()).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> this.template.share("/Vault/shared.bin"))
			.withMessageContaining("password");
	}

	@Test
	void bringsDirectoriesAndBack() throws IOException {
		Path source = Files.createDirectories(this.directory.resolve("tree/sub")).getParent();
		Files.write(source.resolve("a"), content(10));
		Files.write(source.resolve("sub/b"), content(20));
		this.template.createFolders("/Projects/tree");
		List<DirectoryItem> items = new ArrayList<>();
		try (Stream<DirectoryItem> sent = this.template.uploadDirectory("/Projects/tree", source)) {
			sent.forEach(items::add);
		}
		assertThat(this.template.exists("/Projects/tree/sub/b")).isTrue();
		Path target = this.directory.resolve("back");
		try (Stream<DirectoryItem> received = this.template.downloadDirectory("/Projects/tree", target)) {
			assertThat(received).hasSameSizeAs(items);
		}
		assertThat(target.resolve("sub/b")).hasBinaryContent(content(20));
	}

	@Test
	void refusesThreadsThatMustNotWait() {
		StepVerifier
			.create(Mono.fromCallable(() -> this.template.exists("/Projects")).subscribeOn(Schedulers.parallel()))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(IllegalStateException.class)
				.hasMessageContaining("must not wait")
				.hasMessageContaining("boundedElastic"))
			.verify(TIMEOUT);
		for (Mono<?> call : List.of(Mono.fromCallable(() -> this.template.list("/")),
				Mono.fromCallable(() -> this.template.openInputStream("/Projects/a")),
				Mono.fromCallable(() -> this.template.write("/Projects/a", (output) -> output.write(1))),
				Mono.fromCallable(() -> this.template.download("/Projects/a", this.directory)))) {
			StepVerifier.create(call.subscribeOn(Schedulers.parallel()))
				.expectError(IllegalStateException.class)
				.verify(TIMEOUT);
		}
	}

	@Test
	void endsWhenItsThreadIsInterrupted() throws Exception {
		this.template.writeBytes("/Projects/a.bin", content(100_000));
		interrupted(() -> this.template.get("/Projects"), DracoonInterruptedException.class);
		interrupted(() -> this.template.writeBytes("/Projects/b.bin", content(100)), DracoonInterruptedException.class);
		interrupted(() -> this.template.openInputStream("/Projects/a.bin"), DracoonInterruptedException.class);
		interrupted(() -> this.template.list("/Projects").toList(), DracoonInterruptedException.class);
		interrupted(() -> this.template.write("/Projects/c.bin", (output) -> output.write(content(30 << 20))),
				DracoonInterruptedException.class);
		this.emulator.faults().clear();
		assertThat(this.template.exists("/Projects/b.bin")).isFalse();
		assertThat(this.template.exists("/Projects/c.bin")).isFalse();
	}

	private void interrupted(Call call, Class<? extends Throwable> type) throws Exception {
		this.emulator.faults().clear();
		this.emulator.faults().add(Fault.stall());
		AtomicReference<Throwable> failure = new AtomicReference<>();
		CompletableFuture<Boolean> marked = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				call.run();
			}
			catch (Throwable ex) {
				failure.set(ex);
			}
			marked.complete(Thread.currentThread().isInterrupted());
		});
		thread.start();
		while (this.emulator.faults().active().get(0).hits() == 0) {
			Thread.onSpinWait();
		}
		thread.interrupt();
		assertThat(marked.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		assertThat(failure.get()).isInstanceOf(type);
		thread.join();
	}

	private static byte[] content(int size) {
		byte[] content = new byte[size];
		new Random(size).nextBytes(content);
		return content;
	}

	/** Is a call that may fail. */
	@FunctionalInterface
	private interface Call {

		void run() throws Exception;

	}

}
