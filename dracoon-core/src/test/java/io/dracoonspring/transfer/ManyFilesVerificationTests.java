// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.Dracoon;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.model.Permission;
import io.dracoonspring.emulator.seed.Seed;
import io.dracoonspring.emulator.seed.SeedFile;
import io.dracoonspring.emulator.seed.SeedFolder;
import io.dracoonspring.emulator.seed.SeedRoom;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Result;
import io.dracoonspring.transfer.directory.VerificationOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Finds missing, extra and different files among 2,000 files. Half of them are in one
 * folder, so that the server lists them on more than one page.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyFilesVerificationTests {

	private static final int FOLDERS = 10;

	private static final int FILES = 2000;

	private final DracoonEmulator emulator = DracoonEmulator.builder().seed(seed()).start();

	private final Dracoon alice = TransferFixture.client(this.emulator, "alice");

	private Path local = Path.of("");

	private static Seed seed() {
		SeedFolder large = SeedFolder.of("large");
		SeedFolder[] small = new SeedFolder[FOLDERS];
		for (int i = 0; i < FOLDERS; i++) {
			small[i] = SeedFolder.of("folder " + i);
		}
		for (int i = 0; i < FILES; i++) {
			SeedFile file = SeedFile.text("file " + i, content(i));
			if (i % 2 == 0) {
				large = large.withFile(file);
			}
			else {
				small[i % FOLDERS] = small[i % FOLDERS].withFile(file);
			}
		}
		SeedRoom room = SeedRoom.of("Many").withMember("alice", Permission.EDIT).withFolder(large);
		for (SeedFolder folder : small) {
			room = room.withFolder(folder);
		}
		return Seed.create().withRoom(room);
	}

	private static String content(int number) {
		return "content %04d".formatted(number);
	}

	private static String path(int number) {
		return ((number % 2 == 0) ? "large" : "folder " + number % FOLDERS) + "/file " + number;
	}

	@BeforeEach
	void makeTree(@TempDir Path directory) throws IOException {
		this.local = directory;
		Files.createDirectory(directory.resolve("large"));
		for (int i = 0; i < FOLDERS; i++) {
			Files.createDirectory(directory.resolve("folder " + i));
		}
		for (int i = 0; i < FILES; i++) {
			Files.writeString(directory.resolve(path(i)), content(i));
		}
	}

	@AfterAll
	void close() {
		this.alice.close();
		this.emulator.close();
	}

	private Map<String, Result> differences() {
		Map<String, Result> results = new TreeMap<>();
		Long same = this.alice.transfers()
			.verifyDirectory(this.local, NodeAddress.ofPath("/Many"), VerificationOptions.defaults())
			.filter((item) -> {
				if (item.result() != Result.SAME) {
					assertThat(results.put(item.path(), item.result())).isNull();
				}
				return item.result() == Result.SAME && item.grade() == VerificationItem.Grade.CONTENT;
			})
			.count()
			.block(TransferFixture.TIMEOUT);
		assertThat(Objects.requireNonNull(same)
				+ results.values().stream().filter((it) -> it != Result.ONLY_LOCAL).count())
			.isEqualTo(FILES);
		return results;
	}

	@Test
	void everyFileThatIsMissingExtraOrDifferentIsFoundAndNoOther() throws IOException {
		assertThat(differences()).isEmpty();
		Map<String, Result> expected = new TreeMap<>();
		for (int i = 0; i < FILES; i += 41) {
			Files.delete(this.local.resolve(path(i)));
			expected.put(path(i), Result.ONLY_REMOTE);
		}
		for (int i = 1; i < FILES; i += 82) {
			// keep the length
			Files.writeString(this.local.resolve(path(i)), content(i).replace('o', '0'));
			expected.put(path(i), Result.DIFFERENT);
		}
		for (int i = 2; i < FILES; i += 82) {
			Files.writeString(this.local.resolve(path(i)), "longer " + content(i));
			expected.put(path(i), Result.DIFFERENT);
		}
		for (int i = 0; i < FILES; i += 57) {
			String extra = path(i) + ", once more";
			Files.writeString(this.local.resolve(extra), content(i));
			expected.put(extra, Result.ONLY_LOCAL);
		}
		assertThat(differences()).isEqualTo(expected).hasSize(49 + 25 + 25 + 36);
	}

}
