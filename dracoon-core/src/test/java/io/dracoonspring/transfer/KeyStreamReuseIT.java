// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.StorageMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that no pair of key and IV ever encrypts two different plaintexts. The tests
 * pause or kill uploads, and change their source in the meantime. The source is in the
 * default file system, which reports such changes, or in a ZIP file system, which does
 * not.
 */
@DisabledOnOs(OS.WINDOWS)
class KeyStreamReuseIT {

	private static final int PART = TransferSettings.MIN_CHUNK_SIZE;

	private static final int PARTS = 3;

	private static final int SIZE = PARTS * PART - PART / 2;

	private static final int SEEDS = 5;

	private static final int ATTEMPTS = 5;

	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource({ "S3,true", "S3,false", "PROXY,true", "PROXY,false" })
	void eachKeyEncryptsOnePlaintext(StorageMode storage, boolean knowsChanges) throws IOException {
		int repeated = 0;
		try (DracoonEmulator emulator = DracoonEmulator.builder().storage(storage).start()) {
			for (int seed = 1; seed <= SEEDS; seed++) {
				Path place = Files.createDirectory(this.directory.resolve("seed " + seed));
				try (FileSystem archive = archive(place)) {
					Path source = (knowsChanges ? place : archive.getPath("/")).resolve("secret.bin");
					repeated += new Story(emulator, source, seed).run();
				}
				catch (AssertionError | RuntimeException ex) {
					throw new AssertionError("Seed " + seed + ": " + ex.getMessage(), ex);
				}
			}
		}
		// expect that uploads send content again with the same key only if the file
		// system reports changes
		assertThat(repeated > 0).isEqualTo(knowsChanges);
	}

	// changes the part that was in progress when the first upload was interrupted
	@ParameterizedTest
	@EnumSource
	void changeAfterTheFirstLookAtTheSource(StorageMode storage) throws IOException {
		try (DracoonEmulator emulator = DracoonEmulator.builder().storage(storage).start()) {
			new Story(emulator, this.directory.resolve("secret.bin"), 0).changedAtTheResumption();
		}
	}

	// creates a file system whose files have neither an identity nor a time of the last
	// status change. They have only a time of modification
	private static FileSystem archive(Path place) throws IOException {
		return FileSystems.newFileSystem(URI.create("jar:" + place.resolve("archive.zip").toUri()),
				Map.of("create", "true", "noCompression", "true"));
	}

	/**
	 * Uploads one file with interruptions until the upload is complete.
	 */
	private static final class Story {

		private final SentContent sent = new SentContent(PART);

		private final List<byte[]> contents = new CopyOnWriteArrayList<>();

		private final List<Dracoon> clients = new ArrayList<>();

		private final DracoonEmulator emulator;

		private final Path source;

		private final Random random;

		private final UploadRequest request;

		private Story(DracoonEmulator emulator, Path source, int seed) {
			this.emulator = emulator;
			this.source = source;
			this.random = new Random(seed);
			this.request = UploadRequest.of(source, "/Vault")
				.withResolutionStrategy(ResolutionStrategy.AUTORENAME)
				.withName("secret " + seed + ".bin");
		}

		private int run() throws IOException {
			write(content());
			try {
				@Nullable ResumeToken token = null;
				for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
					token = interrupted(token);
					if (this.random.nextInt(4) == 0) {
						change(this.random.nextInt(PARTS));
					}
				}
				requireUploaded(last(token));
				this.sent.requireNoReuse(this.contents);
			}
			finally {
				this.clients.forEach(Dracoon::close);
			}
			return this.sent.repeated();
		}

		private void changedAtTheResumption() throws IOException {
			write(content());
			try {
				ResumeToken token = interrupted(null, new RecordingConnector(this.sent, 1, false, () -> {
				}, false));
				assertThat(token).isNotNull();
				CompletableFuture<Node> result = upload(
						new RecordingConnector(this.sent, Integer.MAX_VALUE, false, () -> change(1), true), token)
					.result()
					.toFuture();
				Awaitility.await().atMost(TransferFixture.TIMEOUT).until(result::isDone);
				this.sent.requireNoReuse(this.contents);
				requireChanged(result);
			}
			finally {
				this.clients.forEach(Dracoon::close);
			}
		}

		private @Nullable ResumeToken interrupted(@Nullable ResumeToken token) {
			int part = this.random.nextInt(PARTS);
			RecordingConnector connector = new RecordingConnector(this.sent, this.random.nextInt(2),
					this.random.nextBoolean(), (this.random.nextInt(3) == 0) ? () -> change(part) : () -> {
					}, this.random.nextBoolean());
			return interrupted(token, connector);
		}

		private @Nullable ResumeToken interrupted(@Nullable ResumeToken token, RecordingConnector connector) {
			Upload upload = upload(connector, token);
			CompletableFuture<Node> result = upload.result().toFuture();
			boolean killed = this.random.nextBoolean();
			Awaitility.await().atMost(TransferFixture.TIMEOUT).until(() -> connector.isStuck() || result.isDone());
			if (result.isDone()) {
				requireChanged(result);
				return null;
			}
			// do not end the upload of a killed process. Its requests get no response, so
			// that the upload sends nothing more
			return killed ? upload.token() : upload.pause().block(TransferFixture.TIMEOUT);
		}

		private Node last(@Nullable ResumeToken token) {
			RecordingConnector connector = new RecordingConnector(this.sent, Integer.MAX_VALUE, false, () -> {
			}, false);
			CompletableFuture<Node> result = upload(connector, token).result().toFuture();
			Awaitility.await().atMost(TransferFixture.TIMEOUT).until(result::isDone);
			if (!result.isCompletedExceptionally()) {
				return result.join();
			}
			requireChanged(result);
			Node node = upload(connector, null).result().block(TransferFixture.TIMEOUT);
			assertThat(node).isNotNull();
			return node;
		}

		private Upload upload(RecordingConnector connector, @Nullable ResumeToken token) {
			int parallelism = 1 + this.random.nextInt(2);
			Dracoon client = TransferFixture.client(this.emulator, "alice", (builder) -> builder.connector(connector)
				.transfer((settings) -> settings.withParallelism(parallelism).withMaxRetries(0)));
			this.clients.add(client);
			return (token != null) ? client.transfers().resumeUpload(this.request, token)
					: client.transfers().upload(this.request);
		}

		private void requireChanged(CompletableFuture<Node> result) {
			assertThat(result).isCompletedExceptionally();
			assertThat(result.handle((node, ex) -> ex).join()).isInstanceOfSatisfying(DracoonTransferException.class,
					// also accept a failure of the server, because an upload also ends if
					// it does not know which chunks the server has
					(ex) -> assertThat(ex.getReason()).isIn(Reason.SOURCE_CHANGED, Reason.SERVER_FAILED));
		}

		private void requireUploaded(Node node) throws IOException {
			Path copy = Files.createTempDirectory("copy").resolve("copy.bin");
			try (Dracoon client = TransferFixture.client(this.emulator, "alice")) {
				client.transfers()
					.download(DownloadRequest.of(node.id(), copy))
					.result()
					.block(TransferFixture.TIMEOUT);
				assertThat(Arrays.equals(Files.readAllBytes(copy), Files.readAllBytes(this.source))).isTrue();
			}
			finally {
				Files.deleteIfExists(copy);
				Files.delete(copy.getParent());
			}
		}

		private byte[] content() {
			byte[] content = new byte[SIZE];
			this.random.nextBytes(content);
			return content;
		}

		// changes a byte of the part, keeps the size of the file, and restores its time
		// of modification
		private void change(int part) {
			try {
				FileTime modified = Files.getLastModifiedTime(this.source);
				byte[] content = Files.readAllBytes(this.source);
				content[part * PART + PART / 3] ^= 1;
				write(content);
				Files.setLastModifiedTime(this.source, modified);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private void write(byte[] content) throws IOException {
			this.contents.add(content);
			if (this.source.getFileSystem() == FileSystems.getDefault()) {
				Files.write(this.source, content, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
				return;
			}
			// replace the entry, so that a reader of the former entry continues to read
			// the former content
			Path next = Files.write(this.source.resolveSibling("next.bin"), content);
			Files.move(next, this.source, StandardCopyOption.REPLACE_EXISTING);
		}

	}

}
