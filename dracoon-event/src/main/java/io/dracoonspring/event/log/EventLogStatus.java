// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How the runs of an {@link EventLogPoller} went.
 *
 * @param running whether it has been started and not been stopped
 * @param lastSuccess when the last run ended that did not fail, {@code null} if there was
 * none
 * @param lastResult what that run found
 * @param lastFailure when the last run failed, {@code null} if none did
 * @param failure the class of what was thrown then
 * @param failuresInARow how many runs have failed since the last success
 */
public record EventLogStatus(boolean running, @Nullable Instant lastSuccess, @Nullable CatchUpResult lastResult,
		@Nullable Instant lastFailure, @Nullable Class<? extends Throwable> failure, int failuresInARow) {

}
