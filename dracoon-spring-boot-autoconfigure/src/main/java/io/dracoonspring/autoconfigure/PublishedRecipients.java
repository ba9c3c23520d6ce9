// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.autoconfigure;

import org.springframework.context.ApplicationEventPublisher;

import io.dracoonspring.crypto.FileKeyRecipient;
import io.dracoonspring.crypto.FileKeyRecipientEvent;
import io.dracoonspring.crypto.RecipientCheck;

/**
 * Publishes each decision on a recipient of file keys as an application event.
 *
 * @param check the check that decides on recipients
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
