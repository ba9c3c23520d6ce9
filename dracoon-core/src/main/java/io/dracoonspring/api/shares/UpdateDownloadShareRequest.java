// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.shares;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.CopyableRecord;
import io.dracoonspring.api.ObjectExpiration;
import io.dracoonspring.api.Secret;

/**
 * Changes to a download share; schema {@code UpdateDownloadShareRequest} of the API.
 * Components that are {@code null} change nothing.
 * <ul>
 * <li>An empty text removes {@code notes} and {@code internalNotes}.
 * <li>{@link ObjectExpiration#never()} removes the expiration.
 * <li>{@link #withoutMaxDownloads()} removes the limit, and {@link #withoutPassword()}
 * removes the password.
 * </ul>
 * The password of a share of an encrypted file cannot be changed.
 *
 * @param name the name, up to 150 characters
 * @param password a new password: up to 1024 characters that fit the password policy,
 * none of {@code & ' < >}
 * @param resetPassword whether the password is removed
 * @param expiration when the link expires
 * @param maxDownloads the maximum total number of downloads
 * @param resetMaxDownloads whether the limit of downloads is removed
 * @param notes remarks for users of the link, up to 255 characters
 * @param internalNotes remarks for managers of the share, up to 255 characters, since
 * 4.11
 * @param hideDownload whether the page of the share shows the file without offering its
 * download; DRACOON Cloud only
 * @param showCreatorName whether the names of the creator are visible to users of the
 * link
 * @param showCreatorUsername whether the email address of the creator is shown to users
 * of the link
 * @param receiverLanguage the language of messages to the recipients of the link, as a
 * language tag such as {@code de-DE}
 * @param defaultCountry the country of telephone numbers without a country code, as in
 * ISO 3166, such as {@code DE}
 * @param textMessageRecipients the telephone numbers to which the password is sent as a
 * text message, in the format of E.164 or E.123
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@CopyableRecord
public record UpdateDownloadShareRequest(@Nullable String name, @Nullable Secret password,
		@Nullable Boolean resetPassword, @Nullable ObjectExpiration expiration, @Nullable Integer maxDownloads,
		@Nullable Boolean resetMaxDownloads, @Nullable String notes, @Nullable String internalNotes,
		@Nullable Boolean hideDownload, @Nullable Boolean showCreatorName, @Nullable Boolean showCreatorUsername,
		@Nullable String receiverLanguage, @Nullable String defaultCountry,
		@Nullable List<String> textMessageRecipients) implements UpdateDownloadShareRequestBuilder.With {

	public UpdateDownloadShareRequest {
		textMessageRecipients = (textMessageRecipients != null) ? List.copyOf(textMessageRecipients) : null;
	}

	/**
	 * Creates a request that changes nothing yet.
	 * @return the empty request
	 */
	public static UpdateDownloadShareRequest of() {
		return UpdateDownloadShareRequestBuilder.builder().build();
	}

	/**
	 * Returns a copy that removes the password.
	 * @return the copy
	 */
	public UpdateDownloadShareRequest withoutPassword() {
		return withResetPassword(true);
	}

	/**
	 * Returns a copy that removes the limit of downloads.
	 * @return the copy
	 */
	public UpdateDownloadShareRequest withoutMaxDownloads() {
		return withResetMaxDownloads(true);
	}

}
