/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.transfer.internal.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class LocalSourceTests {

	@TempDir
	Path directory;

	@Test
	void missingFileIsToldApart() {
		assertFails(this.directory.resolve("none.txt"), Reason.SOURCE_MISSING, "does not exist");
	}

	@Test
	void directoryIsNoSource() {
		assertFails(this.directory, Reason.SOURCE_UNREADABLE, "is a directory");
	}

	@Test
	void unchangedFilePasses() throws IOException {
		LocalSource source = LocalSource.of(Files.writeString(this.directory.resolve("a.txt"), "content"));
		assertThat(source.size()).isEqualTo(7);
		assertThatNoException().isThrownBy(source::requireUnchanged);
	}

	@Test
	void otherSizeIsAChange() throws IOException {
		Path file = Files.writeString(this.directory.resolve("a.txt"), "content");
		LocalSource source = LocalSource.of(file);
		Files.writeString(file, "other content");
		Files.setLastModifiedTime(file, FileTime.from(source.modified()));
		assertChanged(source);
	}

	@Test
	void otherTimeIsAChange() throws IOException {
		Path file = Files.writeString(this.directory.resolve("a.txt"), "content");
		LocalSource source = LocalSource.of(file);
		Files.setLastModifiedTime(file, FileTime.from(source.modified().plusSeconds(1)));
		assertChanged(source);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void contentThatWasWrittenAndGotItsTimeBackIsAChange() throws IOException {
		Path file = Files.writeString(this.directory.resolve("a.txt"), "content");
		LocalSource source = LocalSource.of(file);
		Awaitility.await().until(() -> {
			// the clock of the file system goes in steps
			Files.writeString(file, "c0ntent");
			Files.setLastModifiedTime(file, FileTime.from(source.modified()));
			return LocalSource.of(file).isTouchedSince(source.touched());
		});
		assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(source.modified());
		assertChanged(source);
	}

	@Test
	void deletedFileIsAChange() throws IOException {
		Path file = Files.writeString(this.directory.resolve("a.txt"), "content");
		LocalSource source = LocalSource.of(file);
		Files.delete(file);
		assertChanged(source);
	}

	private static void assertFails(Path path, Reason reason, String message) {
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(() -> LocalSource.of(path))
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(reason));
	}

	private static void assertChanged(LocalSource source) {
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(source::requireUnchanged)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.SOURCE_CHANGED));
	}

}
