// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.shares;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.error.ErrorCode;
import io.dracoonspring.emulator.http.Fields;

/**
 * Represents a mail with the link of a share (schemas {@code DownloadShareLinkEmail} and
 * {@code UploadShareLinkEmail}).
 *
 * @param recipients the addresses
 * @param body the text of the user
 * @param receiverLanguage the language of the text that the server adds
 */
record MailRequest(@Nullable List<String> recipients, @Nullable String body, @Nullable String receiverLanguage) {

	List<String> checkedRecipients() {
		List<String> addresses = Fields.required(this.recipients, "recipients");
		if (addresses.isEmpty()) {
			throw ErrorCode.FIELD_MISSING.exception("'recipients' must not be empty");
		}
		addresses.forEach(ShareTexts::email);
		return addresses;
	}

}
