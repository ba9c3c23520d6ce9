// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

import io.dracoonspring.transfer.bandwidth.BandwidthLimit;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleTests {

	private static final int PART = 8 * 1024 * 1024;

	private final BandwidthLimit all = BandwidthLimit.none();

	@ParameterizedTest
	@CsvSource({ "1,1024,2", "100000,6250,2", "3000000,65536,3", "1000000000,65536,6" })
	void slowerMeansSmallerSlicesAndFewerParts(long rate, int slice, int parts) {
		Throttle throttle = Throttle.of(this.all, BandwidthLimit.of(rate));
		assertThat(throttle.isOpen()).isFalse();
		assertThat(throttle.slice()).isEqualTo(slice);
		assertThat(throttle.parts(6, PART)).isEqualTo(parts);
		assertThat(throttle.parts(1, PART)).isEqualTo(1);
		assertThat(throttle.parts(6, 0)).isPositive();
	}

	@Test
	void withoutALimitNothingIsHeldUp() {
		Throttle throttle = Throttle.of(this.all, null);
		assertThat(throttle.isOpen()).isTrue();
		assertThat(throttle.slice()).isEqualTo(64 * 1024);
		assertThat(throttle.parts(6, PART)).isEqualTo(6);
		StepVerifier.create(throttle.pass(Long.MAX_VALUE)).verifyComplete();
		StepVerifier.create(Throttle.none().pass(Long.MAX_VALUE)).verifyComplete();
	}

	@Test
	void sameLimitForClientAndTransferCountsOnce() {
		this.all.change(1);
		Throttle throttle = Throttle.of(this.all, this.all);
		StepVerifier.create(throttle.pass(1_000_000)).verifyComplete();
	}

	@Test
	void lowerOneOfTwoLimitsDecides() {
		BandwidthLimit own = BandwidthLimit.of(2_000_000_000);
		Throttle throttle = Throttle.of(this.all, own);
		assertThat(throttle.parts(6, PART)).isEqualTo(6);
		this.all.change(100_000);
		assertThat(throttle.slice()).isEqualTo(6250);
		this.all.lift();
		own.lift();
		assertThat(throttle.isOpen()).isTrue();
	}

}
