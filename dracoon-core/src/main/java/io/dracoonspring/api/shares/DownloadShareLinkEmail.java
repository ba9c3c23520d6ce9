// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.api.CopyableRecord;

/**
 * An email with the link of a download share; schema {@code DownloadShareLinkEmail} of
 * the API.
 *
 * @param recipients the email addresses of the recipients
 * @param body the text of the email, without angle brackets
 * @param receiverLanguage the language of the email, as a language tag such as
 * {@code de-DE}; the default language of the server if {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record DownloadShareLinkEmail(List<String> recipients, String body,
		@Nullable String receiverLanguage) implements DownloadShareLinkEmailBuilder.With {

	public DownloadShareLinkEmail {
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
	public static DownloadShareLinkEmail of(List<String> recipients, String body) {
		return new DownloadShareLinkEmail(recipients, body, null);
	}

}
