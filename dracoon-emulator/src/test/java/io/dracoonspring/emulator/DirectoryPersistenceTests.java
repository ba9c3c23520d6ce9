// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

import io.dracoonspring.emulator.internal.persistence.EmulatorDirectoryException;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests which data an emulator restores when it starts with a directory.
 */
class DirectoryPersistenceTests {

	private static final int HEAD_LENGTH = 23 + 4 + 32;

	@TempDir
	Path directory;

	private DracoonEmulator start() {
		return start(this.directory);
	}

	private static DracoonEmulator start(Path directory) {
		return DracoonEmulator.builder().directory(directory).start();
	}

	private Path stateFile() {
		return this.directory.resolve("emulator.state");
	}

	private List<Path> contents() {
		try (Stream<Path> files = Files.list(this.directory.resolve("emulator-content"))) {
			return files.toList();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void applicationsStayConnected() {
		JsonNode tokens;
		String used;
		try (DracoonEmulator emulator = start()) {
			Api anybody = new Api(emulator);
			used = anybody.token(ManyThings.login("bob")).json().get("refresh_token").asString();
			tokens = anybody.token(Map.of("grant_type", "refresh_token", "refresh_token", used)).expect(200).json();
		}
		try (DracoonEmulator emulator = start()) {
			Api anybody = new Api(emulator);
			anybody.withToken(tokens.get("access_token").asString()).get("/api/v4/nodes").expect(200);
			Map<String, String> refresh = Map.of("grant_type", "refresh_token", "refresh_token",
					tokens.get("refresh_token").asString());
			anybody.token(Map.of("grant_type", "refresh_token", "refresh_token", used)).expect(400);
			anybody.token(refresh).expect(200);
			anybody.token(refresh).expect(400);
		}
	}

	@Test
	void idsGoOnCounting() {
		long folder;
		long comment;
		try (DracoonEmulator emulator = start()) {
			Api admin = new Api(emulator).as("admin");
			long projects = admin.idOf("Projects");
			folder = admin.post("/api/v4/nodes/folders", Map.of("parentId", projects, "name", "F")).id();
			comment = admin.post("/api/v4/nodes/" + projects + "/comments", Map.of("text", "C")).expect(201).id();
			admin.delete("/api/v4/nodes/" + folder).expect(204);
			admin.delete("/api/v4/nodes/comments/" + comment).expect(204);
		}
		try (DracoonEmulator emulator = start()) {
			Api admin = new Api(emulator).as("admin");
			long projects = admin.idOf("Projects");
			assertThat(admin.post("/api/v4/nodes/folders", Map.of("parentId", projects, "name", "F")).id())
				.isEqualTo(folder + 1);
			assertThat(admin.post("/api/v4/nodes/" + projects + "/comments", Map.of("text", "C")).id())
				.isEqualTo(comment + 1);
			List<Long> events = admin.get("/api/v4/eventlog/events?limit=500")
				.expect(200)
				.json()
				.get("items")
				.valueStream()
				.map((event) -> event.get("id").asLong())
				.toList();
			assertThat(events).doesNotHaveDuplicates();
		}
	}

	@Test
	void theMovedClockStaysMoved() {
		try (DracoonEmulator emulator = start()) {
			emulator.advanceClock(Duration.ofDays(100));
		}
		try (DracoonEmulator emulator = start()) {
			assertThat(emulator.now()).isBetween(Instant.now().plus(Duration.ofDays(99)),
					Instant.now().plus(Duration.ofDays(101)));
		}
	}

	@Test
	void seedsCountForAnEmptyDirectoryOnly() {
		Seed carol = Seed.create().withUser(SeedUser.of("carol"));
		Seed dave = Seed.create().withUser(SeedUser.of("dave"));
		DracoonEmulator.builder().directory(this.directory).seed(carol).start().close();
		try (DracoonEmulator emulator = DracoonEmulator.builder().directory(this.directory).seed(dave).start()) {
			Api anybody = new Api(emulator);
			anybody.token(ManyThings.login("carol")).expect(200);
			anybody.token(ManyThings.login("dave")).expect(400);
			assertThat(anybody.as("admin").names("/api/v4/nodes")).containsExactly("Projects", "Vault");
		}
	}

	@Test
	void whereContentGoesIsDecidedAtEachStart() {
		start().close();
		try (DracoonEmulator emulator = DracoonEmulator.builder()
			.directory(this.directory)
			.storage(StorageMode.PROXY)
			.start()) {
			Api admin = new Api(emulator).as("admin");
			admin.upload(admin.idOf("Projects"), "proxy.txt", "\"through the server\"", "fail");
		}
		try (DracoonEmulator emulator = start()) {
			Api admin = new Api(emulator).as("admin");
			String url = admin.downloadUrl(admin.idOf("Projects/proxy.txt"));
			assertThat(url).contains("X-Amz-Signature");
			assertThat(new String(new Api(emulator).bytes("GET", url, null), StandardCharsets.UTF_8))
				.isEqualTo("\"through the server\"");
		}
	}

	@Test
	void goingBackIsKept() throws IOException {
		Snapshot snapshot;
		try (DracoonEmulator emulator = start()) {
			Api admin = new Api(emulator).as("admin");
			snapshot = emulator.snapshot();
			byte[] before = Files.readAllBytes(stateFile());
			admin.delete("/api/v4/nodes/" + admin.idOf("Projects")).expect(204);
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> !Arrays.equals(Files.readAllBytes(stateFile()), before));
			emulator.restore(snapshot);
		}
		try (DracoonEmulator emulator = start()) {
			Api admin = new Api(emulator).as("admin");
			assertThat(admin.names("/api/v4/nodes")).containsExactly("Projects", "Vault");
			admin.delete("/api/v4/nodes/" + admin.idOf("Vault")).expect(204);
			emulator.reset();
			emulator.expireAccessTokens();
		}
		try (DracoonEmulator emulator = start()) {
			assertThat(new Api(emulator).as("admin").names("/api/v4/nodes")).containsExactly("Projects", "Vault");
		}
	}

	private String savedText() throws IOException {
		return Files.readString(stateFile(), StandardCharsets.ISO_8859_1);
	}

	@Test
	void aDyingProcessLosesNothingThatWasSaved(@TempDir Path copy) throws IOException {
		try (DracoonEmulator emulator = start()) {
			Api admin = new Api(emulator).as("admin");
			admin.post("/api/v4/nodes/rooms", Map.of("name", "Brand new", "adminIds", List.of(1))).expect(201);
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> savedText().contains("Brand new"));
			// the copy is the state that a process leaves if it dies now
			FileSystemUtils.copyRecursively(this.directory, copy);
		}
		try (DracoonEmulator emulator = start(copy)) {
			assertThat(new Api(emulator).as("admin").names("/api/v4/nodes")).contains("Brand new");
		}
	}

	@Test
	void contentIsDeletedWhenNoSavedStateNeedsIt() throws IOException {
		start().close();
		int seeded = contents().size();
		Path orphan = Files.writeString(this.directory.resolve("emulator-content/" + "0".repeat(36)), "left behind");
		Path foreign = Files.writeString(this.directory.resolve("emulator-content/notes.txt"), "somebody's");
		try (DracoonEmulator emulator = start()) {
			assertThat(orphan).doesNotExist();
			assertThat(foreign).exists();
			Files.delete(foreign);
			Api admin = new Api(emulator).as("admin");
			long room = admin.post("/api/v4/nodes/rooms", Map.of("name", "Short", "adminIds", List.of(1))).id();
			ManyThings.upload(admin, room, "a.txt", "content", "fail");
			assertThat(contents()).hasSize(seeded + 1);
			admin.delete("/api/v4/nodes/" + room).expect(204);
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(contents()).hasSize(seeded));
			admin.post("/api/v4/nodes/files/uploads",
					Map.of("parentId", admin.idOf("Projects"), "name", "unfinished", "directS3Upload", true));
		}
		try (DracoonEmulator emulator = start()) {
			assertThat(contents()).hasSize(seeded);
			assertThat(emulator.openUploadChannels()).isZero();
		}
	}

	@Test
	void onlyOneEmulatorUsesADirectory() {
		DracoonEmulator first = start();
		try (first) {
			assertThatExceptionOfType(EmulatorDirectoryException.class).isThrownBy(this::start)
				.withMessageContaining("Another emulator uses the directory '" + this.directory + "'");
			new Api(first).as("admin").get("/api/v4/nodes").expect(200);
		}
		start().close();
	}

	@Test
	void damagedStatesAreNotUsed() throws IOException {
		start().close();
		byte[] good = Files.readAllBytes(stateFile());
		refuses(Arrays.copyOf(good, good.length - 1), "it is damaged");
		refuses(Arrays.copyOf(good, 10), "'emulator.state' is damaged or belongs to another program");
		refuses("something else\n".repeat(10).getBytes(StandardCharsets.UTF_8), "belongs to another program");
		byte[] flipped = good.clone();
		flipped[good.length / 2] ^= 1;
		refuses(flipped, "it is damaged");
		byte[] newer = good.clone();
		newer[26]++;
		refuses(newer, "it was written by a newer version of the emulator (format 4)");
		newer[26] = 0;
		refuses(newer, "it was written by an older version of the emulator (format 0)");
		refuses(changed(good, (text) -> text.replace("nextId:long", "nextIx:long")),
				"it was written by another version of the emulator (io.dracoonspring.emulator.internal.state.NodeTree differs)");
		refuses(changed(good, (text) -> text.replace("internal.state.Folder", "internal.state.Holder")),
				"it was written by another version of the emulator");
		// use a class that exists, but that is not a part of any state
		refuses(changed(good, (text) -> text.replace("internal.state.Folder", "internal.console.Html")),
				"it is damaged");
		Path content = contents().get(0);
		Files.write(stateFile(), good);
		byte[] bytes = Files.readAllBytes(content);
		Files.delete(content);
		refuses(good, "the file '" + content.getFileName() + "' with content is missing or damaged");
		Files.write(content, bytes);
		start().close();
	}

	private void refuses(byte[] state, String reason) throws IOException {
		Files.write(stateFile(), state);
		assertThatExceptionOfType(EmulatorDirectoryException.class).isThrownBy(this::start)
			.withMessageContaining("in the directory '" + this.directory + "' cannot be read: ")
			.withMessageContaining(reason)
			.withMessageEndingWith("Delete the directory to start from an empty state, or use another one");
		assertThat(Files.readAllBytes(stateFile())).isEqualTo(state);
	}

	private static byte[] changed(byte[] state, UnaryOperator<String> change) {
		String text = new String(state, HEAD_LENGTH, state.length - HEAD_LENGTH, StandardCharsets.ISO_8859_1);
		String changed = change.apply(text);
		assertThat(changed).hasSameSizeAs(text).isNotEqualTo(text);
		byte[] content = changed.getBytes(StandardCharsets.ISO_8859_1);
		try {
			return ByteBuffer.allocate(state.length)
				.put(state, 0, HEAD_LENGTH - 32)
				.put(MessageDigest.getInstance("SHA-256").digest(content))
				.put(content)
				.array();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void onlyTheOwnerCanReadWhatIsKept() throws IOException {
		Path created = this.directory.resolve("created/by/emulator");
		try (DracoonEmulator emulator = start(created)) {
			assertThat(Files.getPosixFilePermissions(created)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
			assertThat(Files.getPosixFilePermissions(created.resolve("emulator-content")))
				.isEqualTo(PosixFilePermissions.fromString("rwx------"));
			assertThat(Files.getPosixFilePermissions(created.resolve("emulator.state")))
				.isEqualTo(PosixFilePermissions.fromString("rw-------"));
			assertThat(emulator.port()).isPositive();
		}
	}

}
