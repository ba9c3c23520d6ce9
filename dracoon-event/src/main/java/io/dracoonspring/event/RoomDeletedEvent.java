// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A room was deleted. Event type {@code room.deleted}.
 *
 * @param details what, when, from where
 * @param node the node, as far as it is known
 */
public record RoomDeletedEvent(EventDetails details, NodePayload node) implements NodeEvent {

}
