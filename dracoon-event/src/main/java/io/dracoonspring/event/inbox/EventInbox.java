// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Instant;

import io.dracoonspring.event.EventMessage;

/**
 * Stores events from their arrival until they are published. All methods block. Do not
 * call them on threads that must not wait.
 * <p>
 * An event that the server reports twice is stored once. Two messages with the same id
 * report the same event. A message of a webhook and an entry of the event log report the
 * same event if they match: their types and objects are equal, and their times differ by
 * at most a tolerance. The tolerance is at least an hour for types that end with
 * {@code .created} or {@code .deleted}, because these events happen to an object only
 * once. Each message is matched with at most one message of the other source, the nearest
 * in time. Therefore, if the same thing happens to an object three times, three events
 * are published. A message is not matched if its object or the name of its type is
 * unknown.
 */
public interface EventInbox {

	/**
	 * Stores a message durably before this method returns.
	 * @param message the message
	 * @return whether the message is new; {@code false} if the event is already known and
	 * the message is therefore not published
	 * @throws EventInboxFullException if the inbox is full
	 * @throws EventInboxException if the message cannot be stored for another reason
	 */
	boolean add(EventMessage message);

	/**
	 * Passes the message with the earliest due time to the publisher, and marks the
	 * message as published. A new message is due immediately. If the publisher throws an
	 * exception, the message returns to the inbox. The message is due again after a delay
	 * that grows from one second to ten minutes. After an {@link Error} the message also
	 * returns, and the error is rethrown. If the inbox learns the name of the type only
	 * during this call, the name can show that the inbox already knows the event. The
	 * inbox then drops the message and continues with the next one.
	 * @param publisher the publisher of the message, whose method {@code publish} runs in
	 * a transaction if the inbox uses transactions
	 * @return {@code true} if a message was published or its publication failed;
	 * {@code false} if no message is due
	 * @throws EventInboxException if the inbox cannot be read or changed
	 */
	boolean publishNext(EventPublisher publisher);

	/**
	 * Deletes messages that were published or dropped before a point in time. A message
	 * is dropped if the inbox already knows its event. If the server reports a deleted
	 * message again, the inbox treats it as new.
	 * @param before the point in time, by the clock of the inbox
	 * @return the number of deleted messages
	 * @throws EventInboxException if the inbox cannot be read or changed
	 */
	int forget(Instant before);

	/**
	 * Returns the state of the inbox.
	 * @return the state of the inbox
	 * @throws EventInboxException if the inbox cannot be read
	 */
	InboxStatus status();

}
