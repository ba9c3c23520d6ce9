// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.Serial;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.patience.Patience;

/**
 * Waits for calls, and repeats them while the server is not available.
 *
 * @param stop the signal that completes when the job is being stopped
 */
record PatientCalls(Patience patience, Mono<Void> stop) {

	/**
	 * Waits for the result of a call.
	 * @throws StoppedException if the job is being stopped
	 */
	<T> @Nullable T await(Mono<T> call) {
		return this.patience.await(call).or(this.stop.then(Mono.error(StoppedException::new))).block();
	}

	/**
	 * Signals that the job is being stopped. Its cause lets Spring Batch mark the step as
	 * stopped.
	 */
	static final class StoppedException extends RuntimeException {

		@Serial
		private static final long serialVersionUID = 1L;

		private StoppedException() {
			super("The job is being stopped", new JobInterruptedException("The job is being stopped"));
		}

	}

}
