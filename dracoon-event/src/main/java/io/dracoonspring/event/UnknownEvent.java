// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports an event for which this version of the client has no class. The data of the
 * event is in {@link EventDetails#json()}.
 * <p>
 * A later version may have a class for the type of the event. Listeners for
 * {@code UnknownEvent} then no longer receive the event. A listener for
 * {@link DracoonEvent} that compares {@link DracoonEvent#type()} still receives the
 * event.
 *
 * @param details the type, the time and the source of the event
 */
@ExtensibleRecord
public record UnknownEvent(EventDetails details) implements DracoonEvent {

}
