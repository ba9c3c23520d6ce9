// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Duration;

/**
 * Is told how publishing events goes, for metrics. Called on the threads that publish;
 * must be quick.
 */
public interface EventDispatchListener {

	/**
	 * Called when all listeners are done with an event.
	 * @param type the name of the type, {@code unknown} if the server does not tell it
	 * @param lag how long it took since the event was received
	 */
	default void published(String type, Duration lag) {
	}

	/**
	 * Called when a listener, or the transaction it worked in, failed.
	 * @param type the name of the type, {@code unknown} if the server does not tell it
	 */
	default void failed(String type) {
	}

}
