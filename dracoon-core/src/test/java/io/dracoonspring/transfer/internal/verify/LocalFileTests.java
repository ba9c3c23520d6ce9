// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.transfer.internal.file.LocalFolder;
import io.dracoonspring.transfer.internal.file.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests {@link LocalFile} with every kind of access to the file.
 */
class LocalFileTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	@DisabledOnOs(OS.WINDOWS)
	void fileThatWasWrittenAndGotItsTimeBackHasChanged(boolean inDirectory) throws IOException {
		Path path = Files.writeString(this.directory.resolve("a.txt"), "content");
		FileTime modified = Files.getLastModifiedTime(path);
		try (LocalFolder folder = LocalFolder.open(this.directory)) {
			SourceFile file = file(folder, path, inDirectory);
			LocalFile content = LocalFile.of(file);
			assertThat(content.isUnchanged()).isTrue();
			Awaitility.await().until(() -> {
				// repeat the write, because the clock of the file system advances in
				// steps
				Files.writeString(path, "c0ntent");
				Files.setLastModifiedTime(path, modified);
				return file.state().isTouchedSince(content.state().touched());
			});
			assertThat(content.isUnchanged()).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void directoryIsNotRead(boolean inDirectory) throws IOException {
		Path path = Files.createDirectory(this.directory.resolve("below"));
		try (LocalFolder folder = LocalFolder.open(this.directory)) {
			SourceFile file = file(folder, path, inDirectory);
			assertThatIOException().isThrownBy(() -> LocalFile.of(file)).withMessageContaining("not a regular file");
		}
	}

	private static SourceFile file(LocalFolder folder, Path path, boolean inDirectory) {
		return inDirectory ? SourceFile.in(folder, path.getFileName()) : SourceFile.at(path);
	}

}
