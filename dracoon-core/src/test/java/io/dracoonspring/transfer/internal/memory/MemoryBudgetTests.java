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

package io.dracoonspring.transfer.internal.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MemoryBudgetTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final MemoryBudget budget = new MemoryBudget(100);

	@Test
	void transfersAreAdmittedInTheOrderInWhichTheyAsk() {
		Lease first = entered(60);
		Lease large = waiting(80);
		Lease small = waiting(10);
		first.close();
		large.admitted().block(PATIENCE);
		small.admitted().block(PATIENCE);
		assertThat(this.budget.lent()).isEqualTo(90);
		large.close();
		small.close();
		assertThat(this.budget.lent()).isZero();
	}

	@Test
	void whoNeedsNothingDoesNotWait() {
		entered(100);
		waiting(1);
		entered(0);
	}

	@Test
	void whatNeverFitsIsRefused() {
		Lease lease = this.budget.lease(101);
		assertThatExceptionOfType(DracoonTransferException.class).isThrownBy(() -> this.budget.enter(List.of(lease)))
			.withMessageContaining("101 bytes")
			.withMessageContaining("dracoon.transfer.max-memory")
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.OUT_OF_MEMORY));
		lease.close();
		assertThat(this.budget.lent()).isZero();
	}

	@Test
	void bothSidesAreAdmittedAtOnce() {
		Lease first = entered(50);
		Lease own = this.budget.lease(50);
		Lease source = this.budget.lease(50);
		assertThat(this.budget.enter(List.of(own, source))).isFalse();
		assertThat(this.budget.lent()).isEqualTo(50);
		first.close();
		own.admitted().block(PATIENCE);
		assertThat(source.isAdmitted()).isTrue();
		assertThat(this.budget.lent()).isEqualTo(100);
	}

	@Test
	void whoGivesUpWaitingHoldsNobodyUp() {
		entered(60);
		Lease large = waiting(80);
		Lease small = waiting(40);
		large.close();
		small.admitted().block(PATIENCE);
		assertThat(this.budget.waiting()).isZero();
	}

	@Test
	void whoIsCancelledInTheMomentOfAskingIsNotAdmitted() {
		Lease cancelled = this.budget.lease(60);
		cancelled.close();
		assertThat(this.budget.enter(List.of(this.budget.lease(10), cancelled))).isFalse();
		assertThat(this.budget.lent()).isZero();
		entered(100);
		assertThat(this.budget.enter(List.of(cancelled))).isFalse();
		assertThat(this.budget.waiting()).isZero();
	}

	@Test
	void moreIsLentWhileItIsFree() {
		Lease lease = entered(40);
		Loan first = lease.loan(1);
		Loan second = lease.loan(2);
		Loan third = lease.loan(3);
		assertThat(first.buffer().block(PATIENCE)).hasSize(40);
		assertThat(second.buffer().block(PATIENCE)).hasSize(40);
		assertThat(this.budget.lent()).isEqualTo(80);
		Mono<byte[]> waiting = third.buffer().cache();
		waiting.subscribe();
		assertThat(this.budget.lent()).isEqualTo(80);
		first.finish();
		assertThat(waiting.block(PATIENCE)).hasSize(40);
		lease.close();
		assertThat(this.budget.lent()).isZero();
	}

	@Test
	void nothingMoreIsLentWhileOthersWaitToBegin() {
		Lease running = entered(40);
		running.loan(1).buffer().block(PATIENCE);
		Lease other = entered(40);
		Lease third = waiting(40);
		Loan more = running.loan(2);
		Mono<byte[]> waiting = more.buffer().cache();
		waiting.subscribe();
		other.close();
		third.admitted().block(PATIENCE);
		assertThat(more.isGranted()).isFalse();
		third.close();
		assertThat(waiting.block(PATIENCE)).hasSize(40);
	}

	@Test
	void ownBufferAlwaysBelongsToTheFirstPartThatIsNotFinished() {
		Lease lease = entered(100);
		Loan first = lease.loan(1);
		Loan second = lease.loan(2);
		Loan third = lease.loan(3);
		assertThat(first.buffer().block(PATIENCE)).hasSize(100);
		Mono<byte[]> thirdBuffer = third.buffer().cache();
		thirdBuffer.subscribe();
		Mono<byte[]> secondBuffer = second.buffer().cache();
		secondBuffer.subscribe();
		first.finish();
		assertThat(secondBuffer.block(PATIENCE)).hasSize(100);
		assertThat(third.isGranted()).isFalse();
		second.finish();
		assertThat(thirdBuffer.block(PATIENCE)).hasSize(100);
	}

	@Test
	void partsMayBeFinishedInAnyOrder() {
		Lease lease = entered(25);
		List<Loan> loans = new ArrayList<>();
		for (int number = 1; number <= 4; number++) {
			Loan loan = lease.loan(number);
			loan.buffer().block(PATIENCE);
			loans.add(loan);
		}
		assertThat(this.budget.lent()).isEqualTo(100);
		loans.get(2).finish();
		loans.get(1).finish();
		assertThat(this.budget.lent()).isEqualTo(50);
		loans.get(0).finish();
		assertThat(this.budget.lent()).isEqualTo(25);
		loans.get(0).finish();
		loans.get(3).finish();
		assertThat(this.budget.lent()).isEqualTo(25);
		lease.close();
		lease.close();
		assertThat(this.budget.lent()).isZero();
	}

	@Test
	void whatHasBeenGivenBackIsNotAskedForAnyMore() {
		Lease lease = entered(60);
		Loan first = lease.loan(1);
		first.buffer().block(PATIENCE);
		Loan second = lease.loan(2);
		Mono<byte[]> waiting = second.buffer().cache();
		waiting.subscribe();
		second.giveBack();
		first.finish();
		assertThat(second.isGranted()).isFalse();
		Loan again = lease.loan(2);
		assertThat(again.buffer().block(PATIENCE)).hasSize(60);
	}

	@Test
	void closedLeaseLendsNothing() {
		Lease lease = entered(10);
		lease.close();
		StepVerifier.create(lease.loan(1).buffer())
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.CANCELLED)));
		assertThat(this.budget.lent()).isZero();
	}

	@Test
	void whoeverHasMoreThanItNeedsIsAskedWhileOthersWait() {
		Lease lease = entered(100);
		Mono<Void> asked = Mono.create((sink) -> lease.onPressure(sink::success));
		StepVerifier.create(asked).then(() -> waiting(10)).expectComplete().verify(PATIENCE);
	}

	@Test
	void heapThatIsFullIsAFailureThatSaysWhatToDo() {
		MemoryBudget full = Budgets.failing(100, 1);
		Lease lease = full.lease(10);
		full.enter(List.of(lease));
		StepVerifier.create(lease.loan(1).buffer())
			.verifyErrorSatisfies((ex) -> assertThat(ex)
				.isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.OUT_OF_MEMORY))
				.hasMessageContaining("dracoon.transfer.parallelism")
				.hasCauseInstanceOf(OutOfMemoryError.class));
		lease.close();
		assertThat(full.lent()).isZero();
	}

	@Test
	void limitedTransfersLeaveMemoryToOthers() {
		Lease first = entered(30, 50);
		Lease second = waiting(30, 50);
		Lease third = waiting(20, 50);
		assertThat(this.budget.waiting()).isEqualTo(2);
		Lease other = entered(60);
		assertThat(this.budget.lent()).isEqualTo(90);
		first.close();
		second.admitted().block(PATIENCE);
		assertThat(third.isAdmitted()).isFalse();
		other.close();
		third.admitted().block(PATIENCE);
		assertThat(this.budget.lent()).isEqualTo(50);
		second.close();
		third.close();
		third.close();
		entered(50, 50).close();
		assertThat(this.budget.lent()).isZero();
		assertThat(this.budget.waiting()).isZero();
	}

	@Test
	void limitedTransferThatGivesUpWaitingHoldsNobodyUp() {
		entered(30, 50);
		Lease large = waiting(40, 50);
		Lease small = waiting(20, 50);
		large.close();
		small.admitted().block(PATIENCE);
		assertThat(this.budget.lent()).isEqualTo(50);
		assertThat(this.budget.waiting()).isZero();
	}

	@Test
	void limitedTransferThatWaitsForItsTurnHasNoRoomTwice() {
		Lease other = entered(90);
		Lease first = waiting(30, 50);
		Lease second = waiting(30, 50);
		other.close();
		first.admitted().block(PATIENCE);
		assertThat(second.isAdmitted()).isFalse();
		first.close();
		second.admitted().block(PATIENCE);
		assertThat(this.budget.lent()).isEqualTo(30);
	}

	@Test
	void moreIsLentWhileLimitedTransfersWaitForEachOther() {
		entered(20, 20);
		waiting(20, 20);
		Lease other = entered(40);
		other.loan(1).buffer().block(PATIENCE);
		assertThat(other.loan(2).buffer().block(PATIENCE)).hasSize(40);
		assertThat(this.budget.lent()).isEqualTo(100);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void manyAtOnceGetThroughAndLeaveNothingBehind(long seed) {
		Random random = new Random(seed);
		List<long[]> transfers = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			transfers.add(new long[] { 1 + random.nextInt(100), 1 + random.nextInt(6), random.nextInt(3) });
		}
		Long finished = Flux.fromIterable(transfers)
			.flatMap((transfer) -> transfer(transfer[0], (int) transfer[1], transfer[2] == 0)
				.subscribeOn(Schedulers.parallel()), 200)
			.count()
			.block(PATIENCE);
		assertThat(finished).isEqualTo(200);
		assertThat(this.budget.lent()).isZero();
		assertThat(this.budget.waiting()).isZero();
	}

	// some are cancelled in the middle
	private Mono<Long> transfer(long size, int parts, boolean cancelled) {
		return Mono.defer(() -> {
			Lease lease = this.budget.lease(size);
			Mono<Void> admitted = this.budget.enter(List.of(lease)) ? Mono.empty() : lease.admitted();
			Mono<Long> moved = admitted.thenMany(Flux.range(1, parts)).flatMapSequential((number) -> {
				Loan loan = lease.loan(number);
				return loan.buffer().map((buffer) -> loan);
			}, 4, 1).publishOn(Schedulers.parallel(), 1).doOnNext((loan) -> {
				assertThat(this.budget.lent()).isLessThanOrEqualTo(100);
				loan.finish();
			}).take(cancelled ? 1 : Long.MAX_VALUE).count();
			return moved.doOnTerminate(lease::close).doOnCancel(lease::close);
		});
	}

	private Lease entered(long size) {
		return entered(size, Long.MAX_VALUE);
	}

	private Lease entered(long size, long limit) {
		Lease lease = this.budget.lease(size, limit);
		assertThat(this.budget.enter(List.of(lease))).isTrue();
		return lease;
	}

	private Lease waiting(long size) {
		return waiting(size, Long.MAX_VALUE);
	}

	private Lease waiting(long size, long limit) {
		Lease lease = this.budget.lease(size, limit);
		assertThat(this.budget.enter(List.of(lease))).isFalse();
		return lease;
	}

}
