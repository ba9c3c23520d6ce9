// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Duration;

/**
 * Observes the publication of events, for metrics. The publishing threads call the
 * listener. Therefore it must return quickly.
 */
public interface EventDispatchListener {

	/**
	 * Called when all listeners of the application have processed an event.
	 * @param type the name of the type, {@code unknown} if the server does not report it
	 * @param lag the time since the event was received
	 */
	default void published(String type, Duration lag) {
	}

	/**
	 * Called when an event could not be published because the request for its type, a
	 * listener of the application or the transaction failed.
	 * @param type the name of the type, {@code unknown} if the server does not report it
	 */
	default void failed(String type) {
	}

}
