// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.crypto;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports the progress of a distribution of missing file keys.
 *
 * @param distributed how many file keys have been stored on the server so far
 * @param failed how many file keys could not be encrypted or stored so far
 * @param remaining how many further file keys the server lists as missing, {@code null}
 * if it does not report the number
 * @param result the outcome in the last element of the progress, {@code null} in all
 * other elements
 */
@ExtensibleRecord
public record DistributionProgress(long distributed, long failed, @Nullable Long remaining,
		@Nullable DistributionResult result) {

	/**
	 * Waits for the outcome.
	 * @param progress the progress of a distribution
	 * @return the result, which is in the last element of the progress
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
