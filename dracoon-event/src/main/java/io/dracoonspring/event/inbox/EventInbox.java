// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Instant;

import io.dracoonspring.event.EventMessage;

/**
 * Stores events from their arrival until they are published. All methods block. Do not
 * call them on threads that must not wait.
 * <p>
 * An event that the server reports twice is stored once. Messages with the same id are
 * the same. A message of a webhook and an entry of the event log are the same event if
 * two conditions hold. Their type and object must be equal, and their times may differ
 * only by a tolerance. The tolerance is at least an hour for types that end with
 * {@code .created} or {@code .deleted}, because these happen to an object only once. Each
 * message is matched with at most one of the other source, the nearest in time, so that
 * three equal events are published three times. Messages without an object, or without a
 * known name of the type, are not matched.
 */
public interface EventInbox {

	/**
	 * Stores a message durably before this method returns.
	 * @param message the message
	 * @return whether the message is new; {@code false} if the event is already known, so
	 * that nothing is published for it
	 * @throws EventInboxFullException if the inbox is full
	 * @throws EventInboxException if the message cannot be stored for another reason
	 */
	boolean add(EventMessage message);

	/**
	 * Takes the message that has been due for longest, has it published, and marks it as
	 * published. An exception of the publisher returns the message to the inbox. It is
	 * due again after a delay that grows from one second to ten minutes. An {@link Error}
	 * also returns it, and is rethrown. Messages that prove to be known after their type
	 * name has been found are skipped.
	 * @param publisher publishes the message, within the transaction of the inbox if it
	 * has one
	 * @return whether there was a message, published or not
	 * @throws EventInboxException if the inbox does not work
	 */
	boolean publishNext(EventPublisher publisher);

	/**
	 * Deletes messages that were published, or dropped because of a known counterpart,
	 * before a point in time. If the server reports a deleted message again, it is not
	 * recognised.
	 * @param before the point in time, by the clock of the inbox
	 * @return the number of deleted messages
	 * @throws EventInboxException if the inbox does not work
	 */
	int forget(Instant before);

	/**
	 * Returns the state of the inbox.
	 * @return the state of the inbox
	 * @throws EventInboxException if the inbox does not work
	 */
	InboxStatus status();

}
