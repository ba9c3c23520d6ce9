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
 * Makes sure that the other tests would notice a blocking call.
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
