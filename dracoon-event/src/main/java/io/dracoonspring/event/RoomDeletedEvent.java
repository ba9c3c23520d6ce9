// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports that a room was deleted. Event type {@code room.deleted}.
 *
 * @param details the type, the time and the source of the event
 * @param node the node with the values that the server reports
 */
@ExtensibleRecord
public record RoomDeletedEvent(EventDetails details, NodePayload node) implements NodeEvent {

}
