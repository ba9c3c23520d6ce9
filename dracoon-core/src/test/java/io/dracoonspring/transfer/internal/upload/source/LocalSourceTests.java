// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.upload.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.file.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests {@link LocalSource} with every kind of access to the file.
 */
class LocalSourceTests {

	@TempDir
	Path directory;

	private LocalFolder held;

	private LocalFolder byPath;

	private Path file;

	@BeforeEach
	void open() throws IOException {
		this.held = LocalFolder.open(this.directory);
		this.byPath = LocalFolder.at(this.directory);
		this.file = Files.writeString(this.directory.resolve("a.txt"), "content");
	}

	@AfterEach
	void close() throws IOException {
		this.held.close();
		this.byPath.close();
	}

	@ParameterizedTest
	@EnumSource
	void missingFileIsToldApart(Way way) {
		assertFails(source(way, "none.txt"), Reason.SOURCE_MISSING, "does not exist");
	}

	@ParameterizedTest
	@EnumSource
	void directoryIsNoSource(Way way) throws IOException {
		Files.createDirectory(this.directory.resolve("below"));
		assertFails(source(way, "below"), Reason.SOURCE_UNREADABLE, "is a directory");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PATH")
	@DisabledOnOs(OS.WINDOWS)
	void linkInADirectoryIsNoSource(Way way) throws IOException {
		Files.createSymbolicLink(this.directory.resolve("link"), this.file);
		assertFails(source(way, "link"), Reason.SOURCE_UNREADABLE, "is not a regular file");
	}

	@ParameterizedTest
	@EnumSource
	void unchangedFilePasses(Way way) {
		LocalSource source = LocalSource.of(source(way, "a.txt"));
		assertThat(source.length()).isEqualTo(7);
		assertThatNoException().isThrownBy(source::requireUnchanged);
	}

	@ParameterizedTest
	@EnumSource
	void otherSizeIsAChange(Way way) throws IOException {
		LocalSource source = LocalSource.of(source(way, "a.txt"));
		Files.writeString(this.file, "other content");
		Files.setLastModifiedTime(this.file, FileTime.from(source.modified()));
		assertChanged(source);
	}

	@ParameterizedTest
	@EnumSource
	void otherTimeIsAChange(Way way) throws IOException {
		LocalSource source = LocalSource.of(source(way, "a.txt"));
		Files.setLastModifiedTime(this.file, FileTime.from(source.modified().plusSeconds(1)));
		assertChanged(source);
	}

	@ParameterizedTest
	@EnumSource
	@DisabledOnOs(OS.WINDOWS)
	void contentThatWasWrittenAndGotItsTimeBackIsAChange(Way way) throws IOException {
		LocalSource source = LocalSource.of(source(way, "a.txt"));
		Awaitility.await().until(() -> {
			// repeat the write, because the clock of the file system advances in steps
			Files.writeString(this.file, "c0ntent");
			Files.setLastModifiedTime(this.file, FileTime.from(source.modified()));
			return source(way, "a.txt").state().isTouchedSince(source.state().touched());
		});
		assertThat(Files.getLastModifiedTime(this.file).toInstant()).isEqualTo(source.modified());
		assertChanged(source);
	}

	@ParameterizedTest
	@EnumSource
	@DisabledOnOs(OS.WINDOWS)
	void otherFileThatLooksTheSameIsAChange(Way way) throws IOException {
		LocalSource source = LocalSource.of(source(way, "a.txt"));
		Path other = Files.writeString(this.directory.resolve("b.txt"), "c0ntent");
		Files.setLastModifiedTime(other, FileTime.from(source.modified()));
		Files.move(other, this.file, StandardCopyOption.REPLACE_EXISTING);
		assertChanged(source);
	}

	@ParameterizedTest
	@EnumSource
	void deletedFileIsAChange(Way way) throws IOException {
		LocalSource source = LocalSource.of(source(way, "a.txt"));
		Files.delete(this.file);
		assertChanged(source);
	}

	private SourceFile source(Way way, String name) {
		return switch (way) {
			case PATH -> SourceFile.at(this.directory.resolve(name));
			case HELD_DIRECTORY -> SourceFile.in(this.held, Path.of(name));
			case PATH_OF_DIRECTORY -> SourceFile.in(this.byPath, Path.of(name));
		};
	}

	private static void assertFails(SourceFile file, Reason reason, String message) {
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(() -> LocalSource.of(file))
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(reason));
	}

	private static void assertChanged(LocalSource source) {
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(source::requireUnchanged)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.SOURCE_CHANGED));
	}

	enum Way {

		/** Accesses a single file. */
		PATH,

		/** Accesses a file of an open directory. */
		HELD_DIRECTORY,

		/** Accesses a file of a directory on a platform without directory handles. */
		PATH_OF_DIRECTORY

	}

}
