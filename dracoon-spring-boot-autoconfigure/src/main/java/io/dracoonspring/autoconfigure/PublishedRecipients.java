/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.autoconfigure;

import org.springframework.context.ApplicationEventPublisher;

import io.dracoonspring.crypto.FileKeyRecipient;
import io.dracoonspring.crypto.FileKeyRecipientEvent;
import io.dracoonspring.crypto.RecipientCheck;

/**
 * Publishes as application events who receives file keys.
 *
 * @param check decides about that
 * @param publisher publishes it
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
