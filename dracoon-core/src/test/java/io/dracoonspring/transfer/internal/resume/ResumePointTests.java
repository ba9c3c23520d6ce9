// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.resume;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.ResumeToken;
import io.dracoonspring.transfer.requirement.TransferRequirements;

import static org.assertj.core.api.Assertions.assertThat;

class ResumePointTests {

	private static final ResumeTokens TOKENS = new ResumeTokens(
			ResumeKey.ofProcess(URI.create("https://dracoon.example.com")));

	private static final Duration LONG = Duration.ofSeconds(20);

	@TempDir
	Path directory;

	@Test
	void onlyOneWorksWithATokenFile() throws IOException {
		Mono<String> nested = working(point(), () -> working(point(), () -> {
		}).block(LONG));
		StepVerifier.create(nested).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.IN_USE));
		assertThat(names()).isEmpty();
	}

	@Test
	void tokenIsWrittenAndDeleted() throws IOException {
		ResumePoint point = point();
		working(point, () -> {
			assertThat(point.isStored()).isFalse();
			point.reached(() -> state(1));
			point.save();
			assertThat(point.stored()).extracting(ResumeToken::toJson).isEqualTo(state(1).toJson());
			point.reached(() -> state(2));
			point.save();
			assertThat(point.isStored()).isTrue();
			assertThat(names()).containsExactlyInAnyOrder("token.json", ".token.json.lock");
			point.clear();
			assertThat(point.isStored()).isFalse();
		}).block(LONG);
		assertThat(names()).isEmpty();
	}

	@Test
	void tokenThatCannotBeWrittenLeavesNothing() throws IOException {
		// block the path, because a file cannot replace a directory that is not empty
		Files.createFile(Files.createDirectory(file()).resolve("in the way"));
		ResumePoint point = point();
		Mono<String> work = working(point, () -> {
			point.reached(() -> state(1));
			point.save();
		});
		StepVerifier.create(work).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.TARGET_UNWRITABLE));
		assertThat(names()).containsExactly("token.json");
	}

	@Test
	void nextOwnerDeletesTheUnfinishedTokenFileOfADeadOne() throws IOException {
		// the next owner keeps this file, because the first owner did not die and left no
		// lock file
		working(point(), () -> Files.createFile(this.directory.resolve(".token.json-1.new"))).block(LONG);
		working(point(), () -> assertThat(names()).contains(".token.json-1.new")).block(LONG);
		Files.createFile(this.directory.resolve(".token.json.lock"));
		List<String> others = List.of(".token.json-1-2.new", ".token.json-1.old", "token.json-1.new");
		for (String other : others) {
			Files.createFile(this.directory.resolve(other));
		}
		working(point(), () -> {
		}).block(LONG);
		assertThat(names()).containsExactlyInAnyOrderElementsOf(others);
	}

	@Test
	void formerOwnerDoesNotChangeTheTokenFile() throws IOException {
		ResumePoint point = point();
		Mono<String> work = working(point, () -> {
			point.reached(() -> state(1));
			point.save();
			Files.delete(this.directory.resolve(".token.json.lock"));
			ResumePoint next = point();
			assertThat(point.isOwned()).isFalse();
			Files.writeString(file(), state(5).toJson());
			point.reached(() -> state(2));
			point.clear();
			assertThat(next.stored()).extracting(ResumeToken::toJson).isEqualTo(state(5).toJson());
			point.reached(() -> state(2));
			point.save();
		});
		StepVerifier.create(work).verifyErrorSatisfies((ex) -> assertReason(ex, Reason.IN_USE));
		assertThat(ResumeToken.read(file()).toJson()).isEqualTo(state(5).toJson());
	}

	@Test
	void failureOfAFormerOwnerIsReportedAsInUse() {
		Mono<String> work = working(point(), () -> {
			Files.delete(this.directory.resolve(".token.json.lock"));
			throw new IOException("The channel is gone");
		});
		StepVerifier.create(work).verifyErrorSatisfies((ex) -> {
			assertReason(ex, Reason.IN_USE);
			assertThat(ex).hasRootCauseMessage("The channel is gone");
		});
	}

	@Test
	void heartbeatIsRenewedDuringTheWork() throws IOException {
		ResumePoint point = new ResumePoint(file(),
				// use no locks, because reading a locked file would release the lock
				new LockRules(false, Duration.ofMillis(60)));
		Path lock = this.directory.resolve(".token.json.lock");
		Mono<String> work = Mono.fromCallable(() -> LockFile.look(lock))
			.subscribeOn(Schedulers.boundedElastic())
			.repeat()
			.mapNotNull(LockOwner::beat)
			.distinct()
			.take(3)
			.then(Mono.just("done"));
		assertThat(point.own(work).block(LONG)).isEqualTo("done");
	}

	@Test
	void withoutFileNothingIsOwned() {
		ResumePoint point = ResumePoint.inMemory();
		assertThat(point.own(Mono.just("done")).block(LONG)).isEqualTo("done");
		assertThat(point.isOwned()).isTrue();
	}

	private Mono<String> working(ResumePoint point, Work work) {
		return point.own(Mono.fromCallable(() -> {
			work.run();
			return "done";
		}).subscribeOn(Schedulers.boundedElastic()));
	}

	private ResumePoint point() {
		return new ResumePoint(file(), new LockRules(true, Duration.ofMinutes(1)));
	}

	private Path file() {
		return this.directory.resolve("token.json");
	}

	private static ResumeToken state(long received) {
		return TOKENS.write(new DownloadState(7, 100, null, "/target", "/.dracoon-x.part", "FAIL", false, false,
				received, null, TransferRequirements.none()));
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	private static void assertReason(Throwable ex, Reason reason) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(reason));
	}

	@FunctionalInterface
	private interface Work {

		void run() throws IOException;

	}

}
