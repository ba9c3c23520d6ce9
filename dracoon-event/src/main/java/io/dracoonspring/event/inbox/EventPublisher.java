// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.event.EventMessage;

/**
 * Tells the application of events. The inbox calls it on the thread that called
 * {@link EventInbox#publishNext}.
 */
public interface EventPublisher {

	/**
	 * Finds out the name of a type of event; may ask the server.
	 * @param typeId the number that messages of webhooks carry
	 * @return the name, {@code null} if the server knows no such type or does not tell
	 * its types
	 * @throws RuntimeException if that cannot be found out now; the message stays
	 */
	@Nullable String typeName(int typeId);

	/**
	 * Tells the application of an event and wait until it is done with it.
	 * @param message the event; its type is {@code null} if the server does not tell the
	 * name
	 * @throws RuntimeException if the application fails; the message stays
	 */
	void publish(EventMessage message);

	/**
	 * Called once an event has been published for good, after the transaction of the
	 * inbox if that has one. Does nothing by default.
	 * @param message the event
	 * @param receivedAt when it was received, by the clock of the instance that did
	 */
	default void published(EventMessage message, Instant receivedAt) {
	}

	/**
	 * Called when a message could not be published, after everything was rolled back.
	 * Does nothing by default.
	 * @param message the message
	 * @param attempts how often it has been tried, this time included
	 * @param dueAt when it is tried again; {@code null} if this failure is no reason to,
	 * because the message counts as published (what failed came after the transaction) or
	 * because another instance has it
	 * @param failure what {@link #typeName} or {@link #publish} has thrown, or why the
	 * transaction failed
	 */
	default void failed(EventMessage message, int attempts, @Nullable Instant dueAt, Throwable failure) {
	}

}
