// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A folder was created. Event type {@code folder.created}.
 *
 * @param details what, when, from where
 * @param node the node, as far as it is known
 */
public record FolderCreatedEvent(EventDetails details, NodePayload node) implements NodeEvent {

}
