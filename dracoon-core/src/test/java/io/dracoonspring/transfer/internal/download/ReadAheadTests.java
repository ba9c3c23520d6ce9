// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.download;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.transfer.internal.memory.Budgets;
import io.dracoonspring.transfer.internal.memory.MemoryBudget;
import io.dracoonspring.transfer.internal.memory.MemoryReservation;
import io.dracoonspring.transfer.internal.part.PartCounter;
import io.dracoonspring.transfer.internal.part.PartPlan;
import io.dracoonspring.transfer.internal.run.ProgressMeter;

import static org.assertj.core.api.Assertions.assertThat;

class ReadAheadTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final PartPlan PLAN = PartPlan.of(1000, 100);

	private final MemoryBudget budget = new MemoryBudget(400);

	private final ProgressMeter meter = new ProgressMeter();

	private final AtomicInteger fetched = new AtomicInteger();

	@Test
	void rangesComeInOrderWhateverMemoryThereIs() {
		for (long max = 100; max <= 600; max += 100) {
			MemoryBudget small = new MemoryBudget(max);
			MemoryReservation reservation = small.reservation(100);
			small.enter(List.of(reservation));
			StepVerifier.create(numbers(ahead(reservation)))
				.expectNext(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
				.expectComplete()
				.verify(TIMEOUT);
			reservation.close();
			assertThat(small.allocated()).isZero();
		}
		assertThat(this.fetched).hasValue(60);
	}

	@Test
	void readerThatStopsKeepsItsMinimumAndGoesOnLater() {
		MemoryReservation reader = this.budget.reservation(100);
		this.budget.enter(List.of(reader));
		StepVerifier.create(numbers(ahead(reader)), 0).thenRequest(2).expectNext(1, 2).then(() -> {
			assertThat(this.budget.allocated()).isEqualTo(400);
			MemoryReservation other = this.budget.reservation(300);
			assertThat(this.budget.enter(List.of(other))).isFalse();
			other.admitted().block(TIMEOUT);
			assertThat(this.budget.allocated()).isEqualTo(400);
			// discarded content does not count as received
			assertThat(this.meter.transferred()).isEqualTo(300);
			other.close();
		}).thenRequest(Long.MAX_VALUE).expectNext(3, 4, 5, 6, 7, 8, 9, 10).expectComplete().verify(TIMEOUT);
		assertThat(this.fetched).hasValueGreaterThan(10);
		assertThat(this.meter.transferred()).isEqualTo(1000);
		reader.close();
		assertThat(this.budget.allocated()).isZero();
	}

	@Test
	void readerThatNeverBeginsKeepsItsMinimum() {
		MemoryReservation reader = this.budget.reservation(100);
		this.budget.enter(List.of(reader));
		StepVerifier.create(numbers(ahead(reader)), 0).expectSubscription().then(() -> {
			MemoryReservation other = this.budget.reservation(300);
			if (!this.budget.enter(List.of(other))) {
				other.admitted().block(TIMEOUT);
			}
			other.close();
		}).thenRequest(Long.MAX_VALUE).expectNextCount(10).expectComplete().verify(TIMEOUT);
		reader.close();
		assertThat(this.budget.allocated()).isZero();
	}

	@Test
	void heapThatIsFullAtAnyRangeEndsTheDownload() {
		for (int failing = 1; failing <= 200; failing++) {
			MemoryBudget full = Budgets.failing(400, failing);
			MemoryReservation reservation = full.reservation(5);
			full.enter(List.of(reservation));
			ReadAhead ahead = new ReadAhead(PartPlan.of(1000, 5), 4, reservation, this.meter, this::fetch);
			StepVerifier.create(numbers(ahead).then()).expectError(DracoonTransferException.class).verify(TIMEOUT);
			reservation.close();
			assertThat(full.allocated()).isZero();
		}
	}

	private ReadAhead ahead(MemoryReservation reservation) {
		return new ReadAhead(PLAN, 6, reservation, this.meter, this::fetch);
	}

	private Mono<Void> fetch(PartPlan.Part part, byte[] buffer, PartCounter counter) {
		return Mono.<Void>fromRunnable(() -> {
			this.fetched.incrementAndGet();
			buffer[0] = (byte) part.number();
			counter.add(part.length());
		}).subscribeOn(Schedulers.parallel());
	}

	private static Flux<Integer> numbers(ReadAhead ahead) {
		return ahead.ranges().concatMap((range) -> range.loaded().map((loaded) -> {
			int number = loaded.content()[0] & 0xFF;
			range.release();
			return number;
		}), 0);
	}

}
