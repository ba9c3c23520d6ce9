// SPDX-License-Identifier: Apache-2.0

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

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final MemoryBudget budget = new MemoryBudget(100);

	@Test
	void transfersAreAdmittedInTheOrderInWhichTheyAsk() {
		MemoryReservation first = entered(60);
		MemoryReservation large = waiting(80);
		MemoryReservation small = waiting(10);
		first.close();
		large.admitted().block(TIMEOUT);
		small.admitted().block(TIMEOUT);
		assertThat(this.budget.allocated()).isEqualTo(90);
		large.close();
		small.close();
		assertThat(this.budget.allocated()).isZero();
	}

	@Test
	void transferWithoutBuffersDoesNotWait() {
		entered(100);
		waiting(1);
		entered(0);
	}

	@Test
	void reservationAboveTheBudgetIsRefused() {
		MemoryReservation reservation = this.budget.reservation(101);
		assertThatExceptionOfType(DracoonTransferException.class)
			.isThrownBy(() -> this.budget.enter(List.of(reservation)))
			.withMessageContaining("101 bytes")
			.withMessageContaining("dracoon.transfer.max-memory")
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(Reason.OUT_OF_MEMORY));
		reservation.close();
		assertThat(this.budget.allocated()).isZero();
	}

	@Test
	void bothSidesAreAdmittedAtOnce() {
		MemoryReservation first = entered(50);
		MemoryReservation own = this.budget.reservation(50);
		MemoryReservation source = this.budget.reservation(50);
		assertThat(this.budget.enter(List.of(own, source))).isFalse();
		assertThat(this.budget.allocated()).isEqualTo(50);
		first.close();
		own.admitted().block(TIMEOUT);
		assertThat(source.isAdmitted()).isTrue();
		assertThat(this.budget.allocated()).isEqualTo(100);
	}

	@Test
	void cancelledWaiterDoesNotBlockOthers() {
		entered(60);
		MemoryReservation large = waiting(80);
		MemoryReservation small = waiting(40);
		large.close();
		small.admitted().block(TIMEOUT);
		assertThat(this.budget.waiting()).isZero();
	}

	@Test
	void closedReservationIsNotAdmitted() {
		MemoryReservation cancelled = this.budget.reservation(60);
		cancelled.close();
		assertThat(this.budget.enter(List.of(this.budget.reservation(10), cancelled))).isFalse();
		assertThat(this.budget.allocated()).isZero();
		entered(100);
		assertThat(this.budget.enter(List.of(cancelled))).isFalse();
		assertThat(this.budget.waiting()).isZero();
	}

	@Test
	void transferGetsMoreBuffersWhileMemoryIsFree() {
		MemoryReservation reservation = entered(40);
		BufferAllocation first = reservation.allocation(1);
		BufferAllocation second = reservation.allocation(2);
		BufferAllocation third = reservation.allocation(3);
		assertThat(first.buffer().block(TIMEOUT)).hasSize(40);
		assertThat(second.buffer().block(TIMEOUT)).hasSize(40);
		assertThat(this.budget.allocated()).isEqualTo(80);
		Mono<byte[]> waiting = third.buffer().cache();
		waiting.subscribe();
		assertThat(this.budget.allocated()).isEqualTo(80);
		first.finish();
		assertThat(waiting.block(TIMEOUT)).hasSize(40);
		reservation.close();
		assertThat(this.budget.allocated()).isZero();
	}

	@Test
	void noExtraBufferIsAllocatedWhileTransfersWaitToStart() {
		MemoryReservation running = entered(40);
		running.allocation(1).buffer().block(TIMEOUT);
		MemoryReservation other = entered(40);
		MemoryReservation third = waiting(40);
		BufferAllocation more = running.allocation(2);
		Mono<byte[]> waiting = more.buffer().cache();
		waiting.subscribe();
		other.close();
		third.admitted().block(TIMEOUT);
		assertThat(more.isGranted()).isFalse();
		third.close();
		assertThat(waiting.block(TIMEOUT)).hasSize(40);
	}

	@Test
	void ownBufferAlwaysBelongsToTheFirstPartThatIsNotFinished() {
		MemoryReservation reservation = entered(100);
		BufferAllocation first = reservation.allocation(1);
		BufferAllocation second = reservation.allocation(2);
		BufferAllocation third = reservation.allocation(3);
		assertThat(first.buffer().block(TIMEOUT)).hasSize(100);
		Mono<byte[]> thirdBuffer = third.buffer().cache();
		thirdBuffer.subscribe();
		Mono<byte[]> secondBuffer = second.buffer().cache();
		secondBuffer.subscribe();
		first.finish();
		assertThat(secondBuffer.block(TIMEOUT)).hasSize(100);
		assertThat(third.isGranted()).isFalse();
		second.finish();
		assertThat(thirdBuffer.block(TIMEOUT)).hasSize(100);
	}

	@Test
	void partsMayBeFinishedInAnyOrder() {
		MemoryReservation reservation = entered(25);
		List<BufferAllocation> allocations = new ArrayList<>();
		for (int number = 1; number <= 4; number++) {
			BufferAllocation allocation = reservation.allocation(number);
			allocation.buffer().block(TIMEOUT);
			allocations.add(allocation);
		}
		assertThat(this.budget.allocated()).isEqualTo(100);
		allocations.get(2).finish();
		allocations.get(1).finish();
		assertThat(this.budget.allocated()).isEqualTo(50);
		allocations.get(0).finish();
		assertThat(this.budget.allocated()).isEqualTo(25);
		allocations.get(0).finish();
		allocations.get(3).finish();
		assertThat(this.budget.allocated()).isEqualTo(25);
		reservation.close();
		reservation.close();
		assertThat(this.budget.allocated()).isZero();
	}

	@Test
	void releasedAllocationNoLongerWaits() {
		MemoryReservation reservation = entered(60);
		BufferAllocation first = reservation.allocation(1);
		first.buffer().block(TIMEOUT);
		BufferAllocation second = reservation.allocation(2);
		Mono<byte[]> waiting = second.buffer().cache();
		waiting.subscribe();
		second.release();
		first.finish();
		assertThat(second.isGranted()).isFalse();
		BufferAllocation again = reservation.allocation(2);
		assertThat(again.buffer().block(TIMEOUT)).hasSize(60);
	}

	@Test
	void closedReservationAllocatesNoBuffer() {
		MemoryReservation reservation = entered(10);
		reservation.close();
		StepVerifier.create(reservation.allocation(1).buffer())
			.verifyErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(DracoonTransferException.class,
					(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.CANCELLED)));
		assertThat(this.budget.allocated()).isZero();
	}

	@Test
	void transferWithExtraMemoryIsNotifiedWhileOthersWait() {
		MemoryReservation reservation = entered(100);
		Mono<Void> asked = Mono.create((sink) -> reservation.onPressure(sink::success));
		StepVerifier.create(asked).then(() -> waiting(10)).expectComplete().verify(TIMEOUT);
	}

	@Test
	void fullHeapFailsWithAdvice() {
		MemoryBudget full = Budgets.failing(100, 1);
		MemoryReservation reservation = full.reservation(10);
		full.enter(List.of(reservation));
		StepVerifier.create(reservation.allocation(1).buffer())
			.verifyErrorSatisfies((ex) -> assertThat(ex)
				.isInstanceOfSatisfying(DracoonTransferException.class,
						(exception) -> assertThat(exception.getReason()).isEqualTo(Reason.OUT_OF_MEMORY))
				.hasMessageContaining("dracoon.transfer.parallelism")
				.hasCauseInstanceOf(OutOfMemoryError.class));
		reservation.close();
		assertThat(full.allocated()).isZero();
	}

	@Test
	void limitedTransfersUseNoMoreThanTheirShare() {
		MemoryReservation first = entered(30, 50);
		MemoryReservation second = waiting(30, 50);
		MemoryReservation third = waiting(20, 50);
		assertThat(this.budget.waiting()).isEqualTo(2);
		MemoryReservation other = entered(60);
		assertThat(this.budget.allocated()).isEqualTo(90);
		first.close();
		second.admitted().block(TIMEOUT);
		assertThat(third.isAdmitted()).isFalse();
		other.close();
		third.admitted().block(TIMEOUT);
		assertThat(this.budget.allocated()).isEqualTo(50);
		second.close();
		third.close();
		third.close();
		entered(50, 50).close();
		assertThat(this.budget.allocated()).isZero();
		assertThat(this.budget.waiting()).isZero();
	}

	@Test
	void cancelledLimitedTransferDoesNotBlockOthers() {
		entered(30, 50);
		MemoryReservation large = waiting(40, 50);
		MemoryReservation small = waiting(20, 50);
		large.close();
		small.admitted().block(TIMEOUT);
		assertThat(this.budget.allocated()).isEqualTo(50);
		assertThat(this.budget.waiting()).isZero();
	}

	@Test
	void limitedTransferThatWaitsForItsTurnHasNoRoomTwice() {
		MemoryReservation other = entered(90);
		MemoryReservation first = waiting(30, 50);
		MemoryReservation second = waiting(30, 50);
		other.close();
		first.admitted().block(TIMEOUT);
		assertThat(second.isAdmitted()).isFalse();
		first.close();
		second.admitted().block(TIMEOUT);
		assertThat(this.budget.allocated()).isEqualTo(30);
	}

	@Test
	void extraBuffersAreAllocatedWhileLimitedTransfersWait() {
		entered(20, 20);
		waiting(20, 20);
		MemoryReservation other = entered(40);
		other.allocation(1).buffer().block(TIMEOUT);
		assertThat(other.allocation(2).buffer().block(TIMEOUT)).hasSize(40);
		assertThat(this.budget.allocated()).isEqualTo(100);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void manyConcurrentTransfersFinishAndReleaseAllMemory(long seed) {
		Random random = new Random(seed);
		List<long[]> transfers = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			transfers.add(new long[] { 1 + random.nextInt(100), 1 + random.nextInt(6), random.nextInt(3) });
		}
		Long finished = Flux.fromIterable(transfers)
			.flatMap((transfer) -> transfer(transfer[0], (int) transfer[1], transfer[2] == 0)
				.subscribeOn(Schedulers.parallel()), 200)
			.count()
			.block(TIMEOUT);
		assertThat(finished).isEqualTo(200);
		assertThat(this.budget.allocated()).isZero();
		assertThat(this.budget.waiting()).isZero();
	}

	// cancels some transfers during their parts
	private Mono<Long> transfer(long size, int parts, boolean cancelled) {
		return Mono.defer(() -> {
			MemoryReservation reservation = this.budget.reservation(size);
			Mono<Void> admitted = this.budget.enter(List.of(reservation)) ? Mono.empty() : reservation.admitted();
			Mono<Long> moved = admitted.thenMany(Flux.range(1, parts)).flatMapSequential((number) -> {
				BufferAllocation allocation = reservation.allocation(number);
				return allocation.buffer().map((buffer) -> allocation);
			}, 4, 1).publishOn(Schedulers.parallel(), 1).doOnNext((allocation) -> {
				assertThat(this.budget.allocated()).isLessThanOrEqualTo(100);
				allocation.finish();
			}).take(cancelled ? 1 : Long.MAX_VALUE).count();
			return moved.doOnTerminate(reservation::close).doOnCancel(reservation::close);
		});
	}

	private MemoryReservation entered(long size) {
		return entered(size, Long.MAX_VALUE);
	}

	private MemoryReservation entered(long size, long limit) {
		MemoryReservation reservation = this.budget.reservation(size, limit);
		assertThat(this.budget.enter(List.of(reservation))).isTrue();
		return reservation;
	}

	private MemoryReservation waiting(long size) {
		return waiting(size, Long.MAX_VALUE);
	}

	private MemoryReservation waiting(long size, long limit) {
		MemoryReservation reservation = this.budget.reservation(size, limit);
		assertThat(this.budget.enter(List.of(reservation))).isFalse();
		return reservation;
	}

}
