// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.NotForImplementation;

/**
 * Represents an event of a room, a folder or a file.
 */
@NotForImplementation
public interface NodeEvent extends DracoonEvent {

	/**
	 * Returns the node of the event.
	 * @return the node with the values that the server reports
	 */
	NodePayload node();

	@Override
	default @Nullable EventActor actor() {
		EventActor logged = DracoonEvent.super.actor();
		// use the creator only if the event reports the creation of the node, because
		// other users may cause the later events of the node
		return (logged == null && type().endsWith(".created")) ? EventActor.of(node().createdBy()) : logged;
	}

}
