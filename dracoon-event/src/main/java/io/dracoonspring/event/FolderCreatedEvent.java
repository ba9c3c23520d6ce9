// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import io.dracoonspring.api.ExtensibleRecord;

/**
 * Reports that a folder was created. Event type {@code folder.created}.
 *
 * @param details the type, the time and the source of the event
 * @param node the node with the values that the server reports
 */
@ExtensibleRecord
public record FolderCreatedEvent(EventDetails details, NodePayload node) implements NodeEvent {

}
