// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.ExistingFile;
import io.dracoonspring.transfer.TransferSettings;
import io.dracoonspring.transfer.internal.resume.DownloadState;
import io.dracoonspring.transfer.internal.resume.LockRules;
import io.dracoonspring.transfer.requirement.TransferRequirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class VerifiedFileTests {

	private static final byte[] CONTENT = "content".getBytes();

	private static final LockRules LOCKS = LockRules.of(TransferSettings.defaults());

	@TempDir
	Path directory;

	@Test
	void finalNameAppearsOnlyAtCommit() throws IOException {
		Path target = this.directory.resolve("a.txt");
		VerifiedFile file = VerifiedFile.create(DownloadTarget.of(target, ExistingFile.FAIL, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		assertThat(target).doesNotExist();
		assertThat(file.commit(CONTENT.length)).isEqualTo(target);
		assertThat(target).hasContent("content");
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void discardLeavesNothing() throws IOException {
		VerifiedFile file = VerifiedFile
			.create(DownloadTarget.of(this.directory.resolve("a.txt"), ExistingFile.FAIL, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		file.discard();
		file.write(CONTENT, CONTENT.length);
		assertThat(names()).isEmpty();
	}

	@Test
	void whatComesAfterTheEndDoesNotCount() throws IOException {
		Path target = this.directory.resolve("a.txt");
		VerifiedFile file = VerifiedFile.create(DownloadTarget.of(target, ExistingFile.FAIL, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		file.keep();
		file.write(CONTENT, CONTENT.length);
		assertThat(file.written()).isEqualTo(CONTENT.length).isEqualTo(Files.size(file.temporary()));
	}

	@Test
	void wrongLengthIsNotCommitted() throws IOException {
		VerifiedFile file = VerifiedFile
			.create(DownloadTarget.of(this.directory.resolve("a.txt"), ExistingFile.FAIL, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		assertFails(() -> file.commit(CONTENT.length + 1), Reason.SIZE_MISMATCH);
		file.discard();
		assertThat(names()).isEmpty();
	}

	@Test
	void existingFileIsReplacedOnlyOnRequest() throws IOException {
		Path target = Files.writeString(this.directory.resolve("a.txt"), "old");
		assertFails(() -> VerifiedFile.create(DownloadTarget.of(target, ExistingFile.FAIL, LOCKS), null),
				Reason.TARGET_EXISTS);
		VerifiedFile file = VerifiedFile.create(DownloadTarget.of(target, ExistingFile.OVERWRITE, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		assertThat(target).hasContent("old");
		file.commit(CONTENT.length);
		assertThat(target).hasContent("content");
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void fileThatAppearsMeanwhileIsNotReplaced() throws IOException {
		Path target = this.directory.resolve("a.txt");
		VerifiedFile file = VerifiedFile.create(DownloadTarget.of(target, ExistingFile.FAIL, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		Files.writeString(target, "somebody else's");
		assertFails(() -> file.commit(CONTENT.length), Reason.TARGET_EXISTS);
		file.discard();
		assertThat(target).hasContent("somebody else's");
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void directoriesAreChecked() {
		assertFails(() -> DownloadTarget.of(this.directory.resolve("none/a.txt"), ExistingFile.FAIL, LOCKS).check(),
				Reason.TARGET_MISSING);
		assertFails(() -> DownloadTarget.of(this.directory, ExistingFile.OVERWRITE, LOCKS).check(),
				Reason.TARGET_EXISTS);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void contentOnItsWayIsItsOwnersOnlyAndNewFilesGetTheModeOfTheirDirectory() throws IOException {
		Path target = this.directory.resolve("a.txt");
		VerifiedFile file = VerifiedFile.create(DownloadTarget.of(target, ExistingFile.FAIL, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		assertMode(file.temporary(), "rw-------");
		file.commit(CONTENT.length);
		Path usual = Files.createFile(this.directory.resolve("usual"));
		assertThat(Files.getPosixFilePermissions(target)).isEqualTo(Files.getPosixFilePermissions(usual));
		assertThat(names()).containsExactlyInAnyOrder("a.txt", "usual");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rw-------", "rw-r-----", "r--r--r--", "rwxrwxrwx", "-w-------" })
	@DisabledOnOs(OS.WINDOWS)
	void replacedFileKeepsItsMode(String mode) throws IOException {
		Path target = Files.writeString(this.directory.resolve("a.txt"), "old");
		Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
		VerifiedFile file = VerifiedFile.create(DownloadTarget.of(target, ExistingFile.OVERWRITE, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		file.setTimes(null, Instant.EPOCH);
		file.commit(CONTENT.length);
		assertMode(target, mode);
		assertThat(Files.getLastModifiedTime(target).toInstant()).isEqualTo(Instant.EPOCH);
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void linkIsReplacedNotFollowed() throws IOException {
		Path other = Files.writeString(this.directory.resolve("other"), "somebody else's");
		Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwxrwxrwx"));
		Path target = Files.createSymbolicLink(this.directory.resolve("a.txt"), other);
		VerifiedFile file = VerifiedFile.create(DownloadTarget.of(target, ExistingFile.OVERWRITE, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		file.commit(CONTENT.length);
		assertThat(target).isRegularFile().hasContent("content");
		assertThat(Files.isSymbolicLink(target)).isFalse();
		assertThat(other).hasContent("somebody else's");
		assertThat(Files.getPosixFilePermissions(target)).doesNotContain(PosixFilePermission.OTHERS_WRITE);
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void temporaryFileThatBecomesALinkDoesNotGetTheName() throws IOException {
		Path other = Files.write(this.directory.resolve("other"), CONTENT);
		Path target = this.directory.resolve("a.txt");
		VerifiedFile file = VerifiedFile.create(DownloadTarget.of(target, ExistingFile.FAIL, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		Files.delete(file.temporary());
		Files.createSymbolicLink(file.temporary(), other);
		assertFails(() -> file.commit(CONTENT.length), Reason.CONTENT_CHANGED);
		file.discard();
		assertThat(target).doesNotExist();
		assertThat(names()).containsExactly("other");
	}

	@Test
	void whatWasReceivedEarlierIsCopiedAndOnlyThenDeleted() throws IOException {
		Path target = this.directory.resolve("a.txt");
		DownloadState left = left(target);
		VerifiedFile next = VerifiedFile.create(target(target), null, PartialDownload.of(left));
		assertThat(next.describe(left)).isEqualTo(left);
		List<String> seen = new ArrayList<>();
		next.takeOver(ContentCheck.none(), () -> {
			assertThat(Path.of(left.temporary())).hasContent("content");
			seen.add(next.describe(left).temporary());
			assertThat(next.describe(left).received()).isEqualTo(CONTENT.length);
		});
		assertThat(seen).containsExactly(next.temporary().toString());
		assertThat(Path.of(left.temporary())).doesNotExist();
		next.write(CONTENT, CONTENT.length);
		next.commit(2 * CONTENT.length);
		assertThat(target).hasContent("contentcontent");
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void writesToTheEarlierFileDoNotChangeTheNextOne() throws IOException {
		Path target = this.directory.resolve("a.txt");
		VerifiedFile first = VerifiedFile.create(DownloadTarget.of(target, ExistingFile.FAIL, LOCKS), null);
		first.write(CONTENT, CONTENT.length);
		VerifiedFile next = VerifiedFile.create(target(target), null, PartialDownload.of(describe(first, target)));
		first.write(CONTENT, CONTENT.length);
		next.takeOver(ContentCheck.none(), () -> {
		});
		first.write(CONTENT, CONTENT.length);
		assertFails(() -> first.commit(3 * CONTENT.length), Reason.CONTENT_CHANGED);
		assertThat(next.commit(CONTENT.length)).hasContent("content");
	}

	@Test
	void earlierContentThatIsAnotherOneIsNotTaken() throws IOException {
		Path target = this.directory.resolve("a.txt");
		DownloadState left = left(target);
		Files.writeString(Path.of(left.temporary()), "c0ntent");
		VerifiedFile next = VerifiedFile.create(target(target), null, PartialDownload.of(left));
		assertFails(() -> next.takeOver(ContentCheck.none(), () -> {
		}), Reason.CONTENT_CHANGED);
		next.discard();
		assertThat(names()).isEmpty();
	}

	@Test
	void copyThatWasNotFinishedLeavesWhatWasThere() throws IOException {
		Path target = this.directory.resolve("a.txt");
		DownloadState left = left(target);
		VerifiedFile next = VerifiedFile.create(target(target), null, PartialDownload.of(left));
		assertThatIllegalStateException().isThrownBy(() -> next.takeOver(ContentCheck.none(), () -> {
			throw new IllegalStateException("The token cannot be written");
		}));
		assertThat(next.describe(left)).isEqualTo(left);
		next.keep();
		String partial = Path.of(left.temporary()).getFileName().toString();
		assertThat(names()).containsExactlyInAnyOrder(partial, partial + ".lock");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void earlierFileThatHasBecomeALinkIsNotFollowed() throws IOException {
		Path target = this.directory.resolve("a.txt");
		DownloadState left = left(target);
		Path other = Files.write(this.directory.resolve("other"), CONTENT);
		Files.delete(Path.of(left.temporary()));
		Files.createSymbolicLink(Path.of(left.temporary()), other);
		VerifiedFile next = VerifiedFile.create(target(target), null, PartialDownload.of(left));
		assertFails(() -> next.takeOver(ContentCheck.none(), () -> {
		}), Reason.CONTENT_CHANGED);
		next.discard();
		assertThat(other).hasContent("content");
		assertThat(names()).containsExactly("other");
	}

	@Test
	void fileThatIsNoTemporaryOneOfOursIsNeitherReadNorDeleted() throws IOException {
		Path target = this.directory.resolve("a.txt");
		Path other = Files.write(this.directory.resolve("other"), CONTENT);
		DownloadState state = left(target).at(other.toString(), CONTENT.length, null);
		assertFails(() -> PartialDownload.of(state), Reason.CONTENT_CHANGED);
		VerifiedFile.discard(state);
		assertThat(other).exists();
	}

	@Test
	void diskIsReadBackOnRequest() throws IOException {
		VerifiedFile file = VerifiedFile
			.create(DownloadTarget.of(this.directory.resolve("a.txt"), ExistingFile.FAIL, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		file.readBack(ContentCheck.none());
		Files.writeString(file.temporary(), "c0ntent");
		assertFails(() -> file.readBack(ContentCheck.none()), Reason.CHECKSUM_MISMATCH);
		file.discard();
	}

	private static DownloadTarget target(Path target) {
		return DownloadTarget.of(target, ExistingFile.FAIL, LOCKS);
	}

	private static DownloadState left(Path target) {
		VerifiedFile file = VerifiedFile.create(DownloadTarget.of(target, ExistingFile.FAIL, LOCKS), null);
		file.write(CONTENT, CONTENT.length);
		file.keep();
		return describe(file, target);
	}

	private static DownloadState describe(VerifiedFile file, Path target) {
		return file.describe(new DownloadState(7, 100, null, target.toString(), "", "FAIL", false, false, 0, null,
				TransferRequirements.none()));
	}

	private static void assertMode(Path file, String mode) throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(mode);
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
