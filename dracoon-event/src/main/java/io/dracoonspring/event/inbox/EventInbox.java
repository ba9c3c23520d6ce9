// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event.inbox;

import java.time.Instant;

import io.dracoonspring.event.EventMessage;

/**
 * Keeps events from the moment they are learned of until the application has been told.
 * All methods block; none of them may be called on a thread that must not wait.
 * <p>
 * An event that the server tells twice is kept once. Messages with the same id are the
 * same. A webhook's message and an entry of the event log are the same event if their
 * type and object are equal and their times differ by no more than a tolerance. This is
 * at least an hour for types that end with {@code .created} or {@code .deleted}, because
 * they happen to an object only once. Each message is matched with one of the other kind
 * at most, the nearest in time, so that what happened three times is told three times.
 * Messages without an object, or whose type is not known by name yet, are not matched.
 */
public interface EventInbox {

	/**
	 * Keeps a message, for good when this method returns.
	 * @param message the message
	 * @return whether it is new; {@code false} if the event is known already and nothing
	 * will be published for it
	 * @throws EventInboxFullException if there is no room for it
	 * @throws EventInboxException if it cannot be kept for another reason
	 */
	boolean add(EventMessage message);

	/**
	 * Takes the message that has been due for longest, let it be published and remember
	 * that it was. Whatever the publisher throws puts the message back; it is due again
	 * later, each time after a longer delay: from a second to ten minutes. An
	 * {@link Error} puts it back as well, and is thrown. Messages that turn out to be
	 * known once the name of their type is, are passed over.
	 * @param publisher publishes it, within the transaction of the inbox if that has one
	 * @return whether there was a message, published or not
	 * @throws EventInboxException if the inbox does not work
	 */
	boolean publishNext(EventPublisher publisher);

	/**
	 * Forgets messages that were published, or dropped because their counterpart was
	 * known, before a point in time. What is forgotten is not recognised when the server
	 * tells it again.
	 * @param before the point in time, by the clock of the inbox
	 * @return how many were forgotten
	 * @throws EventInboxException if the inbox does not work
	 */
	int forget(Instant before);

	/**
	 * Returns how much waits to be published.
	 * @return the state of the inbox
	 * @throws EventInboxException if the inbox does not work
	 */
	InboxStatus status();

}
