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

package io.dracoonspring.emulator.shares;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.http.Expiration;
import io.dracoonspring.emulator.state.Secret;

/**
 * What requests to create or change shares of both kinds have in common.
 *
 * @param <B> the type of the request
 */
interface ShareRequest<B> {

	@Nullable List<Long> objectIds();

	@Nullable String name();

	@Nullable String notes();

	@Nullable String internalNotes();

	@Nullable Secret password();

	@Nullable Boolean resetPassword();

	@Nullable Expiration expiration();

	@Nullable Boolean showCreatorName();

	@Nullable Boolean showCreatorUsername();

	@Nullable String receiverLanguage();

	@Nullable List<String> textMessageRecipients();

	/**
	 * Return only what can be changed for many shares at once.
	 * @return the request without the rest
	 */
	B forMany();

	default ShareChange change() {
		return new ShareChange(name(), notes(), internalNotes(), Secret.reveal(password()),
				Boolean.TRUE.equals(resetPassword()), expiration(), showCreatorName(), showCreatorUsername());
	}

	default void checkPolicies(SharePolicies policies) {
		ShareTexts.language(receiverLanguage());
		policies.checkPassword(ShareTexts.password(Secret.reveal(password())));
		policies.checkTextMessages(textMessageRecipients());
	}

}
