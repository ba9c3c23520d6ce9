// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a room, a folder or a file.
 */
public interface NodeEvent extends DracoonEvent {

	/**
	 * Returns what it happened to.
	 * @return the node, as far as it is known
	 */
	NodePayload node();

	@Override
	default @Nullable EventActor actor() {
		EventActor logged = DracoonEvent.super.actor();
		// who created it did not do what happened to it later
		return (logged == null && type().endsWith(".created")) ? EventActor.of(node().createdBy()) : logged;
	}

}
