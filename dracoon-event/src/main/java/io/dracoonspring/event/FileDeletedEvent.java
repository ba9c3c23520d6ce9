// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A file was deleted. Event type {@code file.deleted}.
 *
 * @param details what, when, from where
 * @param node the node, as far as it is known
 */
public record FileDeletedEvent(EventDetails details, NodePayload node) implements NodeEvent {

}
