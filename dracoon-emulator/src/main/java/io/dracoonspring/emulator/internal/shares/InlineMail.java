// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.shares;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.emulator.internal.http.Fields;

/**
 * The mail that the server sends when a share is created. The fields are deprecated, but
 * real servers still read them.
 *
 * @param sendMail whether to send the mail
 * @param mailRecipients the addresses, separated by commas
 * @param mailBody the text
 */
record InlineMail(@Nullable Boolean sendMail, @Nullable String mailRecipients, @Nullable String mailBody) {

	/**
	 * Returns the addresses of the recipients, empty if no mail is sent.
	 * @throws io.dracoonspring.emulator.internal.error.ApiException if the request asks
	 * for a mail without a recipient, or an address is not valid
	 */
	List<String> checkedRecipients() {
		if (!Boolean.TRUE.equals(this.sendMail)) {
			return List.of();
		}
		List<String> addresses = Arrays.stream(Fields.required(this.mailRecipients, "mailRecipients").split(","))
			.map(String::strip)
			.toList();
		addresses.forEach(ShareTexts::email);
		return addresses;
	}

	String text() {
		return (this.mailBody != null) ? this.mailBody : "";
	}

}
