// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.context.ApplicationEventPublisher;

import io.dracoonspring.crypto.FileKeyRecipient;
import io.dracoonspring.crypto.FileKeyRecipientEvent;
import io.dracoonspring.crypto.RecipientCheck;

/**
 * Publishes as application events who receives file keys.
 *
 * @param check decides about that
 */
record PublishedRecipients(RecipientCheck check, ApplicationEventPublisher publisher) implements RecipientCheck {

	@Override
	public boolean isAllowed(FileKeyRecipient recipient) {
		return this.check.isAllowed(recipient);
	}

	@Override
	public void met(FileKeyRecipientEvent event) {
		this.check.met(event);
		this.publisher.publishEvent(event);
	}

}
