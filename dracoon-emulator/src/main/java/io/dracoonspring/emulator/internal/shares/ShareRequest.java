// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.Expiration;
import io.dracoonspring.emulator.model.Secret;

/**
 * The common fields of requests that create or change download shares or upload shares.
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
	 * Returns the request reduced to the fields that can be changed for many shares at
	 * once.
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
