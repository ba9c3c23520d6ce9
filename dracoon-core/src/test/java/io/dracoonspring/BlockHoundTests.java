// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring;

import java.io.FileInputStream;

import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.LoopResources;
import reactor.test.StepVerifier;

/**
 * Checks that BlockHound is active in the tests of this module, and fails blocking calls.
 */
class BlockHoundTests {

	@Test
	void blockingCallsWhereNobodyMayBlockAreNoticed() {
		StepVerifier.create(blocking().subscribeOn(Schedulers.parallel())).verifyError(BlockingOperationError.class);
	}

	@Test
	void blockingCallsOnEventLoopsAreNoticed() {
		LoopResources loops = LoopResources.create("watched", 1, true);
		try {
			Scheduler eventLoop = Schedulers.fromExecutor(loops.onClient(true));
			StepVerifier.create(blocking().subscribeOn(eventLoop)).verifyError(BlockingOperationError.class);
		}
		finally {
			loops.dispose();
		}
	}

	private static Mono<Integer> blocking() {
		return Mono.fromCallable(() -> {
			try (FileInputStream input = new FileInputStream("pom.xml")) {
				return input.read();
			}
		});
	}

}
