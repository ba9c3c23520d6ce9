// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a download or upload share.
 */
public interface ShareEvent extends DracoonEvent {

	/**
	 * Returns what it happened to.
	 * @return the share, as far as it is known
	 */
	SharePayload share();

	@Override
	default @Nullable EventActor actor() {
		EventActor logged = DracoonEvent.super.actor();
		// who created it did not do what happened to it later
		return (logged == null && type().endsWith(".created")) ? EventActor.of(share().createdBy()) : logged;
	}

}
