// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.event;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.NotForImplementation;

/**
 * Represents an event of a download or upload share.
 */
@NotForImplementation
public interface ShareEvent extends DracoonEvent {

	/**
	 * Returns the share of the event.
	 * @return the share with the values that the server reports
	 */
	SharePayload share();

	@Override
	default @Nullable EventActor actor() {
		EventActor logged = DracoonEvent.super.actor();
		// use the creator only if the event reports the creation of the share, because
		// other users may cause the later events of the share
		return (logged == null && type().endsWith(".created")) ? EventActor.of(share().createdBy()) : logged;
	}

}
