// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * Reports an event for which this version of the client has no class. Its data is in
 * {@link EventDetails#json()}.
 *
 * @param details the type, the time and the source of the event
 */
public record UnknownEvent(EventDetails details) implements DracoonEvent {

}
