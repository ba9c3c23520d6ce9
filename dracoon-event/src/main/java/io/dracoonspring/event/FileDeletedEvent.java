// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports that a file was deleted. Event type {@code file.deleted}.
 *
 * @param details the type, the time and the source of the event
 * @param node the node with the values that the server reports
 */
@ExtensibleRecord
public record FileDeletedEvent(EventDetails details, NodePayload node) implements NodeEvent {

}
