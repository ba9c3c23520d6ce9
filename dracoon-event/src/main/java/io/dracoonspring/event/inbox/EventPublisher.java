// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.event.EventMessage;

/**
 * Publishes events to the application. The inbox calls the publisher on the thread that
 * called {@link EventInbox#publishNext}.
 */
public interface EventPublisher {

	/**
	 * Finds the name of an event type. The publisher may send a request to the server.
	 * @param typeId the number in messages of webhooks
	 * @return the name, {@code null} if the server does not know the type or does not
	 * list its types
	 * @throws RuntimeException if the name cannot be found at present; the message
	 * remains in the inbox
	 */
	@Nullable String typeName(long typeId);

	/**
	 * Publishes an event to the application and waits until the listeners have completed
	 * it.
	 * @param message the event; its type is {@code null} if the server does not report
	 * the name
	 * @throws RuntimeException if the application fails; the message remains in the inbox
	 */
	void publish(EventMessage message);

	/**
	 * Called when the publication of an event is final. If the inbox uses a transaction,
	 * it calls this method after the commit. Does nothing by default.
	 * @param message the event
	 * @param receivedAt the time at which the message was received, by the clock of the
	 * receiving instance
	 */
	default void published(EventMessage message, Instant receivedAt) {
	}

	/**
	 * Called when an attempt to publish a message has failed and its transaction has
	 * ended. Does nothing by default.
	 * @param message the message
	 * @param attempts the number of attempts, including this one
	 * @param dueAt the time of the next attempt; {@code null} if no attempt follows,
	 * because the message counts as published (the failure came after the transaction) or
	 * because another instance has taken the message
	 * @param failure the exception of {@link #typeName} or {@link #publish}, or the
	 * reason why the transaction failed
	 */
	default void failed(EventMessage message, int attempts, @Nullable Instant dueAt, Throwable failure) {
	}

}
