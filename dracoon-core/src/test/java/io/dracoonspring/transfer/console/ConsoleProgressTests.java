// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.console;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.dracoonspring.transfer.DirectoryProgress;
import io.dracoonspring.transfer.DirectoryTransfer;
import io.dracoonspring.transfer.Transfer;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.TransferState;
import io.dracoonspring.transfer.directory.DirectoryItem;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleProgressTests {

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final ConsoleProgress console = ConsoleProgress
		.create((builder) -> builder.setConsumer(new DelegatingProgressBarConsumer(this.lines::add, 100)));

	@Test
	void barIsCompleteBeforeTheResultArrives() {
		String result = this.console.show(new Finished(Mono.just("done"), 3_145_728L), "report.pdf").block(TIMEOUT);
		assertThat(result).isEqualTo("done");
		assertThat(this.lines).last().asString().contains("report.pdf", "100%", "3/3", "completed");
	}

	@Test
	void totalMayBeUnknown() {
		this.console.show(new Finished(Mono.just("done"), null), "all.zip").block(TIMEOUT);
		assertThat(this.lines).last().asString().contains("all.zip", "completed").doesNotContain("100%");
	}

	@Test
	void directoryIsShownWithItsFiles() {
		FinishedTree tree = new FinishedTree(Flux.just(DirectoryItem.of("a.txt", DirectoryItem.Action.CREATED)));
		assertThat(this.console.show(tree, "Projects").collectList().block(TIMEOUT)).hasSize(1);
		assertThat(this.lines).last().asString().contains("Projects", "100%", "2/2", "2/3 files, 1 failed, completed");
	}

	@Test
	void failureOfADirectoryComesAfterItsItems() {
		FinishedTree tree = new FinishedTree(Flux.just(DirectoryItem.of("a.txt", DirectoryItem.Action.CREATED))
			.concatWith(Mono.error(new IllegalStateException("broken"))));
		StepVerifier.create(this.console.show(tree, "Projects"))
			.expectNextCount(1)
			.expectErrorMessage("broken")
			.verify(TIMEOUT);
		assertThat(this.lines).isNotEmpty();
	}

	@Test
	void failureIsThatOfTheTransfer() {
		StepVerifier
			.create(this.console.show(new Finished(Mono.error(new IllegalStateException("broken")), 1L), "report.pdf"))
			.expectErrorMessage("broken")
			.verify(TIMEOUT);
	}

	@Test
	void brokenConsoleDoesNotHarmTheTransfer() {
		ConsoleProgress broken = ConsoleProgress.create((builder) -> {
			throw new IllegalStateException("no console");
		});
		assertThat(broken.show(new Finished(Mono.just("done"), 1L), "report.pdf").block(TIMEOUT)).isEqualTo("done");
	}

	/**
	 * Represents a transfer that has ended.
	 *
	 * @param end the result or the failure of the transfer
	 * @param total the length in bytes, {@code null} if it is unknown
	 */
	private record Finished(Mono<String> end, @Nullable Long total) implements Transfer<String> {

		@Override
		public Mono<TransferOutcome<String>> outcome() {
			return this.end.map((value) -> new TransferOutcome<>(value, true));
		}

		@Override
		public Flux<TransferProgress> progress() {
			return Flux.just(
					new TransferProgress(TransferState.TRANSFERRING, 1_048_576, this.total, Duration.ofSeconds(1), 1),
					new TransferProgress(TransferState.COMPLETED, 3_145_728, this.total, Duration.ofSeconds(3), 1));
		}

		@Override
		public void start() {
			// do nothing, because the transfer has ended
		}

		@Override
		public void cancel() {
			// do nothing, because the transfer has ended
		}

	}

	/**
	 * Represents a directory transfer that has ended.
	 *
	 * @param items the items that the transfer emits
	 */
	private record FinishedTree(Flux<DirectoryItem> items) implements DirectoryTransfer {

		@Override
		public Flux<DirectoryProgress> progress() {
			return Flux.just(
					new DirectoryProgress(TransferState.TRANSFERRING, 1, 0, 2, 1_048_576, 1_048_576, false,
							Duration.ofSeconds(1), 1),
					new DirectoryProgress(TransferState.COMPLETED, 2, 1, 3, 2_097_152, 2_097_152, true,
							Duration.ofSeconds(2), 1));
		}

		@Override
		public void cancel() {
			// do nothing, because the transfer has ended
		}

	}

}
