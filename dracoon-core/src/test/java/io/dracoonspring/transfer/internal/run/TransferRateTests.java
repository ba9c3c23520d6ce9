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
		assertThat(glance(0, 5000).bytesPerSecond()).isZero();
		assertThat(glance(1000, 6000).bytesPerSecond()).isEqualTo(1000);
		assertThat(glance(1000, 6000).bytesPerSecond()).isEqualTo(1000);
	}

	@Test
	void changesAreSmoothedAndArrive() {
		glance(0, 0);
		glance(1000, 1000);
		assertThat(glance(1200, 2000).bytesPerSecond()).isGreaterThan(1000).isLessThan(2000);
		double last = 0;
		for (int i = 1; i <= 100; i++) {
			last = glance(1200 + i * 1000, 2000 + i * 500L).bytesPerSecond();
		}
		assertThat(last).isCloseTo(500, within(1.0));
	}

	@Test
	void waitingForTheFirstByteDoesNotCount() {
		glance(TransferState.PREPARING, 0, 0);
		assertThat(glance(TransferState.PREPARING, 3000, 0).bytesPerSecond()).isZero();
		assertThat(glance(4000, 0).bytesPerSecond()).isZero();
		assertThat(glance(5000, 1000).bytesPerSecond()).isEqualTo(1000);
	}

	@Test
	void whatAResumedTransferBringsAlongDoesNotCount() {
		glance(TransferState.PREPARING, 0, 0);
		assertThat(glance(200, 5000).bytesPerSecond()).isZero();
		assertThat(glance(1200, 6000).bytesPerSecond()).isEqualTo(1000);
	}

	@Test
	void beginsWithTheMean() {
		glance(0, 0);
		glance(200, 1000);
		for (int millis = 400; millis <= 2000; millis += 200) {
			assertThat(glance(millis, 1000).bytesPerSecond()).isCloseTo(1_000_000.0 / millis, within(1.0));
		}
	}

	@Test
	void partsThatStartOverAreNotNegative() {
		glance(0, 5000);
		assertThat(glance(1000, 0).bytesPerSecond()).isZero();
	}

	@Test
	void waitForMemoryDoesNotCount() {
		for (int i = 0; i < 10; i++) {
			this.rate.apply(new TransferProgress(TransferState.WAITING, 0, null, Duration.ofSeconds(i), 0));
		}
		glance(10_000, 0);
		assertThat(glance(11_000, 1000).bytesPerSecond()).isEqualTo(1000);
	}

	@Test
	void remainingTime() {
		glance(0, 0);
		assertThat(glance(1000, 1000).remaining()).contains(Duration.ofSeconds(9));
		assertThat(new TransferProgress(TransferState.TRANSFERRING, 10, null, Duration.ofSeconds(1), 100).remaining())
			.isEmpty();
		assertThat(new TransferProgress(TransferState.TRANSFERRING, 10, 100L, Duration.ofSeconds(1), 0).remaining())
			.isEmpty();
		assertThat(new TransferProgress(TransferState.COMPLETED, 100, 100L, Duration.ofSeconds(1), 10).remaining())
			.isEmpty();
	}

	private TransferProgress glance(long millis, long bytes) {
		return glance(TransferState.TRANSFERRING, millis, bytes);
	}

	private TransferProgress glance(TransferState state, long millis, long bytes) {
		return this.rate.apply(new TransferProgress(state, bytes, 10_000L, Duration.ofMillis(millis), 0));
	}

}
