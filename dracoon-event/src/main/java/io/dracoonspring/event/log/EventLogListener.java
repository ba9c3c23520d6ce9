// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

import java.time.Duration;

/**
 * Is told of the runs of an {@link EventLogPoller}, for example to measure them. Called
 * by the thread of the poller, which waits.
 */
public interface EventLogListener {

	/**
	 * A run has ended.
	 * @param result what it found
	 * @param duration how long it took
	 * @param reason why it was made
	 */
	default void runEnded(CatchUpResult result, Duration duration, String reason) {
	}

	/**
	 * A run has failed; another one follows.
	 * @param failure the class of what was thrown
	 * @param duration how long it took
	 * @param reason why it was made
	 */
	default void runFailed(Class<? extends Throwable> failure, Duration duration, String reason) {
	}

}
