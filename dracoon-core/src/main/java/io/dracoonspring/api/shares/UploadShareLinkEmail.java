// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * An email with the link of an upload share; schema {@code UploadShareLinkEmail} of the
 * API.
 *
 * @param recipients the email addresses of the recipients
 * @param body the text of the email, without angle brackets
 * @param receiverLanguage the language of messages to the recipients of the link, as a
 * language tag such as {@code de-DE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UploadShareLinkEmail(List<String> recipients, String body,
		@Nullable String receiverLanguage) implements UploadShareLinkEmailBuilder.With {

	public UploadShareLinkEmail {
		Assert.notEmpty(recipients, "'recipients' must not be empty");
		recipients = List.copyOf(recipients);
		Assert.hasText(body, "'body' must not be empty");
	}

	/**
	 * Creates an email in the default language of the server.
	 * @param recipients the email addresses of the recipients
	 * @param body the text of the email, without angle brackets
	 * @return the request
	 */
	public static UploadShareLinkEmail of(List<String> recipients, String body) {
		return new UploadShareLinkEmail(recipients, body, null);
	}

}
