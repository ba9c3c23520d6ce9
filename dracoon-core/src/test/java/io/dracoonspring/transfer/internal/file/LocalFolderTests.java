// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.file;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisabledOnOs(OS.WINDOWS)
class LocalFolderTests {

	private static final int MAX_PATH = 4096;

	@TempDir
	Path place;

	private Path top = Path.of("");

	private Path elsewhere = Path.of("");

	@BeforeEach
	void prepare() throws IOException {
		this.top = Files.createDirectory(this.place.resolve("top"));
		this.elsewhere = Files.createDirectory(this.place.resolve("elsewhere"));
		Files.writeString(this.elsewhere.resolve("victim.txt"), "victim");
	}

	@ParameterizedTest
	@EnumSource
	void entriesAreSeenThemselves(Way way) throws IOException {
		Files.createDirectory(this.top.resolve("directory"));
		Files.writeString(this.top.resolve("file"), "content");
		Files.createSymbolicLink(this.top.resolve("link"), this.elsewhere);
		try (LocalFolder folder = way.open(this.top)) {
			assertThat(folder.list()).extracting((entry) -> entry.name().toString())
				.containsExactly("directory", "file", "link");
			assertThat(folder.list()).extracting(LocalFolder.Entry::isFolder).containsExactly(true, false, false);
			assertThat(folder.look(Path.of("link"))).matches((found) -> found != null && found.isSymbolicLink());
			assertThat(folder.look(Path.of("none"))).isNull();
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void entryThatCannotBeLookedAtConcernsNoOther() throws IOException {
		List<LocalFolder> open = new ArrayList<>(List.of(LocalFolder.open(this.top)));
		try {
			// continue until the path of the second file is too long to access this file
			while (open.get(0).path().toString().length() < MAX_PATH - 250) {
				open.add(0, open.get(0).createChild(Path.of("d".repeat(100))));
			}
			write(open.get(0), "a.txt", "a");
			write(open.get(0), "b".repeat(250), "b");
			try (LocalFolder byPath = LocalFolder.at(open.get(0).path())) {
				assertThat(byPath.list()).extracting(LocalFolder.Entry::isFile).containsExactly(true, false);
				assertThatExceptionOfType(FileSystemException.class)
					.isThrownBy(() -> byPath.list().get(1).attributes());
			}
			assertThat(open.get(0).list()).allMatch(LocalFolder.Entry::isFile);
		}
		finally {
			for (LocalFolder folder : open) {
				folder.delete(Path.of("b".repeat(250)));
				folder.close();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void linkIsNoDirectoryAndNoFile(Way way) throws IOException {
		Files.createSymbolicLink(this.top.resolve("link"), this.elsewhere);
		Files.createSymbolicLink(this.top.resolve("file"), this.elsewhere.resolve("victim.txt"));
		try (LocalFolder folder = way.open(this.top)) {
			assertThatExceptionOfType(LinkedFolderException.class).isThrownBy(() -> folder.child(Path.of("link")));
			assertThatExceptionOfType(LinkedFolderException.class)
				.isThrownBy(() -> folder.createChild(Path.of("link")));
			assertThatExceptionOfType(NotDirectoryException.class).isThrownBy(() -> {
				Files.writeString(this.top.resolve("plain"), "content");
				folder.child(Path.of("plain"));
			});
			assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> folder.child(Path.of("none")));
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> folder.read(Path.of("file")));
			write(folder, "new", "new");
			folder.replace(Path.of("new"), Path.of("file"));
			assertThat(this.top.resolve("file")).isRegularFile().hasContent("new");
			assertThat(folder.delete(Path.of("link"))).isTrue();
			assertThat(folder.delete(Path.of("link"))).isFalse();
		}
		assertElsewhereIsUntouched();
	}

	@ParameterizedTest
	@EnumSource
	void directoryMayBeALinkItself(Way way) throws IOException {
		Path link = Files.createSymbolicLink(this.place.resolve("link"), this.top);
		try (LocalFolder folder = way.open(link); LocalFolder child = folder.createChild(Path.of("child"))) {
			write(child, "a.txt", "content");
			assertThat(child.path()).isEqualTo(link.resolve("child"));
		}
		assertThat(this.top.resolve("child/a.txt")).hasContent("content");
	}

	@ParameterizedTest
	@EnumSource
	void directoriesAreCreatedAtAnyDepth(Way way) throws IOException {
		try (LocalFolder folder = way.open(this.top);
				LocalFolder one = folder.createChild(Path.of("one"));
				LocalFolder two = one.createChild(Path.of("two"));
				LocalFolder again = one.createChild(Path.of("two"))) {
			write(two, "a.txt", "content");
			assertThat(again.list()).hasSize(1);
			Files.writeString(this.top.resolve("one/file"), "content");
			assertThatExceptionOfType(NotDirectoryException.class).isThrownBy(() -> one.createChild(Path.of("file")));
		}
		assertThat(this.top).isDirectoryContaining((found) -> found.endsWith("one"));
		assertThat(names(this.top)).containsExactly("one");
	}

	@ParameterizedTest
	@EnumSource
	void nameThatIsTakenIsNotReplaced(Way way) throws IOException {
		try (LocalFolder folder = way.open(this.top)) {
			write(folder, "new", "new");
			write(folder, "old", "old");
			assertThatExceptionOfType(FileAlreadyExistsException.class)
				.isThrownBy(() -> folder.moveIfFree(Path.of("new"), Path.of("old")));
			assertThat(this.top.resolve("old")).hasContent("old");
			folder.moveIfFree(Path.of("new"), Path.of("free"));
			assertThat(this.top.resolve("free")).hasContent("new");
			assertThatExceptionOfType(IOException.class)
				.isThrownBy(() -> folder.moveIfFree(Path.of("none"), Path.of("nothing")));
			assertThatExceptionOfType(FileAlreadyExistsException.class)
				.isThrownBy(() -> folder.create(Path.of("old")).close());
			try (FileChannel read = folder.read(Path.of("free"))) {
				assertThat(read.size()).isEqualTo(3);
			}
		}
		assertThat(names(this.top)).containsExactlyInAnyOrder("free", "old");
	}

	@ParameterizedTest
	@EnumSource
	void directoriesAreNotDeleted(Way way) throws IOException {
		Files.createDirectory(this.top.resolve("directory"));
		try (LocalFolder folder = way.open(this.top)) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> folder.delete(Path.of("directory")));
		}
		assertThat(this.top.resolve("directory")).isDirectory();
	}

	@ParameterizedTest
	@EnumSource
	void secondHandleOutlivesTheFirst(Way way) throws IOException {
		LocalFolder first = way.open(this.top);
		try (LocalFolder second = first.again()) {
			first.close();
			write(second, "a.txt", "content");
		}
		assertThat(this.top.resolve("a.txt")).hasContent("content");
	}

	@ParameterizedTest
	@EnumSource
	void openFolderIgnoresALinkThatReplacesIt(Way way) throws IOException {
		Files.createDirectory(this.top.resolve("child"));
		try (LocalFolder folder = way.open(this.top); LocalFolder child = folder.child(Path.of("child"))) {
			Files.move(this.top.resolve("child"), this.top.resolve("moved"));
			Files.createSymbolicLink(this.top.resolve("child"), this.elsewhere);
			attempt(() -> write(child, "a.txt", "content"));
			attempt(() -> child.delete(Path.of("victim.txt")));
			attempt(() -> child.createChild(Path.of("grandchild")).close());
			attempt(() -> child.read(Path.of("victim.txt")).close());
		}
		assertElsewhereIsUntouched();
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void handleFolderNeverFollowsASwappedLink() throws Exception {
		Files.createDirectory(this.top.resolve("child"));
		AtomicBoolean done = new AtomicBoolean();
		Thread swapper = new Thread(() -> swap(done));
		swapper.start();
		int reached = 0;
		try (LocalFolder folder = Way.HANDLE.open(this.top)) {
			assertThat(folder).isInstanceOf(HandleFolder.class);
			for (int round = 0; round < 400 || (reached == 0 && round < 100_000); round++) {
				String name = "file " + round;
				try (LocalFolder child = folder.createChild(Path.of("child"))) {
					write(child, "passing", name);
					child.moveIfFree(Path.of("passing"), Path.of(name));
					child.createChild(Path.of("directory " + round)).close();
					child.delete(Path.of("victim.txt"));
					reached++;
				}
				catch (IOException ex) {
					// ignore the failure, because at that moment the link existed, or the
					// directory was missing
				}
			}
		}
		finally {
			done.set(true);
			swapper.join();
		}
		assertThat(reached).isPositive();
		assertElsewhereIsUntouched();
	}

	private void swap(AtomicBoolean done) {
		Path child = this.top.resolve("child");
		Path aside = this.place.resolve("aside");
		while (!done.get()) {
			attempt(() -> Files.move(child, aside));
			attempt(() -> Files.createSymbolicLink(child, this.elsewhere));
			attempt(() -> Files.delete(child));
			attempt(() -> Files.move(aside, child));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "..", "../a", "a/b", "/etc", "a/", "a/..", "nul\0" })
	void folderRefusesNamesThatLeaveIt(String name) throws IOException {
		try (LocalFolder folder = LocalFolder.open(this.top)) {
			assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(() -> folder.name(name))
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.NAME_FORBIDDEN));
		}
	}

	@ParameterizedTest
	@EnumSource
	void folderRefusesPathsInPlaceOfNames(Way way) throws IOException {
		try (LocalFolder folder = way.open(this.top)) {
			assertThatIllegalArgumentException().isThrownBy(() -> folder.create(Path.of("../elsewhere/a.txt")).close());
			assertThatIllegalArgumentException().isThrownBy(() -> folder.delete(this.elsewhere.resolve("victim.txt")));
		}
		assertElsewhereIsUntouched();
	}

	@ParameterizedTest
	@CsvSource({ "a.txt,true", "a.,false", "'a ',false", "C:,false", "a:b,false", "NUL.txt,false", "a\\b,false" })
	void windowsHasNamesThatMeanSomethingElse(String name, boolean kept) {
		assertThat(EntryName.isKept("\\", name)).isEqualTo(kept);
		assertThat(EntryName.isKept("/", name)).isTrue();
	}

	@Test
	void fileSystemsWithoutHandlesAndLinks() throws IOException {
		URI archive = URI.create("jar:" + this.place.resolve("archive.zip").toUri());
		try (FileSystem system = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
			Path root = system.getPath("/");
			try (LocalFolder folder = LocalFolder.open(root);
					LocalFolder child = folder.createChild(folder.name("child"))) {
				write(child, "a.txt", "content");
				child.moveIfFree(child.name("a.txt"), child.name("b.txt"));
				write(child, "c.txt", "other");
				child.replace(child.name("c.txt"), child.name("b.txt"));
				try (FileChannel read = child.read(child.name("b.txt"))) {
					assertThat(read.size()).isEqualTo(5);
				}
				assertThat(child.list()).extracting((entry) -> entry.name().toString()).containsExactly("b.txt");
				assertThat(child.delete(child.name("b.txt"))).isTrue();
				assertThat(child.list()).isEmpty();
			}
		}
	}

	private void assertElsewhereIsUntouched() throws IOException {
		assertThat(names(this.elsewhere)).containsExactly("victim.txt");
		assertThat(this.elsewhere.resolve("victim.txt")).hasContent("victim");
	}

	private static List<String> names(Path directory) throws IOException {
		try (Stream<Path> found = Files.list(directory)) {
			return found.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private static void write(LocalFolder folder, String name, String content) throws IOException {
		try (FileChannel file = folder.create(folder.name(name))) {
			file.write(ByteBuffer.wrap(content.getBytes()));
		}
	}

	private static void attempt(Attempt attempt) {
		try {
			attempt.make();
		}
		catch (IOException ex) {
			// ignore the failure, because only the state of the files matters
		}
	}

	@FunctionalInterface
	private interface Attempt {

		void make() throws IOException;

	}

	enum Way {

		/** Applies on Linux and macOS. */
		HANDLE {

			@Override
			LocalFolder open(Path directory) throws IOException {
				return LocalFolder.open(directory);
			}

		},

		/** Applies on other platforms. */
		PATH {

			@Override
			LocalFolder open(Path directory) throws IOException {
				return LocalFolder.at(directory);
			}

		};

		abstract LocalFolder open(Path directory) throws IOException;

	}

}
