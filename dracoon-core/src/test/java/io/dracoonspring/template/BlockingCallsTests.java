// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link BlockingCalls}. */
class BlockingCallsTests {

	@Test
	@Timeout(value = 1, unit = TimeUnit.MINUTES)
	void streamReceivesAllItemsOfNonBlockingThreads() {
		for (int round = 0; round < 30; round++) {
			// sometimes publish more slowly than the reader reads, so that publisher and
			// reader contend for the lock
			Flux<Integer> arriving = Flux.range(0, 5000)
				.publishOn(Schedulers.parallel())
				.doOnNext((item) -> busy(item % 100 * 100));
			try (Stream<Integer> items = BlockingCalls.stream(arriving)) {
				assertThat(items).hasSize(5000);
			}
		}
	}

	private static void busy(long nanoseconds) {
		long end = System.nanoTime() + nanoseconds;
		while (System.nanoTime() - end < 0) {
			continue;
		}
	}

}
