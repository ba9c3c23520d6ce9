// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.observation.DracoonTransferContext;
import io.dracoonspring.observation.DracoonTransferContext.Direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OutOfMemoryGuardTests {

	private static final Duration LIMIT = Duration.ofMillis(400);

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final AtomicBoolean exhausted = new AtomicBoolean(true);

	private final RunningTransfers running = new RunningTransfers(LIMIT, () -> this.exhausted::get);

	@Test
	void transferThatLostItsEndEndsAndIsCancelled() {
		AtomicBoolean cancelled = new AtomicBoolean();
		Mono<Object> lost = Mono.never().doOnCancel(() -> cancelled.set(true));
		StepVerifier.create(this.running.track(entry(TransferControl.create()), lost))
			.expectErrorSatisfies(OutOfMemoryGuardTests::assertOutOfMemory)
			.verify(TIMEOUT);
		assertThat(cancelled).isTrue();
		assertThat(this.running.list()).isEmpty();
	}

	@Test
	void transferWhoseConnectionDiedEnds() {
		Mono<Object> lost = Mono.fromDirect((subscriber) -> subscriber.onSubscribe(new Subscription() {

			@Override
			public void request(long count) {
				// emit nothing
			}

			@Override
			public void cancel() {
				throw new RejectedExecutionException("made by a test");
			}

		}));
		StepVerifier.create(this.running.track(entry(TransferControl.create()), lost))
			.expectErrorSatisfies(OutOfMemoryGuardTests::assertOutOfMemory)
			.verify(TIMEOUT);
	}

	@Test
	void streamThatLostItsEndEndsAlsoWhileNothingIsAskedFor() {
		StepVerifier.create(this.running.track(entry(TransferControl.create()), Flux.never()), 0)
			.expectErrorSatisfies(OutOfMemoryGuardTests::assertOutOfMemory)
			.verify(TIMEOUT);
	}

	@Test
	void transferThatMovesGoesOn() {
		TransferControl control = TransferControl.create();
		Mono<String> moving = Flux.interval(LIMIT.dividedBy(10))
			.doOnNext((tick) -> control.meter().add(1))
			.take(LIMIT.multipliedBy(3))
			.then(Mono.just("done"));
		StepVerifier.create(this.running.track(entry(control), moving))
			.expectNext("done")
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void transferGoesOnIfTheHeapWasNeverFull() {
		this.exhausted.set(false);
		Mono<String> silent = Mono.delay(LIMIT.multipliedBy(3)).thenReturn("done");
		StepVerifier.create(this.running.track(entry(TransferControl.create()), silent))
			.expectNext("done")
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void transferThatWaitsForMemoryGoesOnWhileOthersMove() {
		TransferControl other = TransferControl.create();
		TransferControl waiting = TransferControl.create();
		waiting.meter().waiting();
		Sinks.One<String> memory = Sinks.one();
		Mono<String> moving = Flux.interval(LIMIT.dividedBy(10))
			.doOnNext((tick) -> other.meter().add(1))
			.take(LIMIT.multipliedBy(3))
			.then(Mono.fromSupplier(() -> {
				memory.tryEmitValue("admitted");
				return "done";
			}));
		StepVerifier
			.create(Mono.zip(this.running.track(entry(other), moving),
					this.running.track(entry(waiting), memory.asMono())))
			.expectNextMatches((both) -> both.getT1().equals("done") && both.getT2().equals("admitted"))
			.expectComplete()
			.verify(TIMEOUT);
	}

	@Test
	void transferThatWaitsForMemoryForNothingEnds() {
		TransferControl waiting = TransferControl.create();
		waiting.meter().waiting();
		StepVerifier.create(this.running.track(entry(waiting), Mono.never()))
			.expectErrorSatisfies(OutOfMemoryGuardTests::assertOutOfMemory)
			.verify(TIMEOUT);
	}

	@Test
	void heapThatWasFullIsNoticed() {
		// stop the clock, because HeapExhaustion does not trust a cleared reference after
		// a long time, and the garbage collections before the error can take that long
		HeapExhaustion heap = new HeapExhaustion(() -> 0);
		assertThat(heap.getAsBoolean()).isFalse();
		assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> {
			// allocate very large arrays, so that other threads can still use the memory
			// that is too small for the last array
			List<long[]> kept = new ArrayList<>();
			while (true) {
				kept.add(new long[Integer.MAX_VALUE - 8]);
			}
		});
		assertThat(heap.getAsBoolean()).isTrue();
	}

	@Test
	void looksAgainAfterAPause() {
		for (int time = 0; time < 2; time++) {
			StepVerifier.create(this.running.track(entry(TransferControl.create()), Mono.never()))
				.expectErrorSatisfies(OutOfMemoryGuardTests::assertOutOfMemory)
				.verify(TIMEOUT);
		}
	}

	@Test
	void treeThatLostItsEndEnds() {
		StepVerifier.create(this.running.guard(new Tree(new AtomicLong()), Flux.never()))
			.expectErrorSatisfies(OutOfMemoryGuardTests::assertOutOfMemory)
			.verify(TIMEOUT);
		assertThat(this.running.list()).isEmpty();
	}

	@Test
	void treeGoesOnWhileItsFilesMove() {
		AtomicLong moves = new AtomicLong();
		Flux<String> moving = Flux.interval(LIMIT.dividedBy(10))
			.doOnNext((tick) -> moves.incrementAndGet())
			.take(LIMIT.multipliedBy(3))
			.thenMany(Flux.just("done"));
		StepVerifier.create(this.running.guard(new Tree(moves), moving))
			.expectNext("done")
			.expectComplete()
			.verify(TIMEOUT);
	}

	private static RunningTransfers.Entry entry(TransferControl control) {
		return new RunningTransfers.Entry(new DracoonTransferContext(Direction.UPLOAD), control);
	}

	private static void assertOutOfMemory(Throwable ex) {
		assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
				(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.OUT_OF_MEMORY));
	}

	/**
	 * Represents the transfer of a directory tree. The transfer waits for its files, and
	 * moves no content itself.
	 */
	private record Tree(AtomicLong count) implements Movement {

		@Override
		public long moves() {
			return this.count.get();
		}

		@Override
		public boolean isWaiting() {
			return true;
		}

	}

}
