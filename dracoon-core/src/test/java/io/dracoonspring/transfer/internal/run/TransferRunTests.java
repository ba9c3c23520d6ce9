// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.util.context.Context;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.transfer.TransferOutcome;
import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.TransferState;

import static org.assertj.core.api.Assertions.assertThat;

class TransferRunTests {

	private final TransferControl control = TransferControl.create();

	private final Sinks.One<String> content = Sinks.one();

	private final AtomicInteger runs = new AtomicInteger();

	private final AtomicInteger cleaned = new AtomicInteger();

	private final TransferRun<String> run = new TransferRun<>(
			Mono.usingWhen(Mono.fromCallable(this.runs::incrementAndGet),
					(number) -> this.control.cancellation()
						.orCancelled(this.content.asMono().map((value) -> new TransferOutcome<>(value, true))),
					(number) -> Mono.empty(), (number, ex) -> Mono.fromRunnable(this.cleaned::incrementAndGet),
					(number) -> Mono.error(new AssertionError("cancellation has to arrive as an error"))),
			this.control);

	@Test
	void nothingHappensBeforeSubscription() {
		Mono<String> result = this.run.result();
		assertThat(this.runs).hasValue(0);
		assertThat(this.control.meter().snapshot().state()).isEqualTo(TransferState.PENDING);
		Disposable subscription = result.subscribe();
		assertThat(this.runs).hasValue(1);
		subscription.dispose();
	}

	@Test
	void runsOnceForAllSubscribers() {
		Disposable first = this.run.result().subscribe();
		this.content.tryEmitValue("done");
		StepVerifier.create(this.run.result()).expectNext("done").verifyComplete();
		StepVerifier.create(this.run.result()).expectNext("done").verifyComplete();
		assertThat(this.runs).hasValue(1);
		assertThat(first.isDisposed()).isTrue();
		assertThat(this.control.meter().snapshot().state()).isEqualTo(TransferState.COMPLETED);
	}

	@Test
	void cancelEndsTheResultAfterCleaningUp() {
		StepVerifier.create(this.run.result()).then(this.run::cancel).verifyErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.CANCELLED));
			assertThat(this.cleaned).hasValue(1);
		});
		assertThat(this.control.meter().snapshot().state()).isEqualTo(TransferState.CANCELLED);
	}

	@Test
	void cancelledBeforeItStartsDoesNothingButFail() {
		this.run.cancel();
		StepVerifier.create(this.run.result()).verifyError(DracoonTransferException.class);
	}

	@Test
	void theLastSubscriberWhoLeavesCancels() {
		Disposable first = this.run.result().subscribe();
		Disposable second = this.run.result().subscribe();
		first.dispose();
		assertThat(this.cleaned).hasValue(0);
		second.dispose();
		assertThat(this.cleaned).hasValue(1);
	}

	@Test
	void worksInTheContextOfTheSubscriber() {
		TransferRun<String> other = new TransferRun<>(
				Mono.deferContextual((view) -> Mono.just(new TransferOutcome<>(view.<String>get("user"), true))),
				TransferControl.create());
		StepVerifier.create(other.result().contextWrite(Context.of("user", "alice")))
			.expectNext("alice")
			.verifyComplete();
	}

	@Test
	void progressEndsWithTheTransferAndShowsHow() {
		StepVerifier.create(this.run.progress().map(TransferProgress::state))
			.expectNext(TransferState.PENDING)
			.then(() -> {
				this.run.start();
				this.content.tryEmitError(new IllegalStateException("broken"));
			})
			.thenConsumeWhile((state) -> !state.isTerminal())
			.expectNext(TransferState.FAILED)
			.verifyComplete();
	}

}
