// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.NotForImplementation;

/**
 * Represents an event in DRACOON that a webhook or the event log of the server reports.
 * There is a subtype for each documented type of event. Other events are
 * {@link UnknownEvent}s. Later versions may add subtypes.
 */
@NotForImplementation
public interface DracoonEvent {

	/**
	 * Returns the details that all events have in common.
	 * @return the type, the time and the source
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
	 * Returns the time of the event by the clock of the server.
	 * @return the time
	 */
	default Instant time() {
		return details().time();
	}

	/**
	 * Returns the user who caused the event. Entries of the event log name this user.
	 * Messages of webhooks name the user only if they report the creation of a node or
	 * share.
	 * @return the user, {@code null} if the server does not report the user
	 */
	default @Nullable EventActor actor() {
		return EventActor.of(details().userId(), details().userName());
	}

}
