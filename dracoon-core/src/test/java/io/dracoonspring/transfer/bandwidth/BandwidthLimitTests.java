// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.bandwidth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BandwidthLimitTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private long passed;

	@Test
	void exactlyTheLimitPasses() {
		BandwidthLimit limit = limit(1000L);
		pump(limit, 100);
		after(Duration.ofSeconds(30));
		assertThat(this.passed).isBetween(30_000L, 30_200L);
	}

	@Test
	void shortDelayIsCompensatedButALongPauseIsNot() {
		BandwidthLimit limit = limit(1_000_000L);
		limit.pass(1000).subscribe();
		after(Duration.ofSeconds(10));
		pump(limit, 1000);
		assertThat(this.passed).isBetween(250_000L, 252_000L);
		after(Duration.ofSeconds(1));
		assertThat(this.passed).isBetween(1_250_000L, 1_252_000L);
	}

	@Test
	void waitersAreServedInTurn() {
		BandwidthLimit limit = limit(1000L);
		limit.pass(100).subscribe();
		List<String> order = new ArrayList<>();
		for (String name : List.of("a", "b", "c")) {
			limit.pass(100).doOnSuccess((done) -> order.add(name)).repeat(2).subscribe();
		}
		after(Duration.ofSeconds(1));
		assertThat(order).containsExactly("a", "b", "c", "a", "b", "c", "a", "b", "c");
	}

	@Test
	void changedLimitAppliesToWaiters() {
		BandwidthLimit limit = limit(10L);
		limit.pass(10_000).subscribe();
		pump(limit, 100);
		after(Duration.ofSeconds(1));
		assertThat(this.passed).isZero();
		limit.change(10_000);
		after(Duration.ofSeconds(2));
		assertThat(this.passed).isBetween(10_000L, 10_200L);
		limit.change(100);
		after(Duration.ofSeconds(10));
		assertThat(this.passed).isBetween(11_000L, 11_300L);
		assertThat(limit.bytesPerSecond()).isEqualTo(100);
	}

	@Test
	void unusedBandwidthExpiresWhenTheLimitChanges() {
		BandwidthLimit limit = limit(1_000_000L);
		limit.pass(1).subscribe();
		after(Duration.ofSeconds(10));
		limit.change(1000);
		pump(limit, 10);
		after(Duration.ofSeconds(1));
		assertThat(this.passed).isBetween(1000L, 1020L);
	}

	@Test
	void liftedLimitReleasesAllWaiters() {
		BandwidthLimit limit = limit(1L);
		List<String> done = new ArrayList<>();
		limit.pass(1000).subscribe();
		limit.pass(1000).doOnSuccess((end) -> done.add("waited")).subscribe();
		assertThat(done).isEmpty();
		limit.lift();
		assertThat(done).containsExactly("waited");
		limit.pass(Long.MAX_VALUE).doOnSuccess((end) -> done.add("came later")).subscribe();
		assertThat(done).hasSize(2);
		assertThat(limit.bytesPerSecond()).isNull();
		limit.change(100);
		pump(limit, 100);
		after(Duration.ofSeconds(1));
		assertThat(this.passed).isBetween(100L, 200L);
	}

	@Test
	void cancelledWaiterUsesNoBandwidth() {
		BandwidthLimit limit = limit(1000L);
		limit.pass(1000).subscribe();
		Disposable large = limit.pass(1_000_000).subscribe();
		List<String> done = new ArrayList<>();
		limit.pass(1).doOnSuccess((end) -> done.add("next")).subscribe();
		large.dispose();
		after(Duration.ofMillis(1001));
		assertThat(done).containsExactly("next");
	}

	@Test
	void manySmallStepsNeedNoDeepStack() {
		BandwidthLimit limit = limit(1_000_000_000L);
		for (int i = 0; i < 50; i++) {
			pump(limit, 1);
		}
		after(Duration.ofMillis(1));
		assertThat(this.passed).isGreaterThan(500_000);
	}

	@Test
	void limitMustLetSomethingPass() {
		BandwidthLimit limit = BandwidthLimit.none();
		assertThat(limit).hasToString("no limit");
		for (long wrong : List.of(0L, -1L)) {
			assertThatIllegalArgumentException().isThrownBy(() -> BandwidthLimit.of(wrong))
				.withMessageContaining("at least 1 byte per second")
				.withMessageContaining("omit the limit");
			assertThatIllegalArgumentException().isThrownBy(() -> limit.change(wrong));
		}
		assertThat(limit.bytesPerSecond()).isNull();
		assertThat(BandwidthLimit.of(7)).hasToString("7 bytes per second");
	}

	private BandwidthLimit limit(@Nullable Long bytesPerSecond) {
		return new BandwidthLimit(bytesPerSecond, () -> this.time.now(TimeUnit.NANOSECONDS), this.time);
	}

	private void pump(BandwidthLimit limit, int slice) {
		Mono.defer(() -> limit.pass(slice)).doOnSuccess((end) -> this.passed += slice).repeat().subscribe();
	}

	private void after(Duration duration) {
		this.time.advanceTimeBy(duration);
	}

}
