// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A folder was deleted. Event type {@code folder.deleted}.
 *
 * @param details what, when, from where
 * @param node the node, as far as it is known
 */
public record FolderDeletedEvent(EventDetails details, NodePayload node) implements NodeEvent {

}
