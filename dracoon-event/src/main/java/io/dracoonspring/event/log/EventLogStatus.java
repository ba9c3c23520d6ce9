// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Describes the runs of the reader of the event log.
 *
 * @param running whether the reader has been started and not been stopped
 * @param lastSuccess the time at which the last successful run ended, {@code null} if
 * there was none
 * @param lastResult the result of that run, {@code null} if there was none
 * @param lastFailure the time at which the last failed run ended, {@code null} if no run
 * failed
 * @param failure the class of the exception of that run, {@code null} if no run failed
 * @param failuresInARow the number of failed runs since the last successful run
 */
@ExtensibleRecord
public record EventLogStatus(boolean running, @Nullable Instant lastSuccess, @Nullable CatchUpResult lastResult,
		@Nullable Instant lastFailure, @Nullable Class<? extends Throwable> failure, int failuresInARow) {

}
