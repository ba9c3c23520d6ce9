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

package io.dracoonspring.crypto;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How far a distribution of missing file keys has got.
 *
 * @param distributed how many file keys have been stored on the server so far
 * @param failed how many file keys could not be made or stored so far
 * @param remaining how many entries the server counts beyond those, {@code null} if it
 * does not say
 * @param result the outcome, in the last element only
 */
public record DistributionProgress(long distributed, long failed, @Nullable Long remaining,
		@Nullable DistributionResult result) {

	/**
	 * Wait for the outcome.
	 * @param progress the progress of a distribution
	 * @return the result in its last element
	 */
	public static Mono<DistributionResult> resultOf(Flux<DistributionProgress> progress) {
		return progress.<DistributionResult>handle((step, sink) -> {
			DistributionResult result = step.result();
			if (result != null) {
				sink.next(result);
			}
		}).last();
	}

}
