// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.log;

import java.time.Duration;

/**
 * Observes the runs of the reader of the event log, for example for metrics. The reader
 * calls the listener on its own thread and waits for it.
 */
public interface EventLogListener {

	/**
	 * Called when a run has ended.
	 * @param result the result
	 * @param duration the duration of the run
	 * @param reason the reason for the run
	 */
	default void runEnded(CatchUpResult result, Duration duration, String reason) {
	}

	/**
	 * Called when a run has failed. Another run follows.
	 * @param failure the class of the exception
	 * @param duration the duration of the run
	 * @param reason the reason for the run
	 */
	default void runFailed(Class<? extends Throwable> failure, Duration duration, String reason) {
	}

}
