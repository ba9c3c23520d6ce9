// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened in DRACOON, as the server's webhooks or its event log tell it.
 * There is a subtype for each documented type of event; what else the server tells is an
 * {@link UnknownEvent}. Later versions may add subtypes.
 */
public interface DracoonEvent {

	/**
	 * Returns what all events have in common.
	 * @return what, when, from where
	 */
	EventDetails details();

	/**
	 * Returns the type of the event.
	 * @return the name, such as {@code file.created}
	 */
	default String type() {
		return details().type();
	}

	/**
	 * Returns when it happened, by the server's clock.
	 * @return the time
	 */
	default Instant time() {
		return details().time();
	}

	/**
	 * Returns who did it. The event log always tells this. Messages of webhooks tell it
	 * only of nodes and shares that were created.
	 * @return the user, {@code null} if not told
	 */
	default @Nullable EventActor actor() {
		return EventActor.of(details().userId(), details().userName());
	}

}
