// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.dracoonspring.transfer.TransferProgress;
import io.dracoonspring.transfer.TransferState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TransferRateTests {

	private final TransferRate rate = new TransferRate();

	@Test
	void whatWasThereBeforeDoesNotCount() {
		assertThat(snapshot(0, 5000).bytesPerSecond()).isZero();
		assertThat(snapshot(1000, 6000).bytesPerSecond()).isEqualTo(1000);
		assertThat(snapshot(1000, 6000).bytesPerSecond()).isEqualTo(1000);
	}

	@Test
	void changesAreSmoothedAndArrive() {
		snapshot(0, 0);
		snapshot(1000, 1000);
		assertThat(snapshot(1200, 2000).bytesPerSecond()).isGreaterThan(1000).isLessThan(2000);
		double last = 0;
		for (int i = 1; i <= 100; i++) {
			last = snapshot(1200 + i * 1000, 2000 + i * 500L).bytesPerSecond();
		}
		assertThat(last).isCloseTo(500, within(1.0));
	}

	@Test
	void waitingForTheFirstByteDoesNotCount() {
		snapshot(TransferState.PREPARING, 0, 0);
		assertThat(snapshot(TransferState.PREPARING, 3000, 0).bytesPerSecond()).isZero();
		assertThat(snapshot(4000, 0).bytesPerSecond()).isZero();
		assertThat(snapshot(5000, 1000).bytesPerSecond()).isEqualTo(1000);
	}

	@Test
	void whatAResumedTransferBringsAlongDoesNotCount() {
		snapshot(TransferState.PREPARING, 0, 0);
		assertThat(snapshot(200, 5000).bytesPerSecond()).isZero();
		assertThat(snapshot(1200, 6000).bytesPerSecond()).isEqualTo(1000);
	}

	@Test
	void beginsWithTheMean() {
		snapshot(0, 0);
		snapshot(200, 1000);
		for (int millis = 400; millis <= 2000; millis += 200) {
			assertThat(snapshot(millis, 1000).bytesPerSecond()).isCloseTo(1_000_000.0 / millis, within(1.0));
		}
	}

	@Test
	void partsThatStartOverAreNotNegative() {
		snapshot(0, 5000);
		assertThat(snapshot(1000, 0).bytesPerSecond()).isZero();
	}

	@Test
	void waitForMemoryDoesNotCount() {
		for (int i = 0; i < 10; i++) {
			this.rate.apply(new TransferProgress(TransferState.WAITING, 0, null, Duration.ofSeconds(i), 0));
		}
		snapshot(10_000, 0);
		assertThat(snapshot(11_000, 1000).bytesPerSecond()).isEqualTo(1000);
	}

	@Test
	void remainingTime() {
		snapshot(0, 0);
		assertThat(snapshot(1000, 1000).remaining()).contains(Duration.ofSeconds(9));
		assertThat(new TransferProgress(TransferState.TRANSFERRING, 10, null, Duration.ofSeconds(1), 100).remaining())
			.isEmpty();
		assertThat(new TransferProgress(TransferState.TRANSFERRING, 10, 100L, Duration.ofSeconds(1), 0).remaining())
			.isEmpty();
		assertThat(new TransferProgress(TransferState.COMPLETED, 100, 100L, Duration.ofSeconds(1), 10).remaining())
			.isEmpty();
	}

	private TransferProgress snapshot(long millis, long bytes) {
		return snapshot(TransferState.TRANSFERRING, millis, bytes);
	}

	private TransferProgress snapshot(TransferState state, long millis, long bytes) {
		return this.rate.apply(new TransferProgress(state, bytes, 10_000L, Duration.ofMillis(millis), 0));
	}

}
