// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A room was created. Event type {@code room.created}.
 *
 * @param details what, when, from where
 * @param node the node, as far as it is known
 */
public record RoomCreatedEvent(EventDetails details, NodePayload node) implements NodeEvent {

}
