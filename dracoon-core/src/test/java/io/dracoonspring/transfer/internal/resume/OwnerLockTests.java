// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OwnerLockTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final LockRules LOCKS = new LockRules(true, MINUTE);

	static final LockRules NO_LOCKS = new LockRules(false, MINUTE);

	@TempDir
	Path directory;

	@Test
	void secondOwnerIsRefusedUntilTheFirstHasEnded() throws IOException {
		for (LockRules rules : List.of(LOCKS, NO_LOCKS)) {
			OwnerLock first = OwnerLock.acquire(Owned.tokenFile(token()), rules);
			assertInUse(() -> OwnerLock.acquire(Owned.tokenFile(token()), rules));
			assertThat(first.isHeld()).isTrue();
			first.release();
			assertThat(names()).isEmpty();
			OwnerLock.acquire(Owned.tokenFile(token()), rules).release();
			assertThat(names()).isEmpty();
		}
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void twoWaysToOneTokenAreOne() throws IOException {
		Path link = Files.createSymbolicLink(this.directory.resolve("link"),
				Files.createDirectory(this.directory.resolve("real")));
		OwnerLock first = OwnerLock.acquire(Owned.tokenFile(this.directory.resolve("real/token.json")), LOCKS);
		assertInUse(() -> OwnerLock.acquire(Owned.tokenFile(link.resolve("../link/token.json")), LOCKS));
		first.release();
	}

	@Test
	void messageSaysWhoTheOwnerIs() throws IOException {
		stranger(false);
		assertThatExceptionOfType(DracoonTransferException.class)
			.isThrownBy(() -> OwnerLock.acquire(Owned.tokenFile(token()), NO_LOCKS))
			.withMessageContaining("process 7 on host 'elsewhere'");
	}

	@Test
	void ownerWithoutLockKeepsTheFileWhileItsHeartbeatIsRecent() throws IOException {
		stranger(false);
		assertInUse(() -> OwnerLock.acquire(Owned.tokenFile(token()), NO_LOCKS));
		// expect a failure, because a free lock says nothing about an owner that uses no
		// locks
		assertInUse(() -> OwnerLock.acquire(Owned.tokenFile(token()), LOCKS));
		assertThat(LockFile.look(lockFile())).isNotNull();
	}

	@Test
	void ownerWithStaleHeartbeatIsReplaced() throws IOException {
		for (LockRules rules : List.of(LOCKS, NO_LOCKS)) {
			stranger(false);
			standStill();
			OwnerLock next = OwnerLock.acquire(Owned.tokenFile(token()), rules);
			assertThat(next.isHeld()).isTrue();
			next.release();
			assertThat(names()).isEmpty();
		}
	}

	@Test
	void heartbeatOfAnOwnerWithALockDoesNotMatterWhenTheLockIsFree() throws IOException {
		stranger(true);
		OwnerLock next = OwnerLock.acquire(Owned.tokenFile(token()), LOCKS);
		assertThat(next.isHeld()).isTrue();
		next.release();
	}

	@Test
	void ownerOfThisHostThatIsGoneIsReplacedAtOnce() throws IOException {
		LockOwner self = LockOwner.current(false, null);
		// describe an earlier process that had the same id
		LockOwner gone = new LockOwner(self.host(), self.machine(), self.process(), Instant.EPOCH, "gone", false,
				Instant.now(), null);
		Files.write(lockFile(), gone.toBytes());
		OwnerLock next = OwnerLock.acquire(Owned.tokenFile(token()), NO_LOCKS);
		assertThat(next.isHeld()).isTrue();
		next.release();
		assertThat(self.isGone()).isFalse();
	}

	@Test
	void ownerFindsOutThatAnotherOneHasTakenOver() throws IOException {
		OwnerLock first = OwnerLock.acquire(Owned.tokenFile(token()), NO_LOCKS);
		Files.delete(lockFile());
		stranger(false);
		assertThat(first.isHeld()).isFalse();
		first.beat();
		first.release();
		assertThat(LockFile.look(lockFile())).extracting(LockOwner::nonce).isEqualTo("stranger");
	}

	@Test
	void ownerWithALockFindsOutThatItsFileIsAnotherOne() throws IOException {
		OwnerLock first = OwnerLock.acquire(Owned.tokenFile(token()), LOCKS);
		Files.delete(lockFile());
		assertThat(first.isHeld()).isFalse();
		stranger(true);
		assertThat(first.isHeld()).isFalse();
		first.release();
		assertThat(lockFile()).exists();
	}

	@Test
	void heartbeatIsSeenByOthers() throws IOException {
		OwnerLock first = OwnerLock.acquire(Owned.tokenFile(token()), LOCKS);
		standStill();
		first.beat();
		assertThat(Files.getLastModifiedTime(lockFile()).toInstant()).isAfter(Instant.EPOCH);
		assertThat(first.isHeld()).isTrue();
		first.release();
	}

	@Test
	void interruptDropsNoLock() {
		OwnerLock first = OwnerLock.acquire(Owned.tokenFile(token()), LOCKS);
		Thread.currentThread().interrupt();
		first.beat();
		assertThat(first.isHeld()).isTrue();
		assertThat(Thread.interrupted()).isTrue();
		first.beat();
		assertThat(first.isHeld()).isTrue();
		first.release();
	}

	@Test
	void lockFileThatWasNotFinishedIsNoOwnerForEver() throws IOException {
		Files.createFile(lockFile());
		assertInUse(() -> OwnerLock.acquire(Owned.tokenFile(token()), NO_LOCKS));
		standStill();
		OwnerLock.acquire(Owned.tokenFile(token()), NO_LOCKS).release();
		assertThat(names()).isEmpty();
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void linkInPlaceOfTheLockFileIsNotFollowed() throws IOException {
		Path other = Files.writeString(this.directory.resolve("other"), "somebody else's");
		Files.createSymbolicLink(lockFile(), other);
		assertFails(() -> OwnerLock.acquire(Owned.tokenFile(token()), LOCKS), Reason.TARGET_UNWRITABLE);
		assertThat(other).hasContent("somebody else's");
	}

	@Test
	void directoryThatIsMissing() {
		assertFails(() -> OwnerLock.acquire(Owned.tokenFile(this.directory.resolve("none/token.json")), LOCKS),
				Reason.TARGET_UNWRITABLE);
	}

	private Path token() {
		return this.directory.resolve("token.json");
	}

	private Path lockFile() {
		return this.directory.resolve(".token.json.lock");
	}

	private void stranger(boolean locked) throws IOException {
		LockOwner stranger = new LockOwner("elsewhere", "elsewhere", 7, null, "stranger", locked, Instant.now(), null);
		Files.write(lockFile(), stranger.toBytes());
	}

	private void standStill() throws IOException {
		Files.setLastModifiedTime(lockFile(), FileTime.from(Instant.now().minus(MINUTE.multipliedBy(2))));
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private static void assertInUse(ThrowingCallable action) {
		assertFails(action, Reason.IN_USE);
	}

	private static void assertFails(ThrowingCallable action, Reason reason) {
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(action)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(reason));
	}

}
