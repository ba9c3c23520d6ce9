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

package io.dracoonspring.transfer.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.ExistingFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VerifiedFileTests {

	private static final byte[] CONTENT = "content".getBytes();

	@TempDir
	Path directory;

	@Test
	void nothingStandsUnderTheFinalNameBeforeCommit() throws IOException {
		Path target = this.directory.resolve("a.txt");
		VerifiedFile file = VerifiedFile.create(target, ExistingFile.FAIL);
		file.write(CONTENT, CONTENT.length);
		assertThat(target).doesNotExist();
		assertThat(file.commit(CONTENT.length)).isEqualTo(target);
		assertThat(target).hasContent("content");
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void discardLeavesNothing() throws IOException {
		VerifiedFile file = VerifiedFile.create(this.directory.resolve("a.txt"), ExistingFile.FAIL);
		file.write(CONTENT, CONTENT.length);
		file.discard();
		file.write(CONTENT, CONTENT.length);
		assertThat(names()).isEmpty();
	}

	@Test
	void whatComesAfterTheEndDoesNotCount() throws IOException {
		Path target = this.directory.resolve("a.txt");
		VerifiedFile file = VerifiedFile.create(target, ExistingFile.FAIL);
		file.write(CONTENT, CONTENT.length);
		file.keep();
		file.write(CONTENT, CONTENT.length);
		assertThat(file.written()).isEqualTo(CONTENT.length).isEqualTo(Files.size(file.temporary()));
	}

	@Test
	void wrongLengthIsNotCommitted() throws IOException {
		VerifiedFile file = VerifiedFile.create(this.directory.resolve("a.txt"), ExistingFile.FAIL);
		file.write(CONTENT, CONTENT.length);
		assertFails(() -> file.commit(CONTENT.length + 1), Reason.SIZE_MISMATCH);
		file.discard();
		assertThat(names()).isEmpty();
	}

	@Test
	void existingFileIsReplacedOnlyOnRequest() throws IOException {
		Path target = Files.writeString(this.directory.resolve("a.txt"), "old");
		assertFails(() -> VerifiedFile.create(target, ExistingFile.FAIL), Reason.TARGET_EXISTS);
		VerifiedFile file = VerifiedFile.create(target, ExistingFile.REPLACE);
		file.write(CONTENT, CONTENT.length);
		assertThat(target).hasContent("old");
		file.commit(CONTENT.length);
		assertThat(target).hasContent("content");
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void fileThatAppearsMeanwhileIsNotReplaced() throws IOException {
		Path target = this.directory.resolve("a.txt");
		VerifiedFile file = VerifiedFile.create(target, ExistingFile.FAIL);
		file.write(CONTENT, CONTENT.length);
		Files.writeString(target, "somebody else's");
		assertFails(() -> file.commit(CONTENT.length), Reason.TARGET_EXISTS);
		file.discard();
		assertThat(target).hasContent("somebody else's");
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void directoriesAreChecked() {
		assertFails(() -> VerifiedFile.check(this.directory.resolve("none/a.txt"), ExistingFile.FAIL),
				Reason.TARGET_MISSING);
		assertFails(() -> VerifiedFile.check(this.directory, ExistingFile.REPLACE), Reason.TARGET_EXISTS);
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private static void assertFails(ThrowingCallable action, Reason reason) {
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(action)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(reason));
	}

}
