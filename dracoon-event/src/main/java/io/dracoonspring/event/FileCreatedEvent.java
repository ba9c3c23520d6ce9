// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

/**
 * A file was uploaded. Event type {@code file.created}.
 *
 * @param details what, when, from where
 * @param node the node, as far as it is known
 */
public record FileCreatedEvent(EventDetails details, NodePayload node) implements NodeEvent {

}
